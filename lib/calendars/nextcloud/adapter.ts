/** Nextcloud's calendar, on any host. See NOTES.md for what is known of its pages. */
import type { MeetingBrief } from '@/lib/meetings/meeting';
import type { CalendarAdapter } from '../contract';
import { writeField } from '../shared/invite-writer';
import { line } from '../shared/text';
import { foldedNotes, idsOf, notesField, notesText, readEvent } from './read';
import { selectors } from './selectors';

/** Notes with links in them are text until somebody clicks on them; the field comes with the page's next update. */
const unfoldMs = 50;

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

function briefOf(entry: Element, day: string): MeetingBrief {
  const { id, seriesId } = idsOf(
    entry.getAttribute('data-object-id') ?? '',
    entry.getAttribute('data-recurrence-id') ?? '',
  );
  const label = line(entry.textContent, 300);
  const title = line(entry.querySelector(selectors.tileTitle)?.textContent, 500);
  return {
    id: `nextcloud:${id}`,
    seriesId: `nextcloud:${seriesId ?? id}`,
    title: title || label,
    when: { text: label, start: day, allDay: false },
  };
}

export const nextcloud = {
  id: 'nextcloud',
  label: 'Nextcloud Calendar',
  matches: [],
  opened: selectors.opened,
  tile: selectors.tile,
  detect: (_document: Document, url: URL) => /\/apps\/calendar(?!\/appointment)(\/|$)/.test(url.pathname),
  read: readEvent,
  anchor: (root) => root,
  listDay(document, today) {
    const entries = document.querySelectorAll(`[data-date="${today}"] ${selectors.tile}`);
    return [
      ...new Map(Array.from(entries, (entry) => briefOf(entry, today)).map((one) => [one.id, one])).values(),
    ].slice(0, 200);
  },
  async write(root, text) {
    const folded = notesField(root) ? null : foldedNotes(root);
    folded?.click();
    if (folded) await new Promise((done) => setTimeout(done, unfoldMs));
    const result = await writeField(() => notesField(root), text);
    // The field may have turned back into text by the time it is read again.
    const isThere = withoutSpace(notesText(root)).includes(withoutSpace(text));
    return result === 'failed' && isThere ? 'written' : result;
  },
} satisfies CalendarAdapter;
