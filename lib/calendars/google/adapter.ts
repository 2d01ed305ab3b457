/** Google Calendar. See NOTES.md for what is known of its pages and since when. */
import type { MeetingBrief } from '@/lib/meetings/meeting';
import { writeRich } from '../invite-block';
import { line } from '../text';
import type { CalendarAdapter } from '../types';
import { idsOf, isTask, keyOfDay } from './ids';
import { readEditPage, readPopover } from './read';
import { selectors } from './selectors';

const isEditForm = (root: Element) => root.matches(selectors.editForm) && !root.matches(selectors.popover);

/** The first text of a chip is for screen readers and says all; the title alone has no hook of its own. */
function briefOf(chip: Element, day: string): MeetingBrief | undefined {
  const encoded = chip.getAttribute('data-eventid');
  if (!encoded || isTask(encoded)) return undefined;
  const { id, seriesId } = idsOf(encoded);
  const label = line(chip.firstElementChild?.textContent, 300);
  const shown = line(chip.children[1]?.querySelector('span')?.textContent, 500);
  return {
    id: `google:${id}`,
    seriesId: `google:${seriesId}`,
    title: shown || label,
    when: { text: label, start: day, allDay: false },
  };
}

export const google = {
  id: 'google',
  label: 'Google Calendar',
  matches: ['https://calendar.google.com/*'],
  opened: `${selectors.popover}, ${selectors.editForm}`,
  tile: selectors.chip,
  detect: (document: Document) => document.body?.hasAttribute('data-viewfamily') ?? false,
  read: (root, context) => (isEditForm(root) ? readEditPage(root, context) : readPopover(root, context)),
  anchor: (root) => (isEditForm(root) ? (root.querySelector(selectors.editSave) ?? root) : root),
  listDay(document, today) {
    const chips = document.querySelectorAll(`[data-datekey="${keyOfDay(today)}"] ${selectors.chip}`);
    const briefs = Array.from(chips, (chip) => briefOf(chip, today)).filter((brief) => brief !== undefined);
    return [...new Map(briefs.map((brief) => [brief.id, brief])).values()].slice(0, 200);
  },
  write: (root, text) =>
    isEditForm(root) ? writeRich(() => root.querySelector<HTMLElement>(selectors.editNotes), text) : 'read-only',
} satisfies CalendarAdapter;
