/**
 * A meeting from words that a person pasted or selected: an invitation, a forwarded message, a few lines of a web page.
 * What the words do not say stays open. Addresses of people are read for their domain and not kept.
 */

import { meetingLink } from '@/lib/calendars/shared/links';
import { idFromWords, meetingOf } from '@/lib/calendars/shared/meeting';
import { type Listed, peopleOf } from '@/lib/calendars/shared/people';
import { cut, line } from '@/lib/calendars/shared/text';
import type { Meeting } from '@/lib/meetings/meeting';
import { isTimeLine, saysRepeats, whenIn } from './dates';
import { type Label, type Labelled, labelAlone, labelled } from './labels';

/** Longest text looked at; an invitation with a long thread below it is cut there. */
const longest = 60_000;
/** Longest title, time or name looked at. */
const longestPart = 600;

/** What programs put before a title. "Cancelled" stays: it says that nothing is to be prepared. */
const prefixes =
  /^(?:(?:re|fw|fwd|aw|wg|tr|rv|sv|vs|odp|回复|转发)\s*[:：]\s*|(?:updated )?invitation(?: from [^:]{1,60})?\s*:\s*|accepted\s*:\s*|tentative\s*:\s*|gwahoddiad\s*:\s*|einladung\s*:\s*)+/i;

/** Google ends a subject with the time and an address: "Pilot @ Tue 24 Nov 2026 10am - 11am (GMT) (a@example.org)". */
const googleSubject = /^(.+?) @ (\S.*\d.*?)(?:\s*\([^()]*@[^()]*\))?$/;

interface Parts {
  values: Partial<Record<Label, string>>;
  /** Lines that carry no label, for the notes. */
  rest: string[];
}

const isRule = (text: string) => /^[\s\-–—_=*.·•~]{3,}$/.test(text);

/** "To: agree the rota" is a note, unless the line is in the head of a message. And a time holds a number. */
const isPart = ({ label, value }: Labelled, isHead: boolean) =>
  label === 'when' ? !value || /\p{N}/u.test(value) || saysRepeats(value) : isHead || !/^(to|sent)$/.test(label);

/** A list of guests longer than this is cut there. */
const mostBelow = 200;
const guest = /^\s*[•·*-]\s*\S|@/;

/** The lines below a label that belong to it: one where it has none of its own, and all guests of a list. */
function valueBelow({ label, value }: Labelled, below: readonly string[]): string[] {
  const ends = below.findIndex((line, place) => {
    const isFirst = place === 0 && !value;
    return (
      !line.trim() || labelled(line) || labelAlone(line) || !(isFirst || (label === 'attendees' && guest.test(line)))
    );
  });
  return below.slice(0, ends < 0 ? below.length : ends).map((line) => line.replace(/^\s*[•·*-]\s*/, '').trim());
}

/** Takes the labelled lines out. The first of each label counts: what follows may be an older message. */
function partsOf(text: string): Parts {
  const lines = text.split(/\r\n|[\r\n\u2028]/);
  const isHead = lines.some((own) => /^(from|when)$/.test(labelled(own)?.label ?? ''));
  const values: Parts['values'] = {};
  const rest: string[] = [];
  for (let place = 0; place < lines.length; place += 1) {
    const own = lines[place] ?? '';
    const alone = labelAlone(own);
    const found = labelled(own) ?? (alone && { label: alone, value: '' });
    if (!found || !isPart(found, isHead)) {
      rest.push(own);
      continue;
    }
    const below = valueBelow(found, lines.slice(place + 1, place + 1 + mostBelow));
    place += below.length;
    const value = [found.value, ...below].filter(Boolean).join('; ');
    const known = values[found.label];
    if (value && (known === undefined || found.label === 'attendees' || found.label === 'to'))
      values[found.label] = known ? `${known}; ${value}` : value;
  }
  return { values, rest };
}

const address = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;]+\.[^\s<>()[\]"',;]+/;

/** "Raman, Priya <priya@example.org>" as name and address. */
function listed(whole: string): Listed {
  const text = whole.slice(0, longestPart);
  const found = address.exec(text.replace(/mailto:/gi, ''))?.[0];
  const name = line(text.replace(/[<([][^<>()[\]]*@[^<>()[\]]*[>)\]]/g, ' ').replace(/^["'\s]+|["'\s]+$/g, ''), 300);
  return { name: name.includes('@') ? '' : name, address: found };
}

/** Names are parted by semicolons, or by commas where there are none; "Raman, Priya" alone stays one. */
function peopleIn(text: string | undefined): Listed[] {
  if (!text) return [];
  const parts = /[;；]/.test(text) ? text.split(/[;；]/) : text.split(/(?<=@[^,]*),/);
  const more = parts.length === 1 && (text.match(/,/g)?.length ?? 0) > 1 ? text.split(/[,、]/) : parts;
  return more.map((part) => listed(part)).filter(({ name, address: at }) => name || at);
}

const notes = (rest: readonly string[]) =>
  rest
    .map((text) => text.replace(/^\s*>+ ?/, '').trimEnd())
    .filter((text) => !isRule(text) || text.includes('____'))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const organiserMark = /\s*[-–(]\s*(?:organi[sz]er|host)\)?\s*$/i;
const otherMark = /\s*[-–(]\s*(?:optional|required|creator)\)?\s*$/i;

/** Whom an invitation names, and the organiser where a label or a mark after the name says so. */
function everyone({ values }: Parts): { guests: Listed[]; organiser: Listed | undefined } {
  const isInvitation = values.when !== undefined;
  const names = (values.attendees ?? (isInvitation ? values.to : undefined) ?? '').split(/[;；]/);
  const marked = names.find((name) => organiserMark.test(name))?.replace(organiserMark, '');
  const named = values.organiser ?? marked ?? (isInvitation ? values.from : undefined);
  const plain = names.map((name) => name.replace(organiserMark, '').replace(otherMark, ''));
  return { guests: peopleIn(plain.join(';')), organiser: named ? listed(named) : undefined };
}

/** Title, and what a subject says of the time. Without a subject it is the first line that says something. */
function titleOf({ values, rest }: Parts): { title: string; when?: string; notes: string[] } {
  const first = rest.findIndex((text) => /[\p{L}\p{N}]/u.test(text));
  const subject = cut((values.title ?? rest[first] ?? '').replace(prefixes, '').trim(), longestPart);
  const google = googleSubject.exec(subject);
  const others = values.title ? rest : rest.filter((_, place) => place !== first);
  return google?.[1]
    ? { title: google[1], ...(google[2] && { when: google[2] }), notes: others }
    : { title: subject, notes: others };
}

/** A menu gives selected words in one line; labels show where the lines were. */
const headers = /\s(?=(?:from|sent|to|cc|subject|when|where|location|time|date|organi[sz]er):\s)/gi;
const withLines = (text: string) => (/[\r\n]/.test(text) ? text : text.replace(headers, '\n'));

/**
 * Reads a meeting from words.
 * @param origin how the words came here; it prefixes the meeting's id.
 * @returns undefined when there are no words. The same title and time give the same meeting.
 */
export function meetingFromText(text: string, origin: 'pasted' | 'selection'): Meeting | undefined {
  const parts = partsOf(withLines(cut(text, longest)));
  const { values } = parts;
  const { title, when: titleWhen, notes: rest } = titleOf(parts);
  if (!/[\p{L}\p{N}]/u.test(title)) return undefined;
  // In a mail "From", "To" and "Date" are about the message. With a time of its own it is an invitation's header.
  const isMessage = values.from !== undefined || values.sent !== undefined;
  const timeLine = values.when === undefined && !isMessage ? rest.find(isTimeLine) : undefined;
  const words = values.when ?? titleWhen ?? (isMessage ? undefined : (values.date ?? timeLine?.trim())) ?? '';
  const { when, recurring } = whenIn(cut(words, longestPart));
  const { guests, organiser } = everyone(parts);
  const description = notes(rest.filter((text) => text !== timeLine));
  const addresses = `${values.place ?? ''}\n${text.slice(0, longest)}`.match(/https:\/\/[^\s<>"')\]]+/g) ?? [];
  const result = meetingOf(
    origin,
    { id: idFromWords(title, words), seriesId: idFromWords(title.toLowerCase()), recurring },
    {
      title,
      when,
      // A bare address is no place; it is the link.
      place: values.place && /^https?:\S+$/.test(values.place) ? undefined : values.place,
      link: meetingLink(addresses),
      people: peopleOf(organiser && guests.length ? [organiser, ...guests] : guests, organiser),
      description,
      writable: false,
    },
  );
  return result.status === 'meeting' ? result.meeting : undefined;
}
