// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { useItems } from '@/lib/extension-pages/use-items';

const ids = (count: number) => Array.from({ length: count }, (_, place) => `${place}`);

interface Props {
  shown: readonly string[];
  read(some: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

function List({ shown, read }: Props) {
  const { items } = useItems(shown, read);
  return shown.map((id) => items.get(id) ?? 'waiting').join(', ');
}

test('a list that grows reads only what came into view, and keeps what was read', async () => {
  const asked: (readonly string[])[] = [];
  const read = async (some: readonly string[]) => {
    asked.push(some);
    return new Map(some.map((id) => [id, `item ${id}`]));
  };
  const host = document.createElement('div');
  const root = createRoot(host);
  root.render(<List shown={ids(25)} read={read} />);
  await expect.poll(() => host.textContent).toContain('item 24');
  root.render(<List shown={ids(50)} read={read} />);
  await expect.poll(() => host.textContent).toContain('item 49');
  expect(host.textContent).not.toContain('waiting');
  expect(asked.map((some) => [some[0], some.length])).toEqual([
    ['0', 25],
    ['25', 25],
  ]);
  root.unmount();
});

test('the first few are read and shown before the rest is asked for, and the rest comes where they fail too', async () => {
  const asked: string[] = [];
  let answer: (() => void) | undefined;
  const read = async (some: readonly string[]) => {
    asked.push(some[0] ?? '');
    if (some[0] === '0')
      await new Promise<void>((done) => {
        answer = done;
      });
    return new Map(some.map((id) => [id, `item ${id}`]));
  };
  const failing = async (some: readonly string[]) => {
    if (some[0] === '0') throw new Error('Not readable');
    return new Map(some.map((id) => [id, `item ${id}`]));
  };
  const host = document.createElement('div');
  const root = createRoot(host);
  root.render(<List shown={ids(75)} read={read} />);
  await expect.poll(() => answer).toBeDefined();
  await new Promise((done) => setTimeout(done, 30));
  expect(asked).toEqual(['0']);
  answer?.();
  await expect.poll(() => host.textContent).toContain('item 74');
  expect(host.textContent).not.toContain('waiting');
  expect(asked).toEqual(['0', '25', '50']);
  root.unmount();
  const other = createRoot(host);
  other.render(<List shown={ids(75)} read={failing} />);
  await expect.poll(() => host.textContent).toContain('item 74');
  other.unmount();
});
