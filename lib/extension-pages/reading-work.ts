/** Reads words and files from outside, in a worker, so that no input holds the page; whoever started it may end it. */
import { meetingsInFile, saidOf } from '@/lib/invitations/ics/file';
import { meetingsWithin } from '@/lib/invitations/ics/window';
import { meetingFromWords } from '@/lib/invitations/text/meeting';
import { readCopyFile } from '@/lib/storage/copy-file';
import { type FromReader, meetingsTable, more, type Tasks, type ToReader } from './reading-messages';

/** Is called when the page has taken a slice. */
let askedForMore = (): void => undefined;

/** Records or meetings that are handed over at a time: to take all at once would hold the page. */
const slice = 200;

/** The page asks for each slice but the first: many that wait for it would keep it from all else. */
async function handOver(table: string, records: readonly unknown[]): Promise<void> {
  for (let at = 0; at < records.length; at += slice) {
    const taken = new Promise<void>((resolve) => {
      askedForMore = resolve;
    });
    postMessage({ slice: { table, records: records.slice(at, at + slice) } } satisfies FromReader);
    await taken;
  }
}

/** Hands over the records of a copy, and gives the rest of it. */
async function copyOf(file: Blob): Promise<Tasks['copy']['answer']> {
  const copy = await readCopyFile(await file.text(), () => Promise.resolve());
  for (const [table, records] of Object.entries(copy.records)) await handOver(table, records);
  return { ...copy, records: {} };
}

async function read(given: ToReader): Promise<Tasks[keyof Tasks]['answer']> {
  if (given.type === 'words') return meetingFromWords(given.text, given.today);
  if (given.type === 'days') return meetingsWithin(given.bytes, given.reader, given.span);
  if (given.type === 'copy') return copyOf(given.file);
  const found = await meetingsInFile(given.file, given.reader);
  await handOver(meetingsTable, found.meetings);
  return { meetings: [], said: saidOf(found) };
}

/** Reads what the page gives and answers once, or hands over the next slice of an answer. */
export function hear(given: ToReader | typeof more): void {
  if (given === more) {
    askedForMore();
    return;
  }
  read(given)
    .then((answer) => postMessage({ answer } satisfies FromReader))
    .catch((problem: unknown) =>
      postMessage({ failed: problem instanceof Error ? problem.message : String(problem) } satisfies FromReader),
    );
}
