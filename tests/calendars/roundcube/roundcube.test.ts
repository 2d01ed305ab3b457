// @vitest-environment jsdom
/** Roundcube: the box for a whole day is what a person set, not what the page was sent with. */
import { expect, test } from 'vitest';
import { roundcube } from '@/lib/calendars/roundcube/adapter';
import { mount } from '../fixture';
import { editing } from './fixtures';

test('a whole day in the form: its times are fillers', () => {
  const { root, context } = mount(roundcube, editing);
  const box = root?.querySelector<HTMLInputElement>('#edit-allday');
  if (!root || !box) throw new Error('nothing opened');
  box.checked = true;
  expect(roundcube.read(root, context)).toMatchObject({
    meeting: { when: { text: '2026-11-24 – 2026-11-24', start: '2026-11-24', allDay: true } },
  });
});
