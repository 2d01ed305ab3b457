/** Values of the small store that are lists: a copy that is merged adds to them, where any other value stays as it is here. */
import * as z from 'zod/mini';
import { joinedShortcuts, Shortcuts, shortcutsKey } from './shortcuts';

/** What one value becomes when that of a copy is merged into it; undefined where either cannot be read. */
type Join = (here: unknown, incoming: unknown) => unknown;

/** All such values are of version 1; one of a later version stays as it is here. */
const dataOf = <T>(value: unknown, data: z.ZodMiniType<T>): T | undefined =>
  z.object({ v: z.literal(1), data }).safeParse(value).data?.data;

const joining =
  <T>(schema: z.ZodMiniType<T>, join: (here: T, incoming: T) => T): Join =>
  (here, incoming) => {
    const [one, other] = [dataOf(here, schema), dataOf(incoming, schema)];
    return one === undefined || other === undefined ? undefined : { v: 1, data: join(one, other) };
  };

/** First what is here, then what the copy has besides. */
function union<T>(here: readonly T[], incoming: readonly T[], most: number): T[] {
  const known = new Set(here.map((one) => JSON.stringify(one)));
  return [...here, ...incoming.filter((one) => !known.has(JSON.stringify(one)))].slice(0, Math.max(most, here.length));
}

const Hosts = z.array(z.string().check(z.maxLength(253))).check(z.maxLength(500));

/** Chosen sites count only while the browser allows them too, see `lib/sites/turned-on`. */
const joins: ReadonlyMap<string, Join> = new Map([
  [shortcutsKey, joining(Shortcuts, joinedShortcuts)],
  ['organisation-resources', joining(z.array(z.unknown()), (here, incoming) => union(here, incoming, 1000))],
  ['sites', joining(Hosts, (here, incoming) => union(here, incoming, 500))],
]);

/**
 * What a value becomes when that of a copy is merged into it, both as they are stored.
 * @returns the value that is here, itself, where nothing is added to it.
 */
export function joinedItem(key: string, here: unknown, incoming: unknown): unknown {
  const joined = joins.get(key)?.(here, incoming);
  return joined === undefined || JSON.stringify(joined) === JSON.stringify(here) ? here : joined;
}
