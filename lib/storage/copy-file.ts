/** The file of a copy: written and read a few records at a time, so that a page goes on meanwhile. Pure but for pauses. */
import * as z from 'zod/mini';
import { t } from '@/lib/words/words';

/** Lets other work go on. */
export type Pause = () => Promise<void>;

const product = 'before-we-meet';

/** What a copy holds, as it stands in the file: nothing of it is checked yet. */
export interface CopyFile {
  /** As the file says; any text. */
  savedAt: string;
  records: Readonly<Record<string, unknown[]>>;
  items: Readonly<Record<string, unknown>>;
  /** What was being typed, by key. */
  drafts: Readonly<Record<string, unknown>>;
  /** Records that could not be read when the copy was made. */
  aside: unknown[];
  /** Version 1 held two lists, and answers within the meetings. */
  isVersion1?: true;
}

const Known = z.object({
  product: z.literal(product),
  version: z.literal(2),
  savedAt: z._default(z.string(), ''),
  records: z.record(z.string(), z.array(z.unknown())),
  items: z.record(z.string(), z.unknown()),
  drafts: z._default(z.record(z.string(), z.unknown()), {}),
  setAside: z._default(z.array(z.unknown()), []),
});

const Version1 = z.object({
  product: z.literal(product),
  version: z.literal(1),
  savedAt: z._default(z.string(), ''),
  preparations: z.array(z.unknown()),
  promises: z.array(z.unknown()),
});

const Newer = z.object({ product: z.literal(product), version: z.number().check(z.gt(2)) });

const indented = (value: unknown, by: string): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);

/** The lines of some records, after those that are written already. */
export const recordLines = (records: readonly unknown[], isFirst: boolean): string =>
  records.map((record, place) => `${isFirst && place === 0 ? '' : ','}\n      ${indented(record, '      ')}`).join('');

export interface CopyParts extends Omit<CopyFile, 'records' | 'isVersion1'> {
  /** Text of the records of each table, from `recordLines`; empty where there are none. */
  tables: readonly (readonly [table: string, lines: readonly string[]])[];
}

/** The whole file in parts, as `JSON.stringify` with an indent of two would write it. */
export function copyParts({ savedAt, tables, items, drafts, aside }: CopyParts): string[] {
  const tablesOfText = tables.flatMap(([table, lines], place) => [
    `${place ? ',' : ''}\n    ${JSON.stringify(table)}: [`,
    ...lines,
    lines.length ? '\n    ]' : ']',
  ]);
  const rest = Object.entries({ items, drafts, setAside: aside }).map(
    ([name, value]) => `,\n  "${name}": ${indented(value, '  ')}`,
  );
  const head = `{\n  "product": "${product}",\n  "version": 2,\n  "savedAt": ${JSON.stringify(savedAt)},\n  "records": {`;
  return [head, ...tablesOfText, tables.length ? '\n  }' : '}', ...rest, '\n}'];
}

/** So many characters are parsed at a time, which takes a few milliseconds. */
const chunk = 200_000;

const marks = { records: '\n  "records": {', table: /^(\n {4}("(?:[^"\\]|\\.)*"): \[)(\],?)?/, record: '\n      },' };

/**
 * A file as we write it, parsed piece by piece. In it a line break never stands within a text, so that the indent alone
 * says where a record ends. Undefined where the file is written in another way.
 */
async function parseInPieces(text: string, pause: Pause): Promise<unknown> {
  const start = text.indexOf(marks.records);
  if (start < 0) return undefined;
  const records: [string, unknown[]][] = [];
  let at = start + marks.records.length;
  for (;;) {
    const table = marks.table.exec(text.slice(at, at + 1000));
    if (!table) break;
    const [whole, , name = '', empty] = table;
    const list: unknown[] = [];
    at += whole.length;
    if (!empty) {
      const end = text.indexOf('\n    ]', at);
      if (end < 0) return undefined;
      while (at < end) {
        const next = text.indexOf(marks.record, at + chunk);
        const until = next < 0 || next > end ? end : next + marks.record.length - 1;
        for (const record of JSON.parse(`[${text.slice(at, until)}]`)) list.push(record);
        at = until === end ? end : until + 1;
        await pause();
      }
      at = end + '\n    ]'.length + (text[end + '\n    ]'.length] === ',' ? 1 : 0);
    }
    records.push([JSON.parse(name), list]);
  }
  const rest = JSON.parse(`${text.slice(0, start)}\n  "records": {${text.slice(at)}`);
  return { ...rest, records: Object.fromEntries(records) };
}

async function parseJson(text: string, pause: Pause): Promise<unknown> {
  try {
    const inPieces = await parseInPieces(text, pause).catch(() => undefined);
    return inPieces ?? JSON.parse(text);
  } catch {
    throw new Error(t('settings.isNoBackupFile'));
  }
}

/**
 * What stands in the file of a copy.
 * @throws Error with a sentence for the person when the file is not a copy.
 */
export async function readCopyFile(text: string, pause: Pause): Promise<CopyFile> {
  const file = await parseJson(text, pause);
  const known = Known.safeParse(file);
  if (known.success) {
    const { savedAt, records, items, drafts, setAside } = known.data;
    return { savedAt, records, items, drafts, aside: setAside };
  }
  const old = Version1.safeParse(file);
  if (old.success) {
    const { savedAt, preparations, promises } = old.data;
    return { savedAt, records: { preparations, promises }, items: {}, drafts: {}, aside: [], isVersion1: true };
  }
  if (Newer.safeParse(file).success) throw new Error(t('settings.isOfANewerVersion'));
  throw new Error(t('settings.isNoBackup'));
}
