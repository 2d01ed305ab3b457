/** The exports hold every kind of words that is stored. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newPartner } from '@/lib/meetings/partner';
import { newRehearsal } from '@/lib/meetings/rehearsal';
import { exportAs } from '@/lib/storage/export-tables';
import { putPartner } from '@/lib/storage/records/partner';
import { putCheck } from '@/lib/storage/records/partnership-check';
import { addPriority } from '@/lib/storage/records/priority';
import type { Database } from '@/lib/storage/records/record-type';
import { putRehearsal } from '@/lib/storage/records/rehearsal';
import { changeThinkingWeek } from '@/lib/storage/records/thinking-week';
import { emptyDatabase } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let database: Database;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.delete());

const at = '2026-11-24T10:00:00.000Z';

test('words of every kind are in the text to keep', async () => {
  await putPartner(database, { ...newPartner('Ann Lee', 'person', 'p', '2026-11-24'), matters: 'Beds in winter' });
  const scores = { trust: 4 } as const;
  await putCheck(database, {
    id: 'c',
    name: 'Hall',
    on: '2026-11-24',
    scores,
    help: 'A call',
    madeAt: at,
    revision: 0,
  });
  await addPriority(database, 'Shorter waits', undefined, at);
  await changeThinkingWeek(database, '2026-11-23', { questionId: 'q', answer: 'My thought' }, Date.parse(at));
  await putRehearsal(database, newRehearsal('help', { need: 'One nurse' }, 'r', at));
  const text = await exportAs(database, 'markdown', new Map([['q', 'What did I miss?']]), []);
  for (const words of ['Beds in winter', 'A call', 'Shorter waits', 'What did I miss?', 'My thought', 'One nurse'])
    expect(text).toContain(words);
});
