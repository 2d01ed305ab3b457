/** The table of names known from meetings. Apart from its rules, so that what changes meetings can say so. */
import type { Database } from './records/record-type';

export const knownNamesTable = 'knownNames';

/** The key of what the names were worked out from, which no name has. */
export const knownNamesMark: [word: string, name: string] = ['', ''];

/**
 * Has the names worked out anew from all meetings, the next time that they are asked for: call it where people of
 * meetings change in another way than by writing. Within a transaction, this table must be one of its own.
 */
export const forgetKnownNames = (database: Database): Promise<void> =>
  database.table(knownNamesTable).delete(knownNamesMark);
