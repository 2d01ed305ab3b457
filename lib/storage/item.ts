/** Small records in the browser's own store, each `{v, data}`, parsed on every read. */
import * as z from 'zod/mini';
import { local } from '@/lib/browser/areas';

const Envelope = z.object({ v: z.literal(1), data: z.unknown() });

export interface StoredItem<T> {
  read(): Promise<T>;
  write(data: T): Promise<void>;
  /** Calls back now and at every change; returns how to stop. */
  watch(changed: (data: T) => void): () => void;
}

/**
 * A record under one key. A damaged one is put aside under `<key>:damaged`, so that nothing is lost, and read as `empty`.
 * @param schema gives the record, or fails.
 */
export function storedItem<T>(key: string, schema: z.ZodMiniType<T>, empty: T): StoredItem<T> {
  const parse = (value: unknown): T | undefined => {
    const envelope = Envelope.safeParse(value);
    const data = envelope.success ? schema.safeParse(envelope.data.data) : undefined;
    return data?.success ? data.data : undefined;
  };
  const read = async () => {
    const value = await local.read(key);
    if (value === undefined) return empty;
    const data = parse(value);
    if (data === undefined) await local.write(`${key}:damaged`, value);
    return data ?? empty;
  };
  return {
    read,
    write: (data) => local.write(key, { v: 1, data }),
    watch(changed) {
      let stopped = false;
      const stop = local.watch(key, (value) => changed(parse(value) ?? empty));
      void read().then((data) => !stopped && changed(data));
      return () => {
        stopped = true;
        stop();
      };
    },
  };
}
