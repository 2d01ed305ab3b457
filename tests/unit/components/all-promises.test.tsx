// @vitest-environment jsdom
import { act, useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { AllPromises } from '@/components/promises/all-promises';
import type { Commitment } from '@/lib/meetings/commitment';
import { button, pageOfTest, press } from './ui/mount';

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', class {});
});
const { show } = pageOfTest();

const promise = (id: string, closedAt?: string): Commitment => ({
  id,
  meetingId: 'm',
  seriesId: 's',
  meetingTitle: 'Board',
  text: `I will ring ${id}`,
  people: [],
  to: ['Bea'],
  madeAt: '2026-11-24T10:00:00.000Z',
  ...(closedAt && { closedAt }),
});

function Page({ fails = false }: { fails?: boolean }) {
  const [all, setAll] = useState([
    promise('one'),
    { ...promise('two'), owner: 'Tom', due: '2026-11-24' },
    promise('old', '2026-11-20T10:00:00.000Z'),
  ]);
  const set = (closedAt: string | undefined) => async (commitment: Commitment) => {
    if (fails) throw new Error('full');
    setAll((before) => before.map((one) => (one.id === commitment.id ? promise(one.id, closedAt) : one)));
  };
  return (
    <AllPromises
      commitments={all}
      dayOf={() => 'Tue 24 Nov'}
      today="2026-11-25"
      hrefOf={() => '#m'}
      onClose={set('2026-11-25T10:00:00.000Z')}
      onReopen={set(undefined)}
    />
  );
}

const texts = () => [...document.querySelectorAll('li')].map((item) => item.querySelector('span')?.textContent);
const said = (role: string) => document.querySelector(`[role=${role}]`)?.textContent;

test('Done leaves the promise where it is, keeps the focus on its button, and Undo takes it back', async () => {
  show(<Page />);
  expect(texts()).toEqual(['I will ring one', 'Tom: I will ring two']);
  expect(document.body.textContent).toContain('Was due Tue 24 Nov');
  button('Done').focus();
  await press('Done');
  expect(texts()).toEqual(['I will ring one', 'Tom: I will ring two']);
  expect([document.activeElement?.textContent, said('status')]).toEqual(['Undo', 'Marked as done.']);
  expect(document.querySelector('s')?.textContent).toBe('I will ring one');
  await press('Undo');
  expect([document.activeElement?.textContent, said('status')]).toEqual(['Done', 'Open again.']);
  expect(document.querySelector('s')).toBeNull();
});

test('what was done before is folded, and drawn once it is unfolded', async () => {
  show(<Page />);
  const fold = document.querySelector('details') as HTMLDetailsElement;
  expect(fold.querySelector('li')).toBeNull();
  await act(async () => {
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
  });
  await press('Open again');
  expect(fold.querySelector('li')?.textContent).toContain('I will ring old');
  expect(button('Undo')).toBeDefined();
});

test('a change that could not be stored is said', async () => {
  show(<Page fails />);
  await press('Done');
  expect([said('alert'), said('status')]).toEqual(['Not saved. Please try again.', '']);
});
