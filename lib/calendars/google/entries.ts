/**
 * Entries of the grid and rows of lists. One text of each is for screen readers and says all, in the page's language:
 * "10am to 11am, Frailty pilot, Ann Lee, No location, November 24, 2026". The title has no hook of its own.
 */
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { latinDigits, letter, line } from '../shared/text';
import { isAllDay, timesIn } from '../times';
import { idsOf, isTask } from './ids';

/** Every text by itself, in the order of the page. */
function textsIn(entry: Element): string[] {
  const walker = entry.ownerDocument.createTreeWalker(entry, 4 /* text nodes */);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node && texts.length < 30; node = walker.nextNode()) {
    const text = line(node.nodeValue, 500);
    if (text) texts.push(text);
  }
  return texts;
}

/** The text that says all: a label, or the first text of an entry. And the others, which people see. */
function textsOf(entry: Element): { label: string; shown: string[] } {
  const labelled = entry.hasAttribute('aria-label') ? entry : entry.querySelector('[role="button"][aria-label]');
  const label = line(labelled?.getAttribute('aria-label'), 600);
  const [first = '', ...others] = textsIn(entry);
  return label ? { label, shown: [first, ...others] } : { label: first, shown: others };
}

const says = new RegExp(`${letter}{2}`);

/** Texts shown are the title, the hours and the place; the title is the first that the label repeats and is no hour. */
const titleOf = (label: string, shown: readonly string[]): string =>
  shown.find((text) => says.test(text) && label.includes(text) && isAllDay(text)) ??
  shown.find((text) => says.test(text)) ??
  label;

/** Numbers of the label and no others than those of its date: nothing there can be an hour. */
function namesDateAlone(words: string, day: string): boolean {
  const date = day.split('-').map(Number);
  const numbers = (latinDigits(words).match(/\d+/g) ?? []).map(Number);
  return (
    numbers.length <= date.length && numbers.includes(date[0] ?? 0) && numbers.every((each) => date.includes(each))
  );
}

/**
 * One entry as a brief.
 * @param day of the cell or group that holds it.
 * @returns undefined for a task.
 */
export function briefOf(entry: Element, day: string): MeetingBrief | undefined {
  const encoded = entry.getAttribute('data-eventid');
  if (!encoded || isTask(encoded)) return undefined;
  const { id, seriesId } = idsOf(encoded);
  const { label, shown } = textsOf(entry);
  const title = titleOf(label, shown);
  const [before = '', ...after] = title && label.includes(title) ? label.split(title) : [label];
  const hours = line(before, 300).replace(/(?<![,،、\s])[,،、\s]+$/u, '');
  const { from, to } = timesIn(`⋅${hours}`, entry.ownerDocument.documentElement.lang);
  const allDay = !from && isAllDay(hours) && namesDateAlone([before, ...after].join(' '), day);
  return {
    id: `google:${id}`.slice(0, 600),
    seriesId: `google:${seriesId}`.slice(0, 600),
    title: line(title, 500),
    when: {
      text: hours || line(label, 300),
      start: from ? `${day}T${from}` : day,
      ...(from && to && to > from && { end: `${day}T${to}` }),
      allDay,
    },
  };
}
