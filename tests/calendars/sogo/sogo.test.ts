// @vitest-environment jsdom
/** SOGo: writing into its form, and long lists of people. */
import { expect, test } from 'vitest';
import { sogo } from '@/lib/calendars/sogo/adapter';
import { mount } from '../fixture';
import { editing, url, view } from './fixtures';

test('notes are kept, and the framework hears of the change', async () => {
  const { root } = mount(sogo, editing);
  const field = root?.querySelector('textarea');
  let model = '';
  field?.addEventListener('input', () => {
    model = field.value;
  });
  if (!root) throw new Error('nothing opened');
  expect(await sogo.write(root, 'Why: x')).toBe('written');
  expect(field?.value).toMatch(/^Agree the aim\n[\s\S]*Why: x/);
  expect(model).toBe(field?.value);
});

test('rich notes and a dialog to look at are read-only', async () => {
  const { root } = mount(sogo, { ...editing, html: editing.html.replaceAll('textarea', 'sg-ckeditor') });
  if (!root) throw new Error('nothing opened');
  expect(await sogo.write(root, 'Why: x')).toBe('read-only');
  expect(sogo.read(root, { document, url: new URL(url) })).toMatchObject({ meeting: { writable: false } });
});

test('three hundred people: two hundred are named, all are counted', () => {
  const people = Array.from({ length: 300 }, (_, n) => `p${n}@site${n % 3}.example`);
  const { root, context } = mount(sogo, { ...editing, html: view({ people }) });
  const result = root && sogo.read(root, context);
  if (result?.status !== 'meeting') throw new Error('not read');
  expect(result.meeting.attendees).toHaveLength(200);
  expect(result.meeting).toMatchObject({ attendeeCount: 301, organisationCount: 3 });
});

test.each([
  ['https://mail.example/SOGo/so/ann/Calendar/view', true],
  ['https://mail.example/SOGo/so/ann@example.org/Calendar/view#!/calendar/day/20261124', true],
  ['https://mail.example/SOGo/so/ann/Mail/view', false],
  ['https://mail.example/Calendar/view', false],
])('is a calendar: %s', (address, is) => expect(sogo.detect(document, new URL(address))).toBe(is));
