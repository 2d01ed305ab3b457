// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { useLedger } from '@/lib/extension-pages/use-ledger';
import { usePromiseDeeds } from '@/lib/extension-pages/use-promise-deeds';
import { type Commitment, commitmentByItself, type LedgerChoice } from '@/lib/meetings/commitment';
import { openDatabase } from '@/lib/storage/database';
import { addCommitment } from '@/lib/storage/records/commitment';
import type { Database } from '@/lib/storage/records/record-type';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const self = ['Ann Lee'];
const open: LedgerChoice = { state: 'open', person: '', words: '' };

let root: Root;
let database: Database;
let ledger: ReturnType<typeof useLedger>;
let undo: (() => Promise<unknown>) | undefined;
beforeEach(async () => {
  root = createRoot(document.body);
  database = openDatabase(`ledger-${crypto.randomUUID()}`);
  for (const [place, text] of ['first', 'second', 'third'].entries())
    await addCommitment(database, commitmentByItself({ text, to: [] }, text, `2026-11-0${place + 1}T09:00:00.000Z`));
});

afterEach(() => root.unmount());

function Page({ choice }: { choice: LedgerChoice }) {
  const deeds = useDeeds();
  ledger = useLedger(database, choice, self, usePromiseDeeds(database, deeds));
  undo = deeds.deed.undo;
  return null;
}

const texts = () => ledger.owe.items?.map(({ text, closedAt }) => (closedAt ? `${text} (closed)` : text));
const find = (text: string) => ledger.owe.items?.find((one) => one.text === text) as Commitment;

test('one that is closed stays where it stood, counts no more, is undone, and has gone once another list was chosen', async () => {
  root.render(<Page choice={open} />);
  await vi.waitFor(() => expect(texts()).toEqual(['first', 'second', 'third']));
  await vi.waitFor(() => expect([ledger.open, ledger.owe.total, ledger.isAny]).toEqual([3, 3, true]));
  await ledger.deeds.onClose(find('second'), { outcome: 'passed-on', passedTo: 'Bea Ncube' });
  await vi.waitFor(() => expect(texts()).toEqual(['first', 'second (closed)', 'third']));
  await vi.waitFor(() => expect([ledger.open, ledger.owe.total]).toEqual([2, 2]));
  await undo?.();
  await vi.waitFor(() => expect(texts()).toEqual(['first', 'second', 'third']));
  await ledger.deeds.onClose(find('first'), { outcome: 'done' });
  await vi.waitFor(() => expect(texts()).toEqual(['first (closed)', 'second', 'third']));
  root.render(<Page choice={{ ...open, state: 'done' }} />);
  await vi.waitFor(() => expect(texts()).toEqual(['first (closed)']));
  await ledger.deeds.onReopen(find('first'));
  await vi.waitFor(() => expect(texts()).toEqual(['first']));
  root.render(<Page choice={open} />);
  await vi.waitFor(() => expect(texts()).toEqual(['first', 'second', 'third']));
});

test('words leave what holds them, uncounted', async () => {
  root.render(<Page choice={{ ...open, words: 'thi' }} />);
  await vi.waitFor(() => expect(texts()).toEqual(['third']));
  expect(ledger.owe.total).toBeUndefined();
});
