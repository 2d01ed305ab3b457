import { expect, test } from 'vitest';
import { choosePanelMeeting, type PanelCandidates } from '@/lib/meetings/panel-meeting';
import { typedMeeting } from '@/lib/meetings/typed';

const at = (title: string, time: number) => ({ meeting: { ...typedMeeting(title), id: title }, at: time });
const opened = (title: string, time: number) => ({ ...at(title, time), isPressed: false });
const pressed = (title: string, time: number) => ({ ...at(title, time), isPressed: true });

const shown = (candidates: Partial<PanelCandidates>) => {
  const chosen = choosePanelMeeting({ pinned: [], ...candidates });
  return [chosen.shown, ...chosen.others].map((one) => one && `${one.meeting.id} ${one.source}`);
};

test('what a person asked for last comes first', () => {
  expect(shown({ open: opened('a', 2), held: at('b', 1) })).toEqual(['a open', 'b held']);
  expect(shown({ open: opened('a', 2), held: at('b', 3) })).toEqual(['b held', 'a open']);
  expect(shown({ brought: at('c', 4), open: pressed('a', 2) })).toEqual(['c brought', 'a open']);
  expect(shown({})).toEqual([undefined]);
});

test('a meeting that is closed on its page stays, and another tab changes nothing', () => {
  expect(shown({ open: pressed('a', 1), held: at('a', 1) })).toEqual(['a open']);
  expect(shown({ held: at('a', 1) })).toEqual(['a held']);
});

test('a pinned meeting takes over when its time comes, but not from what was asked for later', () => {
  const pinned = [at('now', 5)];
  expect(shown({ pinned, held: at('b', 1) })).toEqual(['now pinned', 'b held']);
  expect(shown({ pinned, held: at('b', 6) })).toEqual(['b held', 'now pinned']);
  expect(shown({ pinned, open: pressed('a', 6) })).toEqual(['a open', 'now pinned']);
});

test('an event that is merely opened does not take the panel from a pinned meeting', () => {
  expect(shown({ pinned: [at('now', 5)], open: opened('a', 9) })).toEqual(['now pinned', 'a open']);
});

test('a meeting with several sources counts once, as the page knows it, with its latest reason', () => {
  const candidates = { open: opened('now', 3), pinned: [at('now', 5)], held: at('b', 4) };
  expect(shown(candidates)).toEqual(['now open', 'b held']);
});

test('one press goes to another and back', () => {
  const candidates = { pinned: [at('now', 5), at('over', 1)], open: opened('a', 9) };
  expect(shown({ ...candidates, chosen: { id: 'over', at: 10 } })[0]).toBe('over pinned');
  expect(shown({ ...candidates, chosen: { id: 'a', at: 10 } })[0]).toBe('a open');
  expect(shown({ ...candidates, chosen: { id: 'now', at: 10 } })[0]).toBe('now pinned');
});
