/**
 * Any page: a dialog with a heading and a line that reads as a day may be a meeting. A guess, and marked as one. See
 * NOTES.md.
 */

import type { CalendarAdapter, ReadContext, ReadResult } from '../contract';
import { dateLine, idsFromWords, languageOf, linesOf, speaks } from '../shared/any-host';
import { linkIn } from '../shared/links';
import { longest, meetingOf, notRead } from '../shared/meeting';
import { cut, line } from '../shared/text';
import { isDateLike, isOnlyDay, whenFrom, whenFromMachine } from '../when/range';

/** What the dialog says it is called, or its first heading. */
function headingOf(dialog: Element, document: Document): Element | null {
  const [id] = dialog.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? [];
  const named = id ? document.getElementById(id) : null;
  return named?.textContent?.trim() ? named : dialog.querySelector('h1, h2, h3, [role="heading"]');
}

/** Times written for machines, where people see them. */
const timesIn = (dialog: Element) =>
  [...dialog.querySelectorAll('time[datetime]')].filter((time) => speaks(time, dialog));

/** Is a time one of these words? Comments and the like carry times of their own. */
const standsIn =
  (words: string) =>
  ({ textContent }: Element): boolean => {
    const shown = line(textContent, longest.short);
    return shown !== '' && words.includes(shown);
  };

/** What they give; a bare day beside times in words is not a whole day. */
function machineWhen([start, end]: readonly Element[], words: string) {
  const when = whenFromMachine(words, start?.getAttribute('datetime'), end?.getAttribute('datetime'));
  return when.start && !(when.allDay && /\d:\d{2}|\d\s*[ap]\.?m/i.test(words)) ? when : undefined;
}

function read(dialog: Element, { document, url }: ReadContext): ReadResult {
  const heading = headingOf(dialog, document);
  const title = line(heading?.textContent, longest.title);
  const language = languageOf(document);
  // A dialog that is called by a day is a day's list, or a calendar to pick from.
  if (!title || isOnlyDay(title, language)) return notRead('none');
  const times = timesIn(dialog);
  const lines = linesOf(dialog).filter((text) => text !== title);
  const words = line(dateLine(lines, language) ?? times[0]?.textContent, longest.short);
  const when = machineWhen(times.filter(standsIn(words)), words) ?? whenFrom(words, language);
  if (!words || (!when.start && !isDateLike(words, language))) return notRead('none');
  // Addresses of people stay on the page.
  const others = lines.filter((text) => !words.includes(text) && !text.includes('@'));
  const description = cut(others.join('\n'), longest.description);
  return meetingOf('dialog', idsFromWords(title, when, url.host), {
    title,
    when,
    link: linkIn(dialog, description),
    people: { attendees: [] },
    description,
    writable: false,
    check: true,
  });
}

/**
 * The reader of any dialog.
 * @param known calendars on whose pages it must not guess: their other dialogs are questions and lists.
 */
export const dialogUnless = (known: readonly CalendarAdapter[]): CalendarAdapter => ({
  id: 'dialog',
  label: 'Other pages',
  matches: [],
  opened: 'dialog[open], [role="dialog"]',
  detect: (document, url) => !known.some((calendar) => calendar.detect(document, url)),
  read,
  anchor: (root) => root,
});
