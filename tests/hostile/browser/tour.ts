/** One round through our own pages with hostile texts in every record, the same in Chromium and in Firefox. */
import { forgetEverything } from '../../e2e/in-page';
import type { Payload } from '../corpus/payload';
import { cut, recordsOf } from '../ways/records';
import {
  breakDates,
  bringEach,
  chooseCopy,
  fillIn,
  lendClipboard,
  lendEyes,
  pressCopy,
  pressNamed,
  says,
  visit,
} from './look';

/** A page of ours in a running browser, as either driver gives it. */
export interface OurPage {
  evaluate<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  close(): Promise<void>;
  /** As it is on paper, and back on the screen; absent where the driver has no such view. */
  print?(isPaper: boolean): Promise<void>;
  /** May what was copied be read back here? */
  readsClipboard?: true;
}

export interface Tour {
  trials: number;
  faults: string[];
}

/** Resources of an organisation with the payload in them, and calendars from files of such names. */
function itemsOf(payloads: readonly Payload[]) {
  const resources = payloads.map(({ text }, place) => ({
    title: cut(text, 160),
    publisher: cut(text, 120),
    url: `https://trust.example/${encodeURIComponent(text.slice(0, 40).toWellFormed())}`,
    summary: `${cut(text, 290)}, a summary of some words`,
    keywords: place % 2 ? [cut(text, 60)] : [],
  }));
  const files = payloads.slice(0, 5).map(({ text }, place) => ({
    ...{ id: `file-${place}`, kind: 'file', source: cut(text, 2000) },
  }));
  return { 'organisation-resources': { v: 1, data: resources }, 'feed-secret': { v: 1, data: files } };
}

/** A copy in which each payload stands in every field of a meeting, a note, a promise, a partner and a resource. */
export function hostileCopy(payloads: readonly Payload[]): string {
  const all = payloads.map(({ text }, place) => recordsOf(text, place));
  const records = {
    preparations: all.map(({ preparation: { answers: _answers, ...facts } }) => facts),
    answers: all.flatMap(({ preparation: { meetingId, answers } }) =>
      Object.entries(answers).map(([questionId, text]) => ({ meetingId, questionId, text, revision: 1 })),
    ),
    meetingNotes: all.map(({ note }) => note),
    commitments: all.flatMap(({ commitment }) => {
      const { closedAt: _closedAt, outcome: _outcome, why: _why, ...open } = commitment;
      return [commitment, { ...open, id: `open-${commitment.id}` }];
    }),
    partners: all.map(({ partner }) => partner),
  };
  return JSON.stringify({
    product: 'before-we-meet',
    version: 2,
    savedAt: payloads[0]?.text ?? '',
    records,
    items: itemsOf(payloads),
  });
}

async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(`Still not so after a minute: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const short = ({ name, text }: Payload) => ({ name, text });

/** Addresses of our page for some of what is stored, and some that anybody could have written. */
function addressesOf(payloads: readonly Payload[]): string[] {
  const coded = (text: string) => encodeURIComponent(text.toWellFormed());
  const stored = payloads.flatMap(({ text }, place) => {
    if (place % 10) return [];
    const { preparation } = recordsOf(text, place);
    return [`#/meetings/${coded(preparation.meetingId)}`, `#/series/${coded(preparation.seriesId)}`];
  });
  const written = payloads.flatMap(({ text }, place) =>
    [`#/words/${coded(text.slice(0, 500))}`, `#/person/${coded(text.slice(0, 500))}`, `#/${text.slice(0, 500)}`].slice(
      place % 3,
      (place % 3) + 1,
    ),
  );
  return [...stored, ...written];
}

const lists = [
  ...['#/', '#/people', '#/dates', '#/promises', '#/partners', '#/looking-back', '#/time-to-think', '#/settings'],
];

/** What people print. */
const printed = ['#/', '#/dates', '#/promises', '#/looking-back'];

/** Lists of so many meetings are drawn in a second or two; of all payloads at once a page takes minutes. */
const batchSize = 100;

const yourData = '#/settings/your-data';

/** The same records with the words of their neighbours: each differs from what is stored. */
const shifted = (payloads: readonly Payload[]) => [...payloads.slice(1), ...payloads.slice(0, 1)];

type Note = (where: string, trials: number, faults: readonly string[]) => void;

/** Reads a hostile copy back into an empty browser, and looks at every part of the dashboard, printed ones on paper too. */
async function tourDashboard(dashboard: OurPage, payloads: readonly Payload[], note: Note): Promise<void> {
  const count = payloads.length;
  await until(() => dashboard.evaluate(says, 'Read a copy back'), 'a copy can be read back');
  await dashboard.evaluate(forgetEverything, undefined);
  await dashboard.evaluate(lendEyes, undefined);
  await dashboard.evaluate(chooseCopy, hostileCopy(payloads));
  await until(() => dashboard.evaluate(pressNamed, 'Add it'), 'the copy is weighed');
  await until(() => dashboard.evaluate(says, 'The copy is read back.'), 'the copy is read back');
  note('the dashboard', count * lists.length, await dashboard.evaluate(visit, [lists, true]));
  if (dashboard.print) {
    await dashboard.print(true);
    note('on paper', count * printed.length, await dashboard.evaluate(visit, [printed, true]));
    await dashboard.print(false);
  }
  const addresses = addressesOf(payloads);
  note('an address', addresses.length, await dashboard.evaluate(visit, [addresses, false]));

  await dashboard.evaluate(visit, [[yourData], true]);
  await dashboard.evaluate(chooseCopy, hostileCopy(shifted(payloads)));
  await until(() => dashboard.evaluate(says, 'What differs'), 'a second copy is weighed');
  note('what differs in a copy', count, await dashboard.evaluate(visit, [[yourData], true]));

  if (dashboard.readsClipboard) await dashboard.evaluate(lendClipboard, undefined);
  await dashboard.evaluate(breakDates, undefined);
  const broken = await dashboard.evaluate(visit, [['#/time-to-think'], false]);
  await until(() => dashboard.evaluate(says, 'This part could not be shown'), 'the error page');
  // Elsewhere only a person's own press may copy.
  const copied = dashboard.readsClipboard ? await dashboard.evaluate(pressCopy, 'Copy all I wrote') : [];
  note('the error page', count, [...broken, ...copied]);
}

/**
 * Reads hostile copies back, looks at every part of the dashboard, and types each payload into search and panel; some
 * payloads at a time.
 * @param open a page of ours by its path.
 * @param tell is told how far it is, and how long each part took.
 */
export async function tour(
  open: (path: string) => Promise<OurPage>,
  payloads: readonly Payload[],
  tell: (words: string) => void,
): Promise<Tour> {
  const result: Tour = { trials: 0, faults: [] };
  let since = performance.now();
  const note: Note = (where, trials, faults) => {
    result.trials += trials;
    result.faults.push(...faults.map((fault) => `${where}, ${fault}`));
    tell(`${where}: ${trials} tries in ${((performance.now() - since) / 1000).toFixed(1)} s, ${faults.length} faults`);
    for (const fault of faults.slice(0, 3)) tell(`  ${fault}`);
    since = performance.now();
  };
  for (let from = 0; from < payloads.length; from += batchSize) {
    const batch = payloads.slice(from, from + batchSize);
    tell(`payloads ${from + 1} to ${from + batch.length} of ${payloads.length}`);
    const dashboard = await open(`dashboard.html${yourData}`);
    await tourDashboard(dashboard, batch, note);
    await dashboard.close();

    const popup = await open('popup.html');
    await until(() => popup.evaluate((selector) => document.querySelector(selector) !== null, 'input'), 'the popup');
    await popup.evaluate(lendEyes, undefined);
    note('the quick search', batch.length, await popup.evaluate(fillIn, ['input', batch.map(short)] as const));
    await popup.close();

    const panel = await open('sidepanel.html?tab=0');
    await until(() => panel.evaluate(says, 'Bring a meeting'), 'the panel');
    await panel.evaluate(lendEyes, undefined);
    note('a meeting that is brought', batch.length, await panel.evaluate(bringEach, batch.map(short)));
    await panel.close();
  }
  return result;
}
