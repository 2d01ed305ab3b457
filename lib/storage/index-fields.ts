/** Fields that only indexes need: added to every record that Dexie stores, and taken off every record that it gives. */
import type { DBCore, DBCoreTable, Dexie } from 'dexie';
import { type RecordType, withoutIndexFields } from './records/record-type';

type IndexFields = NonNullable<RecordType<unknown>['indexFields']>;

/** A table that adds the fields to what is put into it, also within an upgrade. */
const adding = (table: DBCoreTable, { of }: IndexFields): DBCoreTable => ({
  ...table,
  mutate: (request) =>
    table.mutate(
      request.type === 'put' || request.type === 'add'
        ? { ...request, values: request.values.map((value) => ({ ...value, ...of(value) })) }
        : request,
    ),
});

/** @param version of the database, as far as it is opened: earlier ones have no such indexes. */
export function addIndexFields(database: Dexie, types: readonly RecordType<unknown>[], version: number): void {
  const fields = new Map<string, IndexFields>();
  for (const { table, indexFields } of types)
    if (indexFields && indexFields.since <= version) fields.set(table, indexFields);
  database.use({
    stack: 'dbcore',
    name: 'index-fields',
    create: (core: DBCore) => ({
      ...core,
      table(name) {
        const own = fields.get(name);
        return own ? adding(core.table(name), own) : core.table(name);
      },
    }),
  });
  for (const [name, indexFields] of fields)
    database.table(name).hook('reading', (record: unknown) => withoutIndexFields({ indexFields }, record));
}
