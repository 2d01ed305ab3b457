// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { type Deeds, useDeeds } from '@/lib/extension-pages/use-deeds';
import { pageOfTest } from '../components/ui/mount';

const { show } = pageOfTest();

let deeds: Deeds;
function Page() {
  deeds = useDeeds();
  return <p>{deeds.deed.words}</p>;
}
const shown = () => document.querySelector('p')?.textContent;

/** Work that ends when it is told to. */
function work() {
  let end = (_problem?: Error) => {};
  const done = new Promise<undefined>((resolve, reject) => {
    end = (problem) => (problem ? reject(problem) : resolve(undefined));
  });
  return { start: () => done, end: (problem?: Error) => act(async () => end(problem)) };
}

beforeEach(() => show(<Page />));

test('what was done last is said, also where what was done before it takes longer', async () => {
  const [slow, quick] = [work(), work()];
  const running = [deeds.run('Noted.', slow.start), deeds.run('Copied.', quick.start)];
  await quick.end();
  expect(shown()).toBe('Copied.');
  await slow.end();
  await Promise.all(running);
  expect(shown()).toBe('Copied.');
});

test('that something failed is said, however late', async () => {
  const [slow, quick] = [work(), work()];
  const failing = deeds.run('Noted.', slow.start, 'Not noted.').catch(() => undefined);
  const copying = deeds.run('Copied.', quick.start);
  await quick.end();
  await slow.end(new Error('full'));
  await Promise.all([failing, copying]);
  expect(shown()).toBe('Not noted.');
  await act(() => deeds.run('Decided.', async () => undefined));
  expect(shown()).toBe('Decided.');
});
