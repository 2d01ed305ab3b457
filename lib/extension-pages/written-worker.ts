/** A worker that holds all that was written: lists and search of ten thousand meetings take no time of the page itself. */
import '@/lib/words/take-words';

import { type Everything, historyOf } from '@/lib/meetings/history';
import { viewOf } from '@/lib/search/guide';
import { meetingItem, promiseItem } from '@/lib/search/items';
import { createSearch, type Search } from '@/lib/search/search';
import { nameWords, webSearchWords } from '@/lib/search/web-words';
import { readEverything } from '@/lib/storage/read-everything';
import type { FromWorker, Kind, Questions, ToWorker } from './written-messages';

const shown = 5;

/** What was read at one time, and what was made of it. */
interface Held {
  everything?: Promise<Everything>;
  search?: Search;
  names?: ReadonlySet<string>;
}

let current: Held = {};

function read(held: Held): Promise<Everything> {
  held.everything ??= readEverything();
  return held.everything;
}

async function hits(held: Held, words: string) {
  const { preparations, commitments } = await read(held);
  held.search ??= createSearch([
    ...preparations.map((preparation) => meetingItem(preparation)),
    ...commitments.map(promiseItem),
  ]);
  return held.search.find(words, { limit: shown });
}

async function allNames(held: Held): Promise<ReadonlySet<string>> {
  const { preparations, commitments } = await read(held);
  held.names ??= nameWords(
    new Set([
      ...preparations.flatMap(({ people }) => people),
      ...commitments.flatMap(({ people, to = [] }) => [...people, ...to]),
    ]),
  );
  return held.names;
}

type Answers = { [K in Kind]: (ask: Questions[K]['ask']) => Promise<Questions[K]['answer']> };

const answers: Answers = {
  find: async ({ words, base }) => (await hits(current, words)).map((hit) => viewOf(hit, (place) => `${base}${place}`)),
  async webWords({ typed, guideHits, here }) {
    const held = current;
    const found = { guide: guideHits, own: guideHits ? 0 : (await hits(held, typed)).length };
    return webSearchWords(typed, found, new Set([...(await allNames(held)), ...nameWords(here)]));
  },
  history: async ({ filter, context }) => historyOf(await read(current), filter, context),
};

async function answer(message: ToWorker): Promise<FromWorker['answer']> {
  if (message.type === 'find') return answers.find(message);
  if (message.type === 'webWords') return answers.webWords(message);
  if (message.type === 'history') return answers.history(message);
  return undefined;
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'changed') {
    current = {};
    return;
  }
  answer(data).then(
    (found) => postMessage({ id: data.id, answer: found } satisfies FromWorker),
    (problem: unknown) => postMessage({ id: data.id, failed: String(problem) } satisfies FromWorker),
  );
});
