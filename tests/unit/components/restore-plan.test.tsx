// @vitest-environment jsdom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { RestorePlan } from '@/components/settings/restore-plan';
import { button, focused, pageOfTest, press } from './ui/mount';

const { show } = pageOfTest();

const plan = {
  savedAt: 'on 20 November 2026',
  isWhole: false,
  lines: ['2 meetings: 1 new and 1 different, stays as here'],
  differences: [{ id: '0', title: 'Pilot', here: ['Newer words'], there: ['Earlier words'], stays: 'here' as const }],
  more: 0,
  changes: true,
  onMode: vi.fn(),
  onGo: vi.fn(),
  onCancel: vi.fn(),
};

test('shows both texts of what differs and which one stays, takes the focus, and does nothing unasked', async () => {
  show(<RestorePlan {...plan} />);
  expect(focused()).toBe('A copy saved on 20 November 2026');
  const said = document.querySelector('dl')?.textContent;
  expect(said).toBe('Here: this one staysNewer wordsIn the fileEarlier words');
  expect(plan.onGo).not.toHaveBeenCalled();
  await press('Put it in place of');
  expect(plan.onMode).toHaveBeenCalledWith(true);
  await press('Leave all as it is');
  await act(async () => document.querySelector<HTMLElement>('.filled')?.click());
  expect([plan.onGo.mock.calls.length, plan.onCancel.mock.calls.length]).toEqual([1, 1]);
});

test('where nothing would change there is nothing to press but Close', () => {
  show(<RestorePlan {...plan} changes={false} differences={[]} />);
  expect(button('Close')).toBeTruthy();
  expect(document.querySelector('.filled')).toBeNull();
});
