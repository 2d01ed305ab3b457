// @vitest-environment jsdom
/** What only Nextcloud has: notes that unfold, ids in the address, a day's list, and long lists of people. */
import { expect, test } from 'vitest';
import { nextcloud } from '@/lib/calendars/nextcloud/adapter';
import { mount } from '../fixture';
import { editing, editingWords, looking, manyPeople } from './fixtures';

const rootOf = (fixture: typeof editing) => {
  const { root } = mount(nextcloud, fixture);
  if (!root) throw new Error('nothing opened');
  return root;
};

test('notes are kept, our own block is changed in place, and the page hears of it by input', async () => {
  const root = rootOf(editing);
  const field = root.querySelector<HTMLTextAreaElement>('.textarea--description');
  let heard = '';
  field?.addEventListener('input', () => {
    heard = field.value;
  });
  expect(await nextcloud.write(root, 'Why: first')).toBe('written');
  expect(await nextcloud.write(root, 'Why: second')).toBe('written');
  expect(field?.value).toMatch(/^Agree the aim\n/);
  expect(field?.value).toContain('Why: second');
  expect(field?.value).not.toContain('first');
  expect(heard).toBe(field?.value);
});

/** As the page does: a click turns the text into a field, leaving it turns it back. */
function unfolds(root: Element): void {
  const folded = root.querySelector<HTMLElement>('.linkify-links');
  folded?.addEventListener('click', () => {
    const field = document.createElement('textarea');
    field.value = folded.textContent ?? '';
    folded.replaceWith(field);
    field.addEventListener('change', () => {
      const text = document.createElement('div');
      text.textContent = field.value;
      field.replaceWith(text);
    });
  });
}

test('notes with links unfold on a click, and may have folded again when they are read back', async () => {
  const root = rootOf(editingWords);
  unfolds(root);
  expect(await nextcloud.write(root, 'Why: x')).toBe('written');
  expect(root.querySelector('.property-description')?.textContent).toContain('See here');
  expect(root.querySelector('.property-description')?.textContent).toContain('Why: x');
});

test('while looking nothing can be written, and a page that takes the text away is not called written', async () => {
  expect(await nextcloud.write(rootOf(looking), 'Why: x')).toBe('read-only');
  const root = rootOf(editing);
  const field = root.querySelector<HTMLTextAreaElement>('.textarea--description');
  field?.addEventListener('input', () => {
    field.value = 'Agree the aim';
  });
  expect(await nextcloud.write(root, 'Why: x')).toBe('failed');
});

test('the place is never written to', async () => {
  const root = rootOf(editing);
  root.querySelector('.property-description')?.remove();
  expect(await nextcloud.write(root, 'Why: x')).toBe('read-only');
  expect(root.querySelector<HTMLTextAreaElement>('.property-location textarea')?.value).toBe('Room 4');
});

test('today lists the entries of today, with the same ids as when they are open', () => {
  rootOf(looking);
  expect(nextcloud.listDay(document, '2026-11-24')).toEqual([
    {
      id: 'nextcloud:8F2C.ics/1795514400',
      seriesId: 'nextcloud:8F2C.ics',
      title: 'Frailty pilot',
      when: { text: '10:00 - 11:00Frailty pilot', start: '2026-11-24', allDay: false },
    },
  ]);
  expect(nextcloud.listDay(document, '2026-11-25')).toEqual([]);
});

test.each([
  ['https://cloud.example/apps/calendar/dayGridMonth/now', true],
  ['https://cloud.example/index.php/apps/calendar', true],
  ['https://cloud.example/nextcloud/apps/calendar/p/abc', true],
  ['https://cloud.example/apps/calendar/appointment/abc', false],
  ['https://cloud.example/apps/calendarium', false],
  ['https://cloud.example/apps/files', false],
])('is a calendar: %s', (address, is) => expect(nextcloud.detect(document, new URL(address))).toBe(is));

test.each(['%E0%A4%A', 'not base64!', 'x'.repeat(5000)])('an address that cannot be decoded: %#', (object) => {
  const root = rootOf(looking);
  const url = new URL(`https://cloud.example/apps/calendar/month/now/edit/popover/${object}/17`);
  const result = nextcloud.read(root, { document, url });
  expect(result.status === 'meeting' && result.meeting.id.startsWith('nextcloud:')).toBe(true);
});

test('three hundred people: two hundred are named, all are counted', () => {
  const result = nextcloud.read(rootOf(manyPeople), { document, url: new URL(manyPeople.url) });
  if (result.status !== 'meeting') throw new Error('not read');
  expect(result.meeting.attendees).toHaveLength(200);
  expect(result.meeting).toMatchObject({ attendeeCount: 300, organisationCount: 3 });
});
