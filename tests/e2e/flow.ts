/** One meeting from the invite to its end, as a person goes through it in the panel. The same for both browsers. */
import type { Page } from 'puppeteer-core';
import { type Hands, handsOn, soon, wait } from './hands';

export const pilot = 'Frailty pathway pilot: go or no go';
const cards = ['What are we agreeing?', 'Why are we doing this?', 'Who decides?'] as const;

/** A calendar with the demo's meetings, in a tab of its own. */
export interface Calendar {
  open(title: string): Promise<void>;
  /** Opens the meeting for editing. */
  edit(): Promise<void>;
  /** Presses our button beside it. */
  prepare(): Promise<void>;
  /** Puts other words and guests into the invite of a meeting that is shown. */
  rewrite(title: string, invite: { description?: string; title?: string; attendees?: object[] }): Promise<void>;
  /** Closes the card of a meeting. */
  shut(): Promise<void>;
  /** The words of the form's notes. */
  notes(): Promise<string>;
  /** Loads the calendar again with the pilot so many minutes from now. */
  moveTo(next: number): Promise<void>;
  /** Loads the calendar again as it is on another day: `2026-12-01`. */
  moveToDay(day: string): Promise<void>;
  front(): Promise<void>;
  close(): Promise<void>;
}

export interface FlowDriver {
  /** @param next the pilot starts so many minutes from now; negative where it has begun. */
  calendar(next: number): Promise<Calendar>;
  /** The panel that the browser opened. */
  panel(): Promise<Page>;
  /** A tab with something else, in front. */
  otherTab(): Promise<void>;
  /** A page of ours, in a tab of its own. */
  ownPage(address: string): Promise<Page>;
  /** The panel in a tab of its own and in front, about the calendar's tab: it can be pressed there in either browser. */
  panelTab(): Promise<Page>;
  /** What was copied last, as text and as HTML. */
  clipboard(): Promise<string>;
  /** Ends the browser and starts it again on the same profile. */
  restart(): Promise<void>;
}

/** Tests take a while. */
const running = /(?:19|20) minutes left/;
const ended = /ended 1[01] minutes ago/;

const firstAnswer = { select: '[data-chip]:not(.ask)' };

const isAt = (hands: Hands, heading: string) => soon('heading', hands.heading, (now) => now === heading);

/** Which parts of the panel are open: the step that is selected. */
const stepOf = ({ page }: Hands): Promise<string> =>
  page.evaluate(() => document.querySelector('[role=tab][aria-selected=true]')?.textContent ?? '');

/** Through the three cards by tapping the first answer of each. */
async function tapThrough(hands: Hands): Promise<void> {
  for (const card of cards) {
    await hands.shows(card);
    await hands.tap(firstAnswer);
  }
}

interface FlowCounts {
  prepare: { taps: number; presses: number; keys: number };
  decision: { taps: number; keys: number };
  close: { taps: number; keys: number };
}

const since = (hands: Hands, { taps, keys }: Hands['counts']) => ({
  taps: hands.counts.taps - taps,
  keys: hands.counts.keys - keys,
});

/** From the event that is open for editing to "Added to the invite". */
async function prepareByTaps(calendar: Calendar, hands: Hands): Promise<FlowCounts['prepare']> {
  await isAt(hands, pilot);
  const before = { ...hands.counts };
  await tapThrough(hands);
  const { taps, keys } = since(hands, before);
  await hands.tap({ name: 'Add to invite' });
  await hands.shows('Added to the invite');
  await soon('notes of the invite', calendar.notes, (notes) => /What we are agreeing: .+/.test(notes));
  return { taps, keys, presses: since(hands, before).taps - taps };
}

const decision = 'Carry on to March';

/** Notes one decision with another tab in front. */
async function noteDecision(hands: Hands): Promise<FlowCounts['decision']> {
  await isAt(hands, pilot);
  const before = { ...hands.counts };
  if ((await stepOf(hands)) !== 'In') await hands.tap({ name: 'In', role: 'tab' });
  await hands.tap({ name: 'Add a decision', role: 'textbox' });
  await hands.type(decision);
  await hands.press('Enter');
  await hands.shows('Decision added.', decision);
  return since(hands, before);
}

/** Purpose met, everyone heard, finished. */
async function closeMeeting(hands: Hands): Promise<FlowCounts['close']> {
  const before = { ...hands.counts };
  if ((await stepOf(hands)) !== 'After') await hands.tap({ name: 'After', role: 'tab' });
  await hands.tap({ name: 'Yes', role: 'radio', within: 'Purpose met?' });
  await hands.tap({ name: 'Yes', role: 'radio', within: 'Everyone heard?' });
  await hands.tap({ name: 'Finish' });
  await hands.shows('This meeting is closed.');
  return since(hands, before);
}

/**
 * The whole way of one meeting: prepared by taps, noted in from another tab with the calendar closed, closed, and gone from
 * the panel then.
 * @param log prints a line.
 */
export async function wholeWay(driver: FlowDriver, log: (line: string) => void): Promise<FlowCounts> {
  const begun = Date.now();
  const step = (what: string, counts: object) =>
    log(`${what}: ${JSON.stringify(counts)} after ${Math.round((Date.now() - begun) / 1000)} s`);
  const calendar = await driver.calendar(25);
  await calendar.open(pilot);
  await calendar.edit();
  await calendar.prepare();
  const hands = handsOn(await driver.panel());
  const prepare = await prepareByTaps(calendar, hands);
  step('prepared', prepare);

  // The meeting has been moved: it runs now.
  await calendar.moveTo(-10);
  await calendar.open(pilot);
  await hands.shows(running);
  await driver.otherTab();
  await hands.shows(running);
  const noted = await noteDecision(hands);
  step('one decision', noted);

  // It is over.
  await calendar.front();
  await calendar.moveTo(-40);
  await calendar.open(pilot);
  await hands.shows(ended);
  await driver.otherTab();
  await calendar.close();
  await hands.shows(ended);
  const close = await closeMeeting(hands);
  step('closed', close);
  return { prepare, decision: noted, close };
}

const crisis = 'Crisis line handover: agreeing who answers';

/** A running meeting has the panel after a restart, and is one press away from any other. */
export async function pinnedOnTheWay(driver: FlowDriver): Promise<void> {
  const before = await driver.calendar(-10);
  await before.open(pilot);
  await before.prepare();
  const pressed = handsOn(await driver.panel());
  await isAt(pressed, pilot);
  // The heading is there a few milliseconds before it is stored that the meeting was pressed.
  const stored = () => pressed.page.evaluate(everythingStored);
  await soon('kept', stored, ({ lasting }) => lasting.includes(pilot));
  await driver.restart();

  // With no calendar open: the running meeting, at once, on the screen beside it.
  const alone = handsOn(await driver.ownPage('sidepanel.html'));
  await isAt(alone, pilot);
  if ((await stepOf(alone)) !== 'In') throw new Error(`on ${await stepOf(alone)}`);
  await alone.page.close();

  const calendar = await driver.calendar(-10);
  await calendar.open('Discharge huddle');
  const hands = handsOn(await driver.panelTab());
  await hands.shows('Open in the calendar: Discharge huddle');
  await isAt(hands, pilot);
  await hands.tap({ begins: 'Open in the calendar' });
  await isAt(hands, 'Discharge huddle with social care');
  await hands.tap({ begins: 'Running now: Frailty pathway pilot' });
  await isAt(hands, pilot);
  await hands.tap({ name: 'Today' });
  await isAt(hands, 'Before We Meet');
  await hands.tap({ begins: pilot });
  await isAt(hands, pilot);
  await hands.page.close();
  await calendar.close();
}

/** Two meetings back to back: the one that runs has the panel, and the one that has ended is offered. */
export async function backToBack(driver: FlowDriver): Promise<void> {
  const calendar = await driver.calendar(-40);
  for (const title of [pilot, crisis]) {
    await calendar.open(title);
    await calendar.prepare();
    await isAt(handsOn(await driver.panel()), title);
    await calendar.shut();
  }
  const hands = handsOn(await driver.panelTab());
  await isAt(hands, crisis);
  await hands.tap({ begins: 'How did it go: Frailty pathway pilot' });
  await isAt(hands, pilot);
  if ((await stepOf(hands)) !== 'After') throw new Error(`on ${await stepOf(hands)}`);
  await hands.shows(ended);
  await closeMeeting(hands);
  await hands.tap({ begins: 'Running now: Crisis line' });
  await isAt(hands, crisis);
  // What is closed is offered no more.
  const text = await hands.text();
  if (text.includes('How did it go')) throw new Error(text);
}

/** Made-up words, one for each kind of suggestion, so that each can be found wherever it went. */
const marks = {
  agreeing: 'zorvex',
  why: 'quillon',
  read: 'brastle',
  asked: 'fendrick',
  domain: 'marklewick',
} as const;

const invite = {
  description: [
    'We need a decision on the zorvex trial before winter.',
    'People wait two weeks too long for a first quillon visit.',
    'Papers: brastle summary and costs.',
    'Please bring your fendrick figures.',
  ].join('\n'),
  attendees: [
    { name: 'Dr Priya Raman', email: 'priya.raman@marklewick-hospitals.nhs.uk', state: 'yes' },
    { name: 'Alex Morgan', email: 'alex.morgan@harbour-hospitals.example', state: 'yes' },
    { name: 'Tom Ellery', email: 'tom.ellery@marklewick-council.gov.uk', state: 'yes' },
  ],
};

/** Everything that the extension keeps, in all its stores, as text. Runs in a page of ours. */
const everythingStored = async (): Promise<{ lasting: string; session: string; tables: number }> => {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { storage: Record<'local' | 'session', { get(): Promise<object> }> } | undefined
  >;
  const storage = (browser ?? chrome)?.storage;
  const rows: unknown[] = [];
  let tables = 0;
  for (const { name = '' } of await indexedDB.databases()) {
    const opening = indexedDB.open(name);
    await new Promise((done) => opening.addEventListener('success', done));
    for (const table of opening.result.objectStoreNames) {
      const all = opening.result.transaction(table).objectStore(table).getAll();
      await new Promise((done) => all.addEventListener('success', done));
      rows.push(table, all.result);
      tables += 1;
    }
    opening.result.close();
  }
  const lasting = JSON.stringify([rows, await storage?.local.get(), { ...localStorage }, { ...sessionStorage }]);
  return { lasting, session: JSON.stringify(await storage?.session.get()), tables };
};

interface LeftBehind {
  /** On disk: the database, what is stored of the extension, and the pages' own stores. */
  lasting: string;
  /** Gone with the browser: with the event closed, and once the panel has left the meeting. */
  closed: string;
  left: string;
  copied: string;
  notes: string;
  tables: number;
}

/** Looks at all that is suggested, taps one thing, types another, shares both, and reads what that leaves behind. */
export async function oneTapped(driver: FlowDriver): Promise<LeftBehind> {
  const calendar = await driver.calendar(25);
  await calendar.rewrite(pilot, invite);
  await calendar.open(pilot);
  await calendar.edit();
  await calendar.prepare();
  await isAt(handsOn(await driver.panel()), pilot);
  const hands = handsOn(await driver.panelTab());
  await hands.shows(cards[0], marks.agreeing);
  await hands.tap({ name: 'Skip' });
  await hands.shows(cards[1], marks.why);
  await hands.tap({ name: 'Skip' });
  await hands.shows(cards[2], 'Tom Ellery');
  await hands.tap({ name: 'Skip' });
  await hands.shows('Who is missing? Seen: hospital, council');
  await hands.page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await hands.shows(marks.read, marks.asked);
  await hands.tap({ name: `Add: ${cards[0]}` });
  await hands.tap(firstAnswer);
  await hands.tap({ name: `Add: ${cards[1]}` });
  await hands.tap({ name: 'Write my own' });
  await hands.type('Because of wibble');
  await hands.press('Enter');
  await hands.shows('Saved');
  await hands.tap({ begins: 'Copy' });
  await hands.shows('Copied.');
  const copied = await driver.clipboard();
  await hands.tap({ name: 'Add to invite' });
  await hands.shows('Added to the invite');
  const notes = await calendar.notes();

  await calendar.close();
  const ours = await driver.ownPage('welcome.html');
  const closed = await soon(
    'no domains',
    () => ours.evaluate(everythingStored),
    ({ session }) => !session.includes(marks.domain),
  );
  await hands.page.bringToFront();
  await hands.tap({ name: 'Today' });
  await isAt(hands, 'Before We Meet');
  await wait(200);
  const { lasting, session, tables } = await ours.evaluate(everythingStored);
  return { lasting, closed: closed.session, left: session, copied, notes, tables };
}

/** What is found where it should not be. The first mark was tapped. */
export function found({ lasting, closed, left, copied, notes }: LeftBehind): string[] {
  const { agreeing, ...untapped } = marks;
  const places = { lasting, left, copied, ours: notes.slice(notes.indexOf('Before we meet')) };
  const wrong = Object.entries(places).flatMap(([place, text]) =>
    Object.values(untapped).flatMap((mark) => (text.includes(mark) ? [`${mark} in ${place}`] : [])),
  );
  const kept = Object.entries({ lasting, copied, notes }).flatMap(([place, text]) =>
    [agreeing, 'Because of wibble'].flatMap((words) => (text.includes(words) ? [] : [`no ${words} in ${place}`])),
  );
  return [...wrong, ...kept, ...(closed.includes(marks.domain) ? ['domain in closed'] : [])];
}
