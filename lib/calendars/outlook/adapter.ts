/** Outlook on the web, also inside Teams. See NOTES.md for what is known of its pages and since when. */
import type { CalendarAdapter } from '../contract';
import { listDayWith } from '../shared/day-list';
import { writeRich } from '../shared/invite-writer';
import { day, isCalendar } from './day';
import { frames } from './frames';
import { editorIn, readForm, readPage, readPeek } from './read';
import { selectors } from './selectors';
import { signs } from './signs';

/** The parts that tell of a meeting stand in one another: the outermost is the meeting. */
function whole(root: Element): Element {
  const outer = root.parentElement?.closest(signs.opened);
  return outer ? whole(outer) : root;
}

const isForm = (meeting: Element) =>
  meeting.matches(selectors.compose) || meeting.querySelector(selectors.subject) !== null;

export const outlook = {
  id: 'outlook',
  label: 'Outlook',
  matches: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  frames,
  ...signs,
  detect: day.detect,
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
  listDay: listDayWith(day),
  write(root, text) {
    const meeting = whole(root);
    return isForm(meeting) ? writeRich(() => editorIn(meeting), text) : 'read-only';
  },
} satisfies CalendarAdapter;
