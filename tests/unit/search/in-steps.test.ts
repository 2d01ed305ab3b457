import { expect, test, vi } from 'vitest';
import { createGuideSearch } from '@/lib/search/guide';
import { inSteps } from '@/lib/search/in-steps';

function counting(until: number) {
  const done = vi.fn();
  const making = inSteps(function* () {
    for (let step = 0; step < until; step += 1) {
      done();
      yield;
    }
    return until;
  });
  return { making, done };
}

test('nothing is made before it is asked for, each step makes one part, and no part is made twice', () => {
  const { making, done } = counting(3);
  expect(done).not.toHaveBeenCalled();
  expect([making.step(), making.step()]).toEqual([false, false]);
  expect(done).toHaveBeenCalledTimes(2);
  expect(making.whole()).toBe(3);
  expect([making.step(), making.whole()]).toEqual([true, 3]);
  expect(done).toHaveBeenCalledTimes(3);
});

const idsIn = (search: ReturnType<typeof createGuideSearch>) => search.find('trust in a new team').map(({ id }) => id);

test('the guide is indexed with pauses, and is found alike before, while and after that', async () => {
  const address = (place: string) => place;
  const warm = createGuideSearch(address);
  const pause = vi.fn(async () => undefined);
  await warm.warm(pause);
  expect(pause.mock.calls.length).toBeGreaterThan(40);
  const expected = idsIn(createGuideSearch(address));
  expect(expected.length).toBeGreaterThan(3);
  expect(idsIn(warm)).toEqual(expected);
  const half = createGuideSearch(address);
  let found: string[] = [];
  await half.warm(async () => {
    if (!found.length) found = idsIn(half);
  });
  expect(found).toEqual(expected);
});
