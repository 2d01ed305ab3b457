/** A worker that reads words and files from outside, so that no input holds the page; whoever started it may end it. */
import type { FromReader, Tasks, ToReader } from './reading-messages';

async function read(given: ToReader): Promise<Tasks[keyof Tasks]['answer']> {
  if (given.type === 'words') {
    const { meetingFromWords } = await import('@/lib/invitations/text/meeting');
    return meetingFromWords(given.text, given.today);
  }
  if (given.type === 'days') {
    const { meetingsWithin } = await import('@/lib/invitations/ics/window');
    return meetingsWithin(given.bytes, given.reader, given.span);
  }
  const { meetingsInFile, saidOf } = await import('@/lib/invitations/ics/file');
  const found = await meetingsInFile(given.file, given.reader);
  return { meetings: found.meetings, said: saidOf(found) };
}

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  read(data).then(
    (answer) => postMessage({ answer } satisfies FromReader),
    (problem: unknown) =>
      postMessage({ failed: problem instanceof Error ? problem.message : String(problem) } satisfies FromReader),
  );
});
