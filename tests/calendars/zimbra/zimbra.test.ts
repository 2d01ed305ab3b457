// @vitest-environment jsdom
/** Zimbra: whole days, plain and rich notes, and long lists of people. */
import { expect, test } from 'vitest';
import { zimbra } from '@/lib/calendars/zimbra/adapter';
import { mount } from '../fixture';
import { editing, form, rich } from './fixtures';

test('a whole day: the times keep their values', () => {
  const { root, context } = mount(zimbra, editing);
  const box = root?.querySelector<HTMLInputElement>('#APPT_COMPOSE_1_allDayCheckbox');
  if (!root || !box) throw new Error('nothing opened');
  box.checked = true;
  expect(zimbra.read(root, context)).toMatchObject({
    meeting: { when: { text: '11/24/2026 – 11/24/2026', start: '2026-11-24', allDay: true } },
  });
});

test('plain notes are written to, rich ones are not', async () => {
  const plain = mount(zimbra, editing).root;
  if (!plain) throw new Error('nothing opened');
  expect(await zimbra.write(plain, 'Why: x')).toBe('written');
  expect(plain.querySelector('textarea')?.value).toMatch(/^Agree the aim\n[\s\S]*Why: x/);
  const framed = mount(zimbra, rich).root;
  if (!framed) throw new Error('nothing opened');
  expect(await zimbra.write(framed, 'Why: x')).toBe('read-only');
  expect(framed.querySelector('textarea')?.value).toBe('Agree the aim');
});

test('three hundred people: two hundred are named, all are counted', () => {
  const bubbles = Array.from(
    { length: 300 },
    (_, n) => `<span class="addrBubble">Person ${n} &lt;p${n}@site${n % 3}.example&gt;</span>`,
  ).join('');
  const { root, context } = mount(zimbra, { ...editing, html: form({ people: '', bubbles }) });
  const result = root && zimbra.read(root, context);
  if (result?.status !== 'meeting') throw new Error('not read');
  expect(result.meeting.attendees).toHaveLength(200);
  expect(result.meeting.attendees[0]).toEqual({ name: 'Person 0', organisation: 'site0.example' });
  expect(result.meeting).toMatchObject({ attendeeCount: 300, organisationCount: 3 });
});
