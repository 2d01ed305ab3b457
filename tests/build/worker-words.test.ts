/** Browsers give a worker of an extension no words: the page that starts it must hand over all that it says. */
import { expect, it } from 'vitest';
import { workerTexts } from '@/lib/words/in-worker';
import { wordsOf } from '@/scripts/lib/words-table.mjs';
import { filesOf, releases, textOf } from './output';

const table = new Set(Object.keys(wordsOf('en')));
const handed = new Set<string>(workerTexts);

it.each(releases)('%s: a worker says no text that it is not given, and is given none that no worker says', (build) => {
  const workers = filesOf(build, 'assets/*-worker-*.js');
  expect(workers.length).toBe(2);
  const said = workers.flatMap((file) =>
    [...textOf(build, file).matchAll(/["'`](\w+(?:\.\w+)+)["'`]/g)].flatMap(([, name = '']) =>
      table.has(name.replaceAll('.', '_')) ? name : [],
    ),
  );
  expect([...new Set(said)].sort()).toEqual([...handed].sort());
});
