/** Outlook on the web, also inside Teams. See NOTES.md for what is known of its pages and since when. */
import type { MeetingBrief } from '@/lib/meetings/meeting';
import type { CalendarAdapter } from '../contract';
import { writeRich } from '../shared/invite-writer';
import { longest } from '../shared/meeting';
import { line } from '../shared/text';
import { editorIn, readForm, readPage, readPeek } from './read';
import { selectors } from './selectors';
import { signs } from './signs';
import { idsOfTile, readTile } from './tile';
import { whenOf } from './when';

/** The calendar, and not the mail of the same host. */
const isCalendar = ({ pathname }: URL) => /^\/(?:hosted\/)?calendar(?:\/|$)/.test(pathname);

/** The parts that tell of a meeting stand in one another: the outermost is the meeting. */
function whole(root: Element): Element {
  const outer = root.parentElement?.closest(signs.opened);
  return outer ? whole(outer) : root;
}

const isForm = (meeting: Element) =>
  meeting.matches(selectors.compose) || meeting.querySelector(selectors.subject) !== null;

function briefOf(element: Element, day: string): MeetingBrief | undefined {
  const tile = readTile(element);
  if (!tile) return undefined;
  const { subject, hours, rest } = tile;
  const { id, seriesId = id } = idsOfTile(tile);
  const prefixed = (own: string) => line(`outlook:${own}`, longest.id);
  return {
    id: prefixed(id),
    seriesId: prefixed(seriesId),
    title: subject || line(rest, longest.title),
    when: whenOf(line(hours, longest.short), day, hours || rest),
  };
}

export const outlook = {
  id: 'outlook',
  label: 'Outlook',
  matches: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  ...signs,
  detect: (document: Document, url: URL) => isCalendar(url) && document.querySelector(selectors.part) !== null,
  expects: isCalendar,
  read(root, context) {
    const meeting = whole(root);
    if (meeting.matches(selectors.peek)) return readPeek(meeting, context);
    return isForm(meeting) ? readForm(meeting, context) : readPage(meeting, context);
  },
  anchor(root) {
    const meeting = whole(root);
    return (isForm(meeting) && (meeting.closest(selectors.dialog) ?? meeting).querySelector(selectors.save)) || meeting;
  },
  listDay(document, today) {
    const cells = `[data-column-date^="${today}"] ${selectors.tile}, [id^="monthDayCell_${today}"] ${selectors.tile}`;
    const briefs = Array.from(document.querySelectorAll(cells), (tile) => briefOf(tile, today));
    return [...new Map(briefs.flatMap((brief) => (brief ? [[brief.id, brief]] : []))).values()].slice(0, 200);
  },
  write(root, text) {
    const meeting = whole(root);
    return isForm(meeting) ? writeRich(() => editorIn(meeting), text) : 'read-only';
  },
} satisfies CalendarAdapter;
