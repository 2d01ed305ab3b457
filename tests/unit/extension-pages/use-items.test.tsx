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
