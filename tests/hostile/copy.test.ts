/** Every payload in every record of a copy that is read back, and again in the copy and the exports made of it. */
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { backUp, emptyDatabase, readBack } from '../storage/stores';
import { noteFigures } from '../trust/figures';
import { hostileCopy } from './browser/tour';
import { payloads } from './corpus/all';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { exportAs } = await import('@/lib/storage/export-tables');

/** Of these sizes say nothing new, and a database in memory is slow. */
const longest = 2000;

test('a hostile copy is read back whole, and the copy made of it again is the same', async () => {
  const chosen = payloads.filter(({ text }) => text.length <= longest);
  const database = await emptyDatabase();
  await readBack(database, hostileCopy(chosen));
  const copy = JSON.parse(await backUp(database, '2026-11-26T10:00:00.000Z'));
  expect(copy.records.preparations).toHaveLength(chosen.length);
  expect(copy.records.meetingNotes).toHaveLength(chosen.length);
  expect(copy.records.commitments).toHaveLength(2 * chosen.length);
  expect(copy.records.partners).toHaveLength(chosen.length);
  expect(copy.setAside).toEqual([]);

  const other = await emptyDatabase();
  await readBack(other, JSON.stringify(copy));
  expect(JSON.parse(await backUp(other, '2026-11-26T10:00:00.000Z')).records).toEqual(copy.records);

  const table = await exportAs(other, 'meetings', new Map(), []);
  const lines = [...table.matchAll(/"(?:[^"]|"")*"(,|\r\n)/g)].filter(([, end]) => end === '\r\n');
  expect(lines).toHaveLength(chosen.length + 1);
  const acted = Number('acted' in globalThis || 'acted' in {});
  noteFigures('payloads', 'in Node, a copy', { payloads: chosen.length, tried: 5 * chosen.length, acted });
  expect(acted).toBe(0);
  await Promise.all([database.delete(), other.delete()]);
}, 120_000);
