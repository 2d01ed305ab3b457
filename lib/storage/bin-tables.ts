/** The tables of the bin: apart from what is done with them, so that the database can name them without knowing that. */
import type { TableVersion } from './records/record-type';

export const binVersions: Readonly<Record<number, TableVersion>> = {
  5: { stores: { bin: '++id, batch', binBatches: 'batch' } },
};

/** Tables to name in a transaction that moves something to the bin. */
export const binTables = ['bin', 'binBatches'] as const;
