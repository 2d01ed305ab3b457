/**
 * Keys under which records are found, worked out from a record whenever it is written, whoever writes it. They stand in
 * one field of the stored object, with one multi-entry index over it, and are taken off again when it is read: what is
 * read, copied and exported is what a person wrote.
 */
import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie';
import type { IndexKey, RecordType } from './records/record-type';

/** The field, and its index as Dexie writes it. */
const field = 'keys';
export const keysIndex = `*${field}`;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function withoutKeys(value: unknown): unknown {
  if (!isObject(value) || !(field in value)) return value;
  const { [field]: _keys, ...rest } = value;
  return rest;
}

type KeysOf = (record: unknown) => readonly IndexKey[];

/** The object to be stored for a record. */
export function withKeys(record: unknown, keysOf: KeysOf): unknown {
  if (!isObject(record)) return record;
  const plain = withoutKeys(record) as Record<string, unknown>;
  const keys = keysOf(plain);
  return keys.length ? { ...plain, [field]: keys } : plain;
}

const written = (request: DBCoreMutateRequest, keysOf: KeysOf): DBCoreMutateRequest =>
  request.type === 'add' || request.type === 'put'
    ? { ...request, values: request.values.map((value) => withKeys(value, keysOf)) }
    : request;

/** For `Dexie.use`. */
export function indexKeysMiddleware(types: readonly RecordType<unknown>[]): Middleware<DBCore> {
  const keysOfTable = new Map(types.flatMap(({ table, indexKeys }) => (indexKeys ? [[table, indexKeys]] : [])));
  return {
    stack: 'dbcore',
    name: 'index-keys',
    create: (below) => ({
      ...below,
      table(name) {
        const table = below.table(name);
        const keysOf = keysOfTable.get(name);
        if (!keysOf) return table;
        return {
          ...table,
          mutate: (request) => table.mutate(written(request, keysOf)),
          get: (request) => table.get(request).then(withoutKeys),
          getMany: (request) => table.getMany(request).then((records) => records.map(withoutKeys)),
          query: (request) =>
            table
              .query(request)
              .then((found) => (request.values ? { ...found, result: found.result.map(withoutKeys) } : found)),
        };
      },
    }),
  };
}
