// @vitest-environment jsdom
/** Proton: writing into its form. */
import { expect, test } from 'vitest';
import { proton } from '@/lib/calendars/proton/adapter';
import { mount } from '../fixture';
import { editing, looking } from './fixtures';

test('notes are kept, and the page hears of the change', async () => {
  const { root } = mount(proton, editing);
  const field = root?.querySelector('textarea');
  let state = '';
  field?.addEventListener('input', () => {
    state = field.value;
  });
  if (!root) throw new Error('nothing opened');
  expect(await proton.write(root, 'Why: x')).toBe('written');
  expect(field?.value).toMatch(/^Agree the aim\n[\s\S]*Why: x/);
  expect(state).toBe(field?.value);
});

test('the popover is read-only', async () => {
  const { root } = mount(proton, looking);
  if (!root) throw new Error('nothing opened');
  expect(await proton.write(root, 'Why: x')).toBe('read-only');
});
