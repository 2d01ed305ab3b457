/** What is put in order once a page of ours stands: indexes, what is too old, damaged records, and the copy of the day. */
import { version } from '@/lib/browser/lifecycle';
import { exclusively } from '@/lib/browser/locks';
import { readPolicy } from '@/lib/settings/policy';
import { readSettings } from '@/lib/settings/settings';
import { emptyBin } from '@/lib/storage/bin';
import { checkRecords } from '@/lib/storage/checked';
import { readFolder } from '@/lib/storage/folder';
import { keysMissed } from '@/lib/storage/records/commitment';
import { indexMissed } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { tidyOld } from '@/lib/storage/retention';
import { tidying } from '@/lib/storage/tidying';
import { countUse } from '@/lib/storage/use-clock';
import { today } from './clock';
import { saveDailyCopy } from './folder-copies';

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Puts everything in order, in one window at a time. Rejects when the browser refuses its database. */
export const tidy = (database: Database): Promise<void> =>
  exclusively(tidying, async () => {
    await indexMissed(database);
    await keysMissed(database);
    const use = await countUse(Date.now(), today());
    await emptyBin(database, use.days);
    const [{ keepMonths }, policy] = await Promise.all([readSettings(), readPolicy()]);
    await tidyOld(database, keepMonths, use, Date.now(), policy.keepMonths !== undefined);
    await checkRecords(database, use.days, version(), nextTask);
    if (await readFolder(database)) await saveDailyCopy(database);
  });
