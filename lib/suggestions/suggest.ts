/**
 * What a person could answer about a meeting, from what its invite, its title, its guests and its last time already say. Not
 * a word is invented: every suggestion is a quote, a frame around words of the title, or last time's own answer.
 */

import type { Meeting, Person } from '@/lib/meetings/meeting';
import { nameKey } from '@/lib/meetings/names';
import { withoutOwnNotes } from '@/lib/meetings/own-notes';
import { t } from '@/lib/words/words';
import { agreedInNotes } from './agreeing';
import { requestsIn } from './asked';
import { type Decider, decidersIn } from './decides';
import { type Missing, missingAmong } from './missing';
import { type Passage, passagesIn } from './passages';
import { groupsOf, type PersonGroup } from './people';
import { mayIdentifyPatient } from './private';
import { papersIn } from './read';
import { cutAtWord, singleSpaced, visibleText } from './text';
import { agreedInTitle, isRoutine, subjectOf, titleOf } from './title';
import { reasonsIn } from './why';

export { type Jargon, jargonIn } from './jargon';
export type { Missing } from './missing';
export type { PersonGroup } from './people';

export type Source = 'invite' | 'last-time' | 'title' | 'guests';

export interface Suggestion {
  /** What a tap writes. */
  text: string;
  source: Source;
  /** For last-time: day `2026-11-10`. */
  day?: string;
  /** The text is a verbatim quote of the invite; of its title only where the notes state nothing. */
  quote?: true;
  /** The words of the invite it rests on, verbatim, where `text` is another part of it. */
  passage?: string;
}

/** What the same series was about when it was last prepared. */
export interface LastTime {
  /** `2026-11-10` */
  day: string;
  agreeing?: string;
  why?: string;
  decides?: string;
  /** Where an answer is from another day than the rest. */
  days?: Readonly<Partial<Record<'agreeing' | 'why' | 'decides', string>>>;
}

export interface Suggestions {
  /** Last time's, quotes of the invite, the title's own, frames around words of the title, in this order. */
  agreeing: Suggestion[];
  why: Suggestion[];
  decides: {
    /** Whom the invite names as deciding. */
    named: Suggestion[];
    /** Who could be tapped: organiser and chair first, never oneself. */
    groups: PersonGroup[];
  };
  /** Absent when the page does not show the guests. */
  missing?: Missing;
  /** Papers named. */
  read: Suggestion[];
  /** What is asked of those who come. */
  asked: Suggestion[];
}

const quoted = (text: string): Suggestion => ({ text, source: 'invite', quote: true });

const longestAnswer = 300;
/** A longer title is not written whole. */
const longestTitle = 120;

function ofLastTime(answer: string | undefined, day: string): Suggestion[] {
  const text = cutAtWord(singleSpaced(visibleText(answer ?? '')), longestAnswer);
  return text ? [{ text, source: 'last-time', day }] : [];
}

/** The title's own words where they state a decision, then frames that hold its subject. */
function fromTitle(title: string, isStated: boolean): Suggestion[] {
  if (isRoutine(title) || mayIdentifyPatient(title)) return [];
  const own = agreedInTitle(title);
  const subject = subjectOf(title);
  const stated: Suggestion[] = own
    ? [
        {
          text: title.length <= longestTitle ? title : own,
          source: 'title',
          ...(!isStated && { quote: true, passage: own }),
        },
      ]
    : [];
  if (!subject || own || isStated) return stated;
  return [
    ...stated,
    { text: t('suggestions.decide', { subject }), source: 'title' },
    { text: t('suggestions.whoDoesWhatOn', { subject }), source: 'title' },
  ];
}

/** A suggestion that says what an earlier one says is left out. */
function distinct(suggestions: readonly Suggestion[]): Suggestion[] {
  return [...new Map([...suggestions].reverse().map((one) => [one.text.toLowerCase(), one])).values()].reverse();
}

/** Guests as shown, with the organiser, each once; undefined where the page shows none. */
function guestsOf({ attendees, organiser, missing }: Meeting) {
  if (missing.includes('attendees') || !attendees.length) return undefined;
  if (!organiser) return attendees;
  const isOrganiser = ({ name }: Person) => name !== '' && nameKey(name) === nameKey(organiser.name);
  const listed = attendees.find(isOrganiser);
  return [{ ...listed, ...organiser }, ...attendees.filter((one) => !isOrganiser(one))];
}

/** A text without those named as deciding: a "Director of Primary Care" does not make primary care the subject. */
const withoutNames = (text: string, deciders: readonly Decider[]) =>
  deciders.reduce((rest, { name }) => rest.replaceAll(name, ' '), text);

/** An invite tells who should be there when it says what is to be agreed, or why. */
function missingFor(meeting: Meeting, { passages, agreed, reasons, deciders }: Read): Missing | undefined {
  const guests = guestsOf(meeting);
  if (!guests) return undefined;
  const title = titleOf(meeting.title);
  const isTelling = agreed.length > 0 || (reasons.length > 0 && !isRoutine(title));
  // Where something is decided, the points that are not decided are the rest of an agenda.
  const isElse = ({ text, isPoint }: Passage) =>
    isPoint && agreed.length > 0 && !agreed.some((quote) => text.includes(quote));
  const lines = passages.flatMap((passage) => (isElse(passage) ? [] : [withoutNames(passage.text, deciders)]));
  return missingAmong(guests, { title, notes: isTelling ? lines.join('\n') : '', isDecided: agreed.length > 0 });
}

/** What the notes of an invite say. */
interface Read {
  passages: readonly Passage[];
  agreed: string[];
  reasons: string[];
  deciders: Decider[];
  papers: string[];
  asked: string[];
}

/** Does a quote begin within a passage: "The Board will sign off" and "sign off the plan"? */
function runsInto(passage: string, quote: string): boolean {
  const start = quote.split(' ').slice(0, 2).join(' ');
  return passage.includes(start) || passage.endsWith(` ${quote.split(' ')[0]}`);
}

function readNotes({ description = '', organiser, attendees }: Meeting): Read {
  const names = [organiser, ...attendees].flatMap((person) => person?.name ?? []);
  const passages = passagesIn(description, names);
  const deciders = decidersIn(passages);
  const agreed = agreedInNotes(passages).filter((quote) => !deciders.some(({ passage }) => runsInto(passage, quote)));
  const papers = papersIn(passages);
  const asked = requestsIn(passages, papers, agreed);
  const reasons = reasonsIn(passages, [...agreed, ...papers, ...asked, ...deciders.map(({ passage }) => passage)]);
  return { passages, agreed, reasons, deciders, papers, asked };
}

/**
 * @param self the person's own names.
 * @param lastTime what is kept of the series.
 */
export function suggest(meeting: Meeting, self: readonly string[], lastTime?: LastTime): Suggestions {
  const notes = readNotes(withoutOwnNotes(meeting));
  const { agreed, reasons, deciders, papers, asked } = notes;
  const before = (answer: 'agreeing' | 'why' | 'decides') =>
    lastTime ? ofLastTime(lastTime[answer], lastTime.days?.[answer] ?? lastTime.day) : [];
  const missing = missingFor(meeting, notes);
  const speaker = singleSpaced(visibleText(meeting.organiser?.name ?? ''));
  const named = deciders.map(({ name, passage }): Suggestion => {
    const isSpeaker = /^(?:i|me)$/i.test(name) && speaker;
    return { ...quoted(isSpeaker ? cutAtWord(speaker, 80) : name), passage };
  });
  return {
    agreeing: distinct([
      ...before('agreeing'),
      ...agreed.map(quoted),
      ...fromTitle(titleOf(meeting.title), agreed.length > 0),
    ]),
    why: distinct([...reasons.map(quoted), ...before('why')]),
    decides: {
      named: distinct([...named, ...before('decides')]),
      groups: groupsOf(meeting.organiser, meeting.attendees, self),
    },
    ...(missing && { missing }),
    read: papers.map(quoted),
    asked: asked.map(quoted),
  };
}
