/** The labelled lines of a text, and the lines that carry no label. */
import { type Label, type Labelled, labelAlone, labelled } from './labels';
import { fromFirstWord } from './lines';
import { isGuestLine, namesPeople } from './people';
import { findSpot, hasClock, lengthIn, saysRepeats } from './phrase';

export interface Parts {
  values: Partial<Record<Label, string>>;
  /** Lines that carry no label, for the title, free times and notes. */
  rest: string[];
  /** It has the head of a message: its people, and its date, are the message's. */
  isMessage: boolean;
}

/** A list of guests longer than this is cut there. */
const mostBelow = 200;

/** The head of a message: labelled lines in a row, with "From" or "Sent" among them. */
function headOf(lines: readonly string[]): ReadonlySet<number> {
  const head = new Set<number>();
  let run: { place: number; found: Labelled }[] = [];
  const close = () => {
    const isHead = run.some(
      ({ found }) => (found.label === 'from' && !hasClock(found.value)) || found.label === 'sent',
    );
    if (isHead) for (const { place } of run) head.add(place);
    run = [];
  };
  lines.forEach((line, place) => {
    const found = labelled(line);
    if (found) run.push({ place, found });
    else if (!/^\s+\S/.test(line)) close();
  });
  close();
  return head;
}

const times = new Set<Label>(['when', 'date', 'time', 'start', 'end']);

/** What a label in this place means: in a message's head "Date" is when it was sent; "From: 10:00" is an hour. */
function meaning({ label, value }: Labelled, isHead: boolean, hasTime: boolean): Label {
  if (label === 'date' && isHead && !hasTime) return 'sent';
  if (label === 'from' && isHour(value)) return 'start';
  if (label === 'to' && isHour(value)) return 'end';
  if (label === 'time' && findSpot(value)?.hasDate) return 'when';
  return label;
}

const isHour = (value: string) =>
  value.length < 30 && hasClock(value) && !/\p{L}{4}/u.test(value.replace(/noon|midday/i, ''));

/** "To: agree the rota" is a note, unless it is in the head of a message; a time holds an hour or a day; guests have names. */
function isPart({ label, value }: Labelled, isHead: boolean): boolean {
  if (label === 'to' || label === 'sent' || label === 'from') return isHead;
  if (!value) return true;
  if (label === 'time')
    return hasClock(value) || saysRepeats(value) || (/\d/.test(value) && lengthIn(value).minutes === undefined);
  if (times.has(label)) return /\p{N}/u.test(value) || hasClock(value) || saysRepeats(value);
  if (label === 'attendees' || label === 'organiser') return namesPeople(value);
  if (label === 'title') return !findSpot(value)?.hasDate || value.includes(' @ ');
  return label !== 'duration' || /\d/.test(value);
}

const isBlank = (line: string | undefined) => line === undefined || !line.trim();
const isLabel = (line: string) => labelled(line) !== undefined || labelAlone(line) !== undefined;

/** The lines below a label that belong to it: one where it has none of its own, all guests of a list, what goes on with it. */
function valueBelow({ label, value }: Labelled, following: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of following) {
    if (isBlank(line) || isLabel(line)) break;
    const isFirst = !found.length && !value;
    if (!isFirst && !goesOn(label, value, line, found)) break;
    if (isFirst && label === 'attendees' && !isGuestLine(line) && !namesPeople(line)) break;
    found.push(line.replace(/^\s*[•·*-]\s*/, '').trim());
  }
  return found;
}

function goesOn(label: Label, value: string, line: string, found: readonly string[]): boolean {
  const before = found.at(-1) ?? value;
  if (label === 'attendees')
    return /^\s*[•·*-]\s*\S|@/.test(line) || (!value && isGuestLine(line)) || /[;,]\s*$/.test(before);
  if (label === 'to') return /[;,]\s*$/.test(before) || (/^\s+\S/.test(line) && /[;@]/.test(line));
  if (label === 'organiser') return /^\s*[^\s@]+@\S+\s*$/.test(line) && found.length < 2;
  if (times.has(label)) return /^(?:\s{2,}|\t)\S/.test(line) && (hasClock(line) || saysRepeats(line));
  return label === 'place' && /^(?:\s{2,}|\t)\S/.test(line) && found.length < 4;
}

/** "Attendees:", an empty line, and then their names. */
const isListAfterGap = ({ label, value }: Labelled, lines: readonly string[], place: number) =>
  label === 'attendees' && !value && isBlank(lines[place + 1]) && isGuestLine(lines[place + 2] ?? '');

const between: Partial<Record<Label, string>> = { place: ', ', organiser: ' ' };

function joined(label: Label, value: string, following: readonly string[]): string {
  const more = label === 'organiser' ? following.map((line) => (line.includes('@') ? `<${line}>` : line)) : following;
  return [value, ...more].filter(Boolean).join(between[label] ?? '; ');
}

/** Takes the labelled lines out. The first of each label counts: what follows may be an older message. */
export function partsOf(lines: readonly string[]): Parts {
  const head = headOf(lines);
  const hasTime = lines.some((line) => labelled(line)?.label === 'time' && hasClock(line));
  const isInvitation = lines.some((line) => (labelled(line)?.label ?? labelAlone(line)) === 'when');
  const parts: Parts = { values: {}, rest: [], isMessage: head.size > 0 };
  for (let place = 0; place < lines.length; place += 1) {
    const own = lines[place] ?? '';
    const alone = labelAlone(own);
    const plain = labelled(own) ?? (alone && { label: alone, value: '' });
    const isHead = head.has(place) || (isInvitation && /^(?:to|from)$/.test(plain?.label ?? ''));
    const found = plain && { ...plain, label: meaning(plain, isHead, hasTime && !head.has(place)) };
    const gap = found && isListAfterGap(found, lines, place) ? 1 : 0;
    const following = found ? valueBelow(found, lines.slice(place + 1 + gap, place + 1 + gap + mostBelow)) : [];
    const isTaken = found && isPart({ ...found, value: joined(found.label, found.value, following) }, isHead);
    if (!found || !isTaken) {
      parts.rest.push(own);
      continue;
    }
    place += following.length + gap;
    const value = joined(found.label, found.value, following);
    const known = parts.values[found.label];
    const adds = found.label === 'attendees' || found.label === 'to';
    if (value && (known === undefined || adds)) parts.values[found.label] = known ? `${known}; ${value}` : value;
    else if (value && known !== value && !head.has(place)) parts.rest.push(fromFirstWord(own));
  }
  return parts;
}
