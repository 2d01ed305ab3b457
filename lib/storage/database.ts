/** The database: what people wrote. It lives in this browser's own storage and nowhere else. */
import Dexie, { type EntityTable } from 'dexie';
import type { Commitment } from '@/lib/meetings/commitment';
import type { Preparation } from '@/lib/meetings/preparation';
import type { TipEvent } from './records/tip-event';

/** A record that could not be read, kept aside so that nothing is lost. */
export interface SetAside {
  id?: number;
  table: string;
  record: unknown;
  problem: string;
  at: string;
}

/** Opens the database of this browser profile, or of a name given by a test. */
export function openDatabase(name = 'before-we-meet') {
  const database = new Dexie(name) as Dexie & {
    preparations: EntityTable<Preparation, 'meetingId'>;
    promises: EntityTable<Commitment, 'id'>;
    tipEvents: EntityTable<TipEvent & { id: number }, 'id'>;
    setAside: EntityTable<SetAside & { id: number }, 'id'>;
  };
  database.version(1).stores({
    preparations: 'meetingId, seriesId, updatedAt',
    promises: 'id, seriesId, madeAt',
    tipEvents: '++id, at',
    setAside: '++id',
  });
  return database;
}

export type Database = ReturnType<typeof openDatabase>;
