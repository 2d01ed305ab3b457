/** All times of a text that may be the meeting's. One is claimed only where one remains. */

import type { Meeting } from '@/lib/meetings/meeting';
import { t } from '@/lib/words/words';
import type { Label } from './labels';
import { type Sentence, sentencesOf } from './lines';
import { findSpot, hasClock, lengthIn, type Phrase, phraseAt, readPhrase, type Spot } from './phrase';
import { isOther, isReplyLine, opensOther, withoutStamp } from './stamps';

type When = Meeting['when'];

export interface TimeFound extends Phrase {
  /** Lines whose words are all told by it. */
  told: ReadonlySet<string>;
  /** The line in which it stands, and what stands there before it: perhaps the title. */
  line?: string;
  before?: string;
}

const nothing: When = { text: '', allDay: false };

/** Longest words that are looked at for a labelled time. */
const longest = 600;

const isTimed = ({ start }: When): boolean => start?.includes('T') ?? false;

/** The words of the labels that tell a time, put together as one: a day, then from and to. */
function labelledWords(values: Partial<Record<Label, string>>): string {
  const { when = '', date = '', time = '', start = '', end = '' } = values;
  const parts = [when, date, start, time].filter(Boolean);
  const dated = parts.find((part) => findSpot(part)?.hasDate) ?? parts.find((part) => findSpot(part)?.isPartial);
  const hours = [when, time, start].find((part) => part !== dated && hasClock(part) && !findSpot(part)?.hasDate);
  const first = dated ?? when ?? '';
  const own = first && hasClock(first) ? '' : hours;
  const from = [first || date || time || start, own]
    .filter((part, place, all) => part && all.indexOf(part) === place)
    .join(', ');
  return (end && hasClock(end) && from !== end ? `${from} – ${end}` : from).slice(0, longest);
}

/** What the labels of an invitation say of its time; undefined where they say nothing. */
export function labelledTime(values: Partial<Record<Label, string>>): TimeFound | undefined {
  const words = labelledWords(values);
  if (!words) return undefined;
  const length = values.duration ? lengthIn(values.duration).minutes : undefined;
  const found = readPhrase(words, length);
  const repeats =
    values.recurrence !== undefined &&
    !/^\(?(?:none|no|never|does not repeat|keine?|aucune)\b/i.test(values.recurrence);
  const recurring = found.recurring || repeats;
  if (!repeats || found.recurring) return { ...found, told: new Set() };
  const { start: _start, end: _end, ...rest } = found.when;
  const text = [found.when.text, values.recurrence].filter(Boolean).join('; ');
  return { when: { ...rest, text, allDay: false }, recurring, told: new Set() };
}

interface Candidate {
  line: string;
  before: string;
  phrase: Phrase;
  /** Is there nothing but the time in the line? */
  alone: boolean;
  /** The lines that were read for it. */
  lines: string[];
}

const unnamed = /^[\s,.;:–—()|⋅·*-]*(?:(?:on|at|from|to|the|and|date|time|um|am|den|le|der)[\s,.:]*)*$/i;

function candidateIn(line: string, text: string, from: number, spot: Spot, others: string[]): Candidate | undefined {
  const phrase = phraseAt(text, spot);
  const before = line.slice(0, from + spot.from);
  const alone = unnamed.test(before.replace(/\p{L}{3,9}\b[\s,.]*$/u, '')) && spot.to + 40 > text.length;
  if (phrase === undefined)
    return { line, before, phrase: { when: { text, allDay: false }, recurring: false }, alone, lines: [line] };
  const words = [phrase, ...others].join(', ');
  return { line, before, phrase: readPhrase(words), alone, lines: [line, ...others] };
}

/** Lines further down belong to older messages. */
const mostLines = 300;

/** Times that stand freely in the lines of a text. */
function candidatesIn(lines: readonly string[], today: string | undefined): Candidate[] {
  const found: Candidate[] = [];
  const near = lines.filter((line) => line.trim()).slice(0, mostLines);
  near.forEach((whole, place) => {
    const line = withoutStamp(whole);
    if (line.length > 4000 || isReplyLine(line, near[place + 1]) || opensOther(line)) return;
    for (const sentence of sentencesOf(line)) {
      for (const { text, from, spot } of spotsIn(sentence, place < mostForeign)) {
        const hours = spot.hasClock ? [] : besides(near, place);
        const one = candidateIn(line, text, from, spot, hours);
        const start = one?.phrase.when.start;
        if (one && !(start && today && start.slice(0, 10) < today)) found.push(one);
      }
    }
  });
  return found;
}

/** Lines in which other languages are looked for. */
const mostForeign = 40;

/** More times in one sentence than this are a list. */
const mostSpots = 6;
/** The hour of a deadline: "by 1 February at 17:00, to attend …". */
const hourAfter = /^[\s,]*(?:at |@ ?)?\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\b\.?)?/i;

/** The times of a sentence that may be the meeting's. */
function spotsIn({ text, from }: Sentence, foreign: boolean): { text: string; from: number; spot: Spot }[] {
  const found: { text: string; from: number; spot: Spot }[] = [];
  let at = 0;
  for (let times = 0; times < mostSpots; times += 1) {
    const rest = text.slice(at);
    const spot = findSpot(rest, foreign);
    if (!spot || !(spot.hasDate || spot.isPartial)) break;
    if (isOther(text.slice(0, at + spot.from))) {
      at += spot.firstEnd;
      at += hourAfter.exec(text.slice(at, at + 30))?.[0].length ?? 0;
      continue;
    }
    found.push({ text: rest, from: from + at, spot });
    at += spot.to;
  }
  return found;
}

/** The hours of a day that stand on the next line, or on the one before. */
function besides(lines: readonly string[], place: number): string[] {
  const near = [lines[place + 1], lines[place - 1]].filter((line) => line !== undefined);
  const found = near.find((line) => {
    const spot = findSpot(line, false);
    return spot?.hasClock && !spot.hasDate && !spot.isPartial && spot.from < 24 && !opensOther(line);
  });
  return found === undefined ? [] : [found.trim().slice(0, 200)];
}

const sameTime = (one: When, other: When) => one.start !== undefined && one.start === other.start;

/** Each time once; one without its end is the same as one with it. */
function distinct(all: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const one of all) {
    const at = chosen.findIndex(
      (other) =>
        sameTime(one.phrase.when, other.phrase.when) ||
        (one.phrase.when.start?.slice(0, 10) === other.phrase.when.start?.slice(0, 10) &&
          one.phrase.when.start !== undefined &&
          (!isTimed(one.phrase.when) || !isTimed(other.phrase.when))),
    );
    const other = chosen[at];
    if (!other) chosen.push(one);
    else if (
      (isTimed(one.phrase.when) && !isTimed(other.phrase.when)) ||
      (sameTime(one.phrase.when, other.phrase.when) && one.phrase.when.end && !other.phrase.when.end)
    )
      chosen[at] = one;
  }
  return chosen;
}

/**
 * The time that stands freely in a text.
 * @param lines without those that a label opens.
 * @param today `2026-11-24`; a day before it is no meeting to prepare for.
 * @returns the words of it; start and end only where no other time remains.
 */
export function freeTime(lines: readonly string[], today: string | undefined): TimeFound {
  const all = distinct(candidatesIn(lines, today));
  const timed = all.filter(({ phrase }) => isTimed(phrase.when) || !phrase.when.start);
  const [only, another] = timed.length ? timed : all.filter(({ alone }) => alone);
  const isOne = only && !another;
  if (!isOne) {
    const several = timed.length > 1 && t('invitations.moreThanOneTime');
    return { when: { ...nothing, text: several || '' }, recurring: false, told: new Set() };
  }
  const told = new Set(only.alone ? only.lines : only.lines.slice(1));
  return { ...only.phrase, told, line: only.line, before: only.before };
}
