/**
 * Leaves a window in every way that people and computers leave one, right after the last key, and looks whether each
 * word is there afterwards. The same for both browsers; how a browser is driven is passed in.
 */

export const agreeing = 'What are we agreeing?';
export const why = 'Why are we doing this?';

/** The panel with one meeting, in a window of its own. */
export interface PanelWindow {
  /** Types with single keys, each of which has reached the page when this resolves. */
  type(question: string, words: string): Promise<void>;
  close(): Promise<void>;
  leave(): Promise<void>;
  reload(): Promise<void>;
  /** Makes every write fail as on a full disk, or lets them succeed again. */
  full(isFull: boolean): Promise<void>;
  says(words: string): Promise<void>;
}

export interface Driver {
  /** Opens the panel in a window of its own, with a meeting of this title. */
  open(title: string): Promise<PanelWindow>;
  /** The panel without waiting for what is stored, for keys that come early. */
  openEarly(title: string): Promise<PanelWindow>;
  /** Ends the browser as a power cut would, and starts it again. */
  kill(): Promise<void>;
  /** Keeps the database busy for this long with a transaction of another window. */
  keepBusy(milliseconds: number): Promise<void>;
  /** Every answer that the dashboard shows, by the title of its meeting. */
  allAnswers(): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** After the last key, in milliseconds. */
const delays = [0, 50, 150, 300];

/** All of them by `npm run test:all`; otherwise two ways in a row have different ones. */
const delaysOf = (place: number) =>
  process.env.TEST_ALL ? delays : delays.filter((_, one) => one === place % delays.length);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One way to leave; gives the answers that should be stored afterwards. */
type Try = (driver: Driver, title: string, delay: number) => Promise<string[]>;

const words = 'Carry on after March';

const leaving =
  (leave: (panel: PanelWindow) => Promise<void>): Try =>
  async (driver, title, delay) => {
    const panel = await driver.open(title);
    await panel.type(agreeing, words);
    await wait(delay);
    await leave(panel);
    return [words];
  };

const ways: Readonly<Record<string, { run: Try; times: number }>> = {
  close: { run: leaving((panel) => panel.close()), times: 4 },
  leave: { run: leaving((panel) => panel.leave()), times: 4 },
  reload: { run: leaving((panel) => panel.reload()), times: 3 },
  kill: {
    run: async (driver, title, delay) => {
      const panel = await driver.open(title);
      await panel.type(agreeing, words);
      await wait(delay);
      await driver.kill();
      return [words];
    },
    times: 3,
  },
  'two windows, one answer each': {
    run: async (driver, title, delay) => {
      const [one, other] = [await driver.open(title), await driver.open(title)];
      for (const letter of 'abc') {
        await one.type(agreeing, letter);
        await other.type(why, letter);
      }
      await other.type(why, 'd');
      await wait(delay);
      await Promise.all([one.close(), other.close()]);
      return ['abc', 'abcd'];
    },
    times: 2,
  },
  'a slow database': {
    run: async (driver, title, delay) => {
      const panel = await driver.open(title);
      await driver.keepBusy(600);
      await panel.type(agreeing, words);
      await wait(delay);
      await panel.close();
      return [words];
    },
    times: 3,
  },
  'typed before what is stored is there': {
    run: async (driver, title, delay) => {
      const before = await driver.open(title);
      await before.type(why, 'Half the referrals wait');
      await before.says('Saved');
      await before.close();
      await driver.keepBusy(600);
      const panel = await driver.openEarly(title);
      await panel.type(agreeing, words);
      await wait(delay);
      await panel.close();
      return [words, 'Half the referrals wait'];
    },
    times: 2,
  },
  'a full database, closed': {
    run: async (driver, title, delay) => {
      const panel = await driver.open(title);
      await panel.full(true);
      await panel.type(agreeing, words);
      await panel.says('Not saved yet');
      await wait(delay);
      await panel.close();
      return [words];
    },
    times: 2,
  },
  'a full database, until there is room': {
    run: async (driver, title, delay) => {
      const panel = await driver.open(title);
      await panel.full(true);
      await panel.type(agreeing, words);
      await panel.says('Not saved yet');
      await wait(delay);
      await panel.full(false);
      await panel.says('Saved');
      await panel.close();
      return [words];
    },
    times: 1,
  },
};

export interface Losses {
  tries: number;
  lost: string[];
}

/** Once each time the tests run, as often as each way says by `npm run test:all`. */
const timesOf = (times: number) => (process.env.TEST_ALL ? times : 1);

/** So many words are typed at least. */
export const leastTries = process.env.TEST_ALL ? 100 : 10;

/** Tries every way with every delay, then looks on the dashboard which words are there. */
export async function countLosses(driver: Driver, told: (line: string) => void): Promise<Losses> {
  const expected = new Map<string, string[]>();
  for (const [place, [way, { run, times }]] of Object.entries(ways).entries())
    for (const delay of delaysOf(place))
      for (let time = 1; time <= timesOf(times); time += 1) {
        const title = `${way}, ${delay} ms, ${time}`;
        expected.set(title, await run(driver, title, delay));
      }
  const stored = await driver.allAnswers();
  const all = [...expected].flatMap(([title, answers]) => answers.map((answer) => ({ title, answer })));
  const lost = all.filter(({ title, answer }) => !stored.get(title)?.includes(answer));
  told(`${all.length} tries, ${lost.length} lost`);
  return {
    tries: all.length,
    lost: lost.map(({ title, answer }) => `${title}: “${answer}”, stored: ${JSON.stringify(stored.get(title))}`),
  };
}
