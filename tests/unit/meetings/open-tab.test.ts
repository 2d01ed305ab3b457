import { expect, test } from 'vitest';
import { emptyTab, type FrameState, frameInFront, mostFrames, withFrame, withoutFrame } from '@/lib/meetings/open-tab';
import { typedMeeting } from '@/lib/meetings/typed';

const shows = (
  instance: string,
  since: number,
  status: 'meeting' | 'none' | 'unrecognised' = 'meeting',
): FrameState => ({
  instance,
  site: 'google',
  origin: 'https://calendar.google.com',
  since,
  state:
    status === 'meeting'
      ? { status, meeting: typedMeeting(instance) }
      : status === 'none'
        ? { status }
        : { status, calendar: 'google', missing: [] },
});

const tabOf = (...frames: [number, FrameState][]) =>
  frames.reduce((tab, [frameId, frame]) => withFrame(tab, frameId, frame), emptyTab);

test('the newest meeting is in front, before anything that is none', () => {
  const tab = tabOf(
    [0, shows('page', 9, 'none')],
    [4, shows('old', 1)],
    [2, shows('new', 2)],
    [7, shows('odd', 8, 'unrecognised')],
  );
  expect(frameInFront(tab)?.frameId).toBe(2);
});

test('the page’s own meeting comes before newer ones of its frames', () => {
  const tab = tabOf([0, shows('page', 1)], [4, shows('frame', 9)]);
  expect(frameInFront(tab)?.frameId).toBe(0);
  expect(frameInFront(withFrame(tab, 0, shows('page', 10, 'none')))?.frameId).toBe(4);
  expect(frameInFront({ ...tab, pressed: 4 })?.frameId).toBe(4);
});

test('the frame that was pressed comes first, as long as it shows something', () => {
  const tab = { ...tabOf([4, shows('old', 1)], [2, shows('new', 2)]), pressed: 4 };
  expect(frameInFront(tab)?.frameId).toBe(4);
  expect(frameInFront(withFrame(tab, 4, shows('old', 3, 'none')))?.frameId).toBe(2);
});

test('a frame that has gone leaves nothing behind, and takes no later document with it', () => {
  const tab = { ...tabOf([4, shows('a', 1)]), pressed: 4 };
  expect(withoutFrame(tab, 4, 'a')).toEqual({ frames: {} });
  const later = withFrame(tab, 4, shows('b', 2));
  expect(withoutFrame(later, 4, 'a')).toBe(later);
});

test('an older word of the same document changes nothing', () => {
  const tab = tabOf([0, shows('a', 5)]);
  expect(withFrame(tab, 0, shows('a', 4, 'none'))).toBe(tab);
  expect(withFrame(tab, 0, shows('b', 4, 'none'))).not.toBe(tab);
});

test('thousands of frames are not kept, and never push out a meeting', () => {
  const many = Array.from({ length: 200 }, (_, id): [number, FrameState] => [
    id + 10,
    shows(`${id}`, 100 + id, 'none'),
  ]);
  const tab = tabOf([3, shows('meeting', 1)], ...many);
  expect(Object.keys(tab.frames)).toHaveLength(mostFrames);
  expect(frameInFront(tab)?.frameId).toBe(3);
});
