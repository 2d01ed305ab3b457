/** One value in the browser's own small store, under one key, as `{v, data}`; parsed on every read. */
import * as z from 'zod/mini';
import { local } from '@/lib/browser/areas';
import { exclusively } from '@/lib/browser/locks';
import { watchNow } from './watch-now';

const Envelope = z.object({ v: z.int().check(z.positive()), data: z.unknown() });

/** Changes data of one version into data of the next; pure. What it returns is parsed like anything else. */
export type Upgrade = (data: unknown) => unknown;

export interface StoredItem<T> {
  read(): Promise<T>;
  /** Changes the value. Changes come one after another, also those of other pages of ours, so that none is lost. */
  update(change: (now: T) => T): Promise<void>;
  /** Calls back now and at every change; returns how to stop. */
  watch(changed: (data: T) => void): () => void;
}

const suffix = ':damaged';

/** Is this key one under which a damaged value is kept aside? */
export const isAside = (key: string): boolean => key.includes(suffix);

/** A key for a damaged value that is not yet taken by another one. */
async function freeKey(key: string): Promise<string> {
  const taken = new Set(Object.keys(await local.readAll()));
  const keys = [`${key}${suffix}`, ...Array.from({ length: 50 }, (_, place) => `${key}${suffix}-${place + 2}`)];
  return keys.find((one) => !taken.has(one)) ?? `${key}${suffix}-last`;
}

/**
 * A value under one key.
 * @param schema gives the value, or fails. A value that fails is put aside, so that nothing is lost, and read as `initial`.
 * @param upgrades from version 1 to 2, from 2 to 3, and so on. A value of a later version than these is put aside too.
 */
export function storedItem<T>(
  key: string,
  schema: z.ZodMiniType<T>,
  initial: T,
  upgrades: readonly Upgrade[] = [],
): StoredItem<T> {
  const version = upgrades.length + 1;

  const parse = (value: unknown): T | undefined => {
    const envelope = Envelope.safeParse(value);
    if (!envelope.success || envelope.data.v > version) return undefined;
    try {
      const data = upgrades.slice(envelope.data.v - 1).reduce((before, upgrade) => upgrade(before), envelope.data.data);
      return schema.safeParse(data).data;
    } catch {
      return undefined;
    }
  };

  /** Call it within the lock, or two readers would put the same value aside twice. */
  const putAside = async (value: unknown): Promise<void> => {
    await local.write(await freeKey(key), value);
    await local.remove(key);
  };

  /** What is there now; a damaged value is put aside first. Call it within the lock. */
  const readOrPutAside = async (): Promise<T> => {
    const value = await local.read(key);
    const data = value === undefined ? initial : parse(value);
    if (data === undefined) await putAside(value);
    return data ?? initial;
  };

  const read = async (): Promise<T> => {
    const value = await local.read(key);
    const data = value === undefined ? initial : parse(value);
    return data ?? (await exclusively(`item:${key}`, readOrPutAside));
  };

  return {
    read,
    update: (change) =>
      exclusively(`item:${key}`, async () => {
        const now = await readOrPutAside();
        await local.write(key, { v: version, data: change(now) });
      }),
    watch: (changed) => watchNow(read, (tell) => local.watch(key, (value) => tell(parse(value) ?? initial)), changed),
  };
}
