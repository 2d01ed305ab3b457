/** Two meetings of one series: the first prepared, run and closed, the second with what is remembered. For both browsers. */
import { daysAfter } from '../../lib/meetings/day';
import { timeInWords } from '../../lib/meetings/when';
import type { FlowDriver } from './flow';
import { type Hands, handsOn } from './hands';
import { todayThere } from './morning';

const huddle = 'Discharge huddle with social care';
const purpose = 'Who calls families on Fridays';
const reason = 'Beds stand empty';
const decision = 'Nadia calls before two';
const parked = 'Weekend cover';
const promise = 'send the rota to Nadia';
/** Made-up words that no summary may hold. */
const secret = 'zandrel';

const field = (name: string) => ({ name, role: 'textbox' });

/** The first of the two is over, and the second is to come. */
const lastWeek = () => daysAfter(todayThere(), -7);

async function prepare(hands: Hands): Promise<void> {
  for (const words of [purpose, reason]) {
    await hands.tap({ name: 'Write my own' });
    await hands.type(words);
    await hands.press('Enter');
  }
  await hands.tap({ name: 'Tom Ellery' });
  await hands.shows(purpose, reason, 'Tom Ellery');
  // Only for the person themselves.
  await hands.tap({ select: 'details.only-mine > summary' });
  await hands.tap(field('What can I move on, and what can I not agree to?'));
  await hands.type(`Not the ${secret} room`);
  await hands.shows('Saved');
}

async function add(hands: Hands, name: string, words: string): Promise<void> {
  await hands.tap(field(name));
  await hands.type(words);
  await hands.press('Enter');
  await hands.shows(words);
}

async function run(hands: Hands): Promise<void> {
  await hands.tap({ name: 'In', role: 'tab' });
  await add(hands, 'Add a decision', decision);
  await add(hands, 'Add what you will do', promise);
  await add(hands, 'For another day', parked);
}

/** Reviewed, copied and finished. @returns what was copied. */
async function close(driver: FlowDriver, hands: Hands): Promise<string> {
  await hands.tap({ name: 'After', role: 'tab' });
  await hands.tap({ name: 'Partly', role: 'radio', within: 'Purpose met?' });
  await hands.tap({ name: 'Copy summary' });
  await hands.shows('Copied. Nothing private is in it.');
  const copied = await driver.clipboard();
  await hands.page.bringToFront();
  await hands.tap({ name: 'Finish' });
  await hands.shows('This meeting is closed.');
  return copied;
}

/** Before the next one: last time's answers to tap, what was left of it, and the promise that is still open. */
async function offersLastTime(hands: Hands): Promise<void> {
  await hands.shows(purpose, /Last time, \w+day \d+ \w+/, promise, '1 decided, 1 parked');
  await hands.tap({ begins: 'Last time' });
  await hands.shows(decision, parked);
}

export interface Recurring {
  copied: string;
  /** The series' own page after a restart. */
  page: string;
  /** The words of that page's first meeting, unfolded. */
  takenUp: string;
}

/** @param log prints a line. */
export async function twoOfASeries(driver: FlowDriver, log: (line: string) => void): Promise<Recurring> {
  const begun = Date.now();
  const step = (what: string) => log(`${what} after ${Math.round((Date.now() - begun) / 1000)} s`);
  const calendar = await driver.calendar(25);
  await calendar.moveToDay(lastWeek());
  await calendar.open(huddle);
  const hands = handsOn(await driver.panelTab());
  await hands.shows(huddle);
  await prepare(hands);
  step('prepared');
  await run(hands);
  step('run');
  const copied = await close(driver, hands);
  step('closed');

  await hands.page.close();
  await calendar.moveToDay(todayThere());
  await calendar.open(huddle);
  const next = handsOn(await driver.panelTab());
  await offersLastTime(next);
  await next.tap({ name: parked });
  await next.shows('Saved');
  step('next one offered');

  await driver.restart();
  const again = await driver.calendar(25);
  await again.open(huddle);
  const later = handsOn(await driver.panelTab());
  await later.shows('Agreeing', promise, '1 decided, 1 parked');
  const takenUp = await later.text();
  const own = handsOn(await driver.ownPage('dashboard.html'));
  await own.page.bringToFront();
  await own.tap({ select: 'a[href^="#/series/"]' });
  await own.shows('How it goes', 'partly');
  await own.page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  const page = await own.text();
  step('there again');
  return { copied, page, takenUp };
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The summary as others may read it: what was agreed, and nothing else. One browser gives its lines as one. */
function summary(): string {
  const day = lastWeek();
  return inOneLine(
    [
      huddle,
      timeInWords({ start: `${day}T12:00`, end: `${day}T12:30` }),
      `What we are agreeing: ${purpose} Why: ${reason} Who decides: Tom Ellery`,
      `Decided: - ${decision}`,
      `Who does what next: - Alex Morgan: ${promise}`,
      `Parked for another day: - ${parked}`,
    ].join(' '),
  );
}

/** What is missing or where it should not be, of both meetings. */
export function wrongIn({ copied, page, takenUp }: Recurring): string[] {
  const kept = [purpose, reason, decision, parked, promise, `Not the ${secret} room`, 'Tom Ellery'];
  // Behind the text stands the same as HTML.
  const [text = '', ...html] = inOneLine(copied)
    .replace(/^pasted: /, '')
    .split('<');
  return [
    ...kept.flatMap((words) => (page.includes(words) ? [] : [`no ${words} on the page of the series`])),
    ...(text.trim() === summary() ? [] : [`copied is ${text}, not ${summary()}`]),
    ...(html.length && html.join('').includes(decision) ? [] : ['no HTML is copied']),
    ...(/zandrel|partly/i.test(copied) ? ['private words are copied'] : []),
    ...(takenUp.includes(parked) ? [] : ['what was taken up is not there']),
  ];
}
