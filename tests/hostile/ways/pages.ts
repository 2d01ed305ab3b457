/** Ways through somebody else's page: what its readers take from it, what our writer puts into it, what a report tells of it. */
import type { CalendarAdapter } from '@/lib/calendars/contract';
import { writeField, writeRich } from '@/lib/calendars/shared/invite-writer';
import { LocalMeeting, type Meeting } from '@/lib/meetings/meeting';
import { structureOfMarkup } from '@/lib/reporting/page-structure';
import { allFixtures } from '../../calendars/all';
import { type Fixture, found, mount, readMounted } from '../../calendars/fixture';
import type { Faults, Way } from '../trial';
import { meetingFaults } from './reading';

/** What people wrote, as the untouched page says it; the longest first, for one may hold another. */
function wordsOf({ title, place, organiser, attendees, description }: Meeting): string[] {
  const notes = description?.split('\n') ?? [];
  const all = [title, place, organiser?.name, ...attendees.map(({ name }) => name), ...notes];
  return [...new Set(all.flatMap((one) => (one && one.length > 2 ? one : [])))].sort((a, b) => b.length - a.length);
}

const richness = ({ attendees, ...fields }: Meeting) => Object.values(fields).filter(Boolean).length + attendees.length;

/** Fixtures beyond this are about size. */
const longestFixture = 20_000;

/** The fixture of a calendar that says most of a meeting. */
function richest(
  adapter: CalendarAdapter,
  fixtures: readonly Fixture[],
): { fixture: Fixture; meeting: Meeting } | undefined {
  const read = fixtures.flatMap((fixture) => {
    if (fixture.html.length > longestFixture) return [];
    const result = readMounted(adapter, mount(adapter, fixture));
    return result.status === 'meeting' ? [{ fixture, meeting: result.meeting }] : [];
  });
  return read.sort((a, b) => richness(b.meeting) - richness(a.meeting))[0];
}

/** A place on the page where words of people stand, and how to write others there. */
type Slot = (text: string) => void;

function slotsIn(root: Element, words: readonly string[]): Slot[] {
  const slots: Slot[] = [];
  const add = (before: string, write: Slot) => {
    const word = words.find((one) => before.includes(one));
    if (word !== undefined) slots.push((text) => write(before.split(word).join(text)));
  };
  for (const element of root.querySelectorAll('*')) {
    for (const node of element.childNodes)
      if (node.nodeType === 3)
        add(node.nodeValue ?? '', (text) => {
          node.nodeValue = text;
        });
    for (const name of element.getAttributeNames())
      if (name === 'href') slots.push((text) => element.setAttribute(name, text));
      else add(element.getAttribute(name) ?? '', (text) => element.setAttribute(name, text));
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      add(element.value, (text) => {
        element.value = text;
      });
  }
  return slots;
}

/** A reader of one calendar; its page is mounted at the first payload. */
function readerWay(adapter: CalendarAdapter, fixtures: readonly Fixture[]): Way {
  let mounted: { fixture: Fixture; slots: Slot[] } | undefined;
  return {
    name: `the page of ${adapter.label}`,
    isUntimed: true,
    try(text): Faults {
      if (!mounted) {
        const rich = richest(adapter, fixtures);
        if (!rich) return ['has no page that is read'];
        mount(adapter, rich.fixture);
        mounted = { fixture: rich.fixture, slots: slotsIn(document.body, wordsOf(rich.meeting)) };
        if (!mounted.slots.length) return ['has no place for words'];
      }
      const before = document.querySelectorAll('*').length;
      for (const write of mounted.slots) write(text);
      const result = readMounted(adapter, found(adapter, mounted.fixture));
      const isChanged = document.querySelectorAll('*').length !== before && 'gets other elements';
      if (result.status !== 'meeting') return [isChanged];
      // As it crosses to the background, where it is parsed.
      const { data, error } = LocalMeeting.safeParse(result.meeting);
      const isRefused = error && `is refused: ${error.issues[0]?.path.join('.')}`;
      // Where the page itself names the online meeting, it may lead to any https address.
      return [isChanged, isRefused, ...meetingFaults(data, adapter.id === 'event-markup')];
    },
  };
}

const written = { field: undefined as HTMLTextAreaElement | undefined, editor: undefined as HTMLElement | undefined };

/** Our lines, written into somebody else's field or editor, with their own words around them. */
const writers: readonly Way[] = [
  {
    name: 'the notes of an invite, a plain field',
    isUntimed: true,
    async try(text) {
      written.field ??= document.body.appendChild(document.createElement('textarea'));
      const { field } = written;
      field.value = 'Papers are on the shared drive.';
      const lines = `What we are agreeing: ${text.slice(0, 4000).trim()}`;
      const outcome = await writeField(() => field, lines);
      const gone = !field.value.startsWith('Papers are on the shared drive.\n');
      return [outcome !== 'written' && `are ${outcome}`, gone && 'lose what stood there'];
    },
  },
  {
    name: 'the notes of an invite, an editor',
    isUntimed: true,
    async try(text) {
      written.editor ??= document.body.appendChild(document.createElement('div'));
      const { editor } = written;
      editor.innerHTML = '<div>Papers are on the shared drive.</div>';
      const outcome = await writeRich(() => editor, `What we are agreeing: ${text.slice(0, 4000).trim()}`);
      const tags = [...editor.querySelectorAll('*')].filter(
        (one) => !one.matches('div, br, p, span') || one.attributes.length,
      );
      const gone = editor.firstElementChild?.textContent !== 'Papers are on the shared drive.';
      return [
        outcome !== 'written' && `are ${outcome}`,
        tags.length > 0 && `hold ${tags[0]?.outerHTML.slice(0, 60)}`,
        gone && 'lose what stood there',
      ];
    },
  },
];

const report: Way = {
  name: 'a report on a page',
  isUntimed: true,
  async try(whole) {
    // How long it takes with many words is asked elsewhere.
    const text = whole.slice(0, 1500);
    const page = document.createElement('div');
    const words = Object.assign(document.createElement('p'), { textContent: text, title: text });
    page.append(words, document.createElement('b'));
    const own = await structureOfMarkup({ part: page.innerHTML, page: page.innerHTML });
    const other = await structureOfMarkup({ part: text || 'x', page: text || 'x' });
    return [!/^p title( …)?$/.test(own) && `says ${own.slice(0, 60)}`, other.length > 16_000 && 'is long'];
  },
};

export const waysOfReaders: readonly Way[] = allFixtures.map(({ adapter, fixtures }) => readerWay(adapter, fixtures));
export const waysOfPages: readonly Way[] = [...writers, report];
