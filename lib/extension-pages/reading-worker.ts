/**
 * A worker that reads words and files from outside, so that no input holds the page; whoever started it may end it. It is
 * one file: a worker of the build loads no other.
 */
import '@/lib/words/take-words';

import { meetingsInFile, saidOf } from '@/lib/invitations/ics/file';
import { meetingsWithin } from '@/lib/invitations/ics/window';
import { meetingFromWords } from '@/lib/invitations/text/meeting';
import { readCopyFile } from '@/lib/storage/copy-file';
import type { FromReader, Tasks, ToReader } from './reading-messages';

/** Records that are handed over at a time. */
const slice = 200;

/** Hands over the records of a copy, and gives the rest of it. */
async function copyOf(file: Blob): Promise<Tasks['copy']['answer']> {
  const copy = await readCopyFile(await file.text(), () => Promise.resolve());
  for (const [table, records] of Object.entries(copy.records))
    for (let at = 0; at < records.length; at += slice)
      postMessage({ slice: { table, records: records.slice(at, at + slice) } } satisfies FromReader);
  return { ...copy, records: {} };
}

async function read(given: ToReader): Promise<Tasks[keyof Tasks]['answer']> {
  if (given.type === 'words') return meetingFromWords(given.text, given.today);
  if (given.type === 'days') return meetingsWithin(given.bytes, given.reader, given.span);
  if (given.type === 'copy') return copyOf(given.file);
  const found = await meetingsInFile(given.file, given.reader);
  return { meetings: found.meetings, said: saidOf(found) };
}

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  read(data)
    .then((answer) => postMessage({ answer } satisfies FromReader))
    .catch((problem: unknown) =>
      postMessage({ failed: problem instanceof Error ? problem.message : String(problem) } satisfies FromReader),
    );
});
