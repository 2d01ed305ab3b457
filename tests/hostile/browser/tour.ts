/** One round through our own pages with hostile texts in every record, the same in Chromium and in Firefox. */
import type { Payload } from '../corpus/payload';
import { recordsOf } from '../ways/records';
import { bringEach, chooseCopy, fillIn, lendEyes, pressNamed, says, visit } from './look';

/** A page of ours in a running browser, as either driver gives it. */
export interface OurPage {
  evaluate<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  close(): Promise<void>;
}

export interface Tour {
  trials: number;
  faults: string[];
}

/** A copy in which each payload stands in every field of a meeting, a note, a promise and a partner. */
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
    items: {},
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

/**
 * Reads a hostile copy back, looks at every part of the dashboard, and types each payload into search and panel.
 * @param open a page of ours by its path.
 */
export async function tour(open: (path: string) => Promise<OurPage>, payloads: readonly Payload[]): Promise<Tour> {
  const result: Tour = { trials: 0, faults: [] };
  const note = (where: string, trials: number, faults: readonly string[]) => {
    result.trials += trials;
    result.faults.push(...faults.map((fault) => `${where}, ${fault}`));
  };

  const dashboard = await open('dashboard.html#/settings/your-data');
  await until(() => dashboard.evaluate(says, 'Read a copy back'), 'a copy can be read back');
  await dashboard.evaluate(chooseCopy, hostileCopy(payloads));
  await until(() => dashboard.evaluate(pressNamed, 'Add it'), 'the copy is weighed');
  await until(() => dashboard.evaluate(says, 'The copy is read back.'), 'the copy is read back');
  await dashboard.evaluate(lendEyes, undefined);
  note('the dashboard', payloads.length * lists.length, await dashboard.evaluate(visit, lists));
  const addresses = addressesOf(payloads);
  note('an address', addresses.length, await dashboard.evaluate(visit, addresses));
  await dashboard.close();

  const popup = await open('popup.html');
  await until(() => popup.evaluate((selector) => document.querySelector(selector) !== null, 'input'), 'the popup');
  await popup.evaluate(lendEyes, undefined);
  note('the quick search', payloads.length, await popup.evaluate(fillIn, ['input', payloads.map(short)] as const));
  await popup.close();

  const panel = await open('sidepanel.html?tab=0');
  await until(() => panel.evaluate(says, 'Bring a meeting'), 'the panel');
  await panel.evaluate(lendEyes, undefined);
  note('a meeting that is brought', payloads.length, await panel.evaluate(bringEach, payloads.map(short)));
  await panel.close();
  return result;
}
