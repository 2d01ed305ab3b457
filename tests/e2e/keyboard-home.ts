/** The tasks of *Your meetings* by keyboard alone, for both browsers. The focus is looked for after every key. */
import type { Hands } from './hands';
import { soon } from './hands';
import { putRecords } from './in-page';
import { key, tabTo } from './keyboard';

/** To a part of the page by its link, as Tab finds it. */
async function goTo(hands: Hands, part: string): Promise<void> {
  await hands.page.evaluate(() => document.querySelector<HTMLElement>('nav a[href]')?.focus());
  await tabTo(hands, `a: ${part}`);
  await key(hands, 'Enter');
  await soon('heading', hands.heading, (now) => now === part);
}

/** Tab backwards until this has the focus, and press it. */
async function pressBefore(hands: Hands, control: string): Promise<void> {
  const { keyboard } = hands.page;
  await isThere(hands, control);
  await keyboard.down('Shift');
  await tabTo(hands, control);
  await keyboard.up('Shift');
  await key(hands, 'Enter');
}

/** Waits until a control is there, such as "button: Save": lists come from a worker, a moment after their page. */
const isThere = (hands: Hands, control: string) => hands.standing({ begins: control.slice(control.indexOf(': ') + 2) });

async function typeIn(hands: Hands, field: string, words: string): Promise<void> {
  await tabTo(hands, field);
  await hands.type(words);
  await key(hands, 'Enter');
}

async function press(hands: Hands, control: string): Promise<void> {
  await isThere(hands, control);
  await tabTo(hands, control);
  await key(hands, 'Enter');
}

async function undo(hands: Hands, back: string): Promise<void> {
  await press(hands, 'button: Undo');
  await hands.shows(back);
  await soon('the focus', hands.focused, (now) => now !== 'body');
}

/** A priority is set, let go and taken back. */
async function priorities(hands: Hands): Promise<void> {
  await goTo(hands, 'Partners');
  await typeIn(hands, 'textarea: What matters most?', 'Beds by noon');
  await hands.shows('Add another priority');
  await pressBefore(hands, 'button: Change: Beds by noon');
  await press(hands, 'button: Let it go');
  await hands.shows('Earlier priorities');
  await undo(hands, 'Beds by noon');
}

/** A partner is added, given a note, reviewed on all four questions and found with both in the list. */
async function partners(hands: Hands): Promise<void> {
  await goTo(hands, 'Partners');
  await tabTo(hands, 'textarea: Add a person or organisation');
  await hands.type('Harbour Trust');
  await tabTo(hands, 'button: A person');
  await key(hands, 'ArrowRight');
  await pressBefore(hands, 'button: Add');
  await press(hands, 'button: Add a note or a reminder: Harbour Trust');
  await tabTo(hands, 'textarea: What matters to them?');
  await hands.type('The night team');
  await press(hands, 'button: Save');
  await hands.shows('What matters to them: The night team');
  await press(hands, 'a: Review this partnership: Harbour Trust');
  await hands.shows('Save this review');
  const scale = /^button: [1-5]/;
  for (let question = 0; question < 4; question += 1) {
    do await key(hands, 'Tab');
    while (!scale.test(await hands.focused()));
    await key(hands, 'ArrowRight', ' ');
  }
  await press(hands, 'button: Save this review');
  await hands.shows('Earlier reviews');
}

/** A promise of no meeting is made to somebody for a day, done, taken back, and dropped with a reason. */
async function promises(hands: Hands): Promise<void> {
  await goTo(hands, 'Promises');
  await press(hands, 'button: Add a promise');
  await tabTo(hands, 'textarea: What is promised?');
  await hands.type('Ring the ward');
  await press(hands, 'button: Add promise');
  await hands.shows('Ring the ward');
  await press(hands, 'button: Done: Ring the ward');
  await hands.shows('Open again');
  await press(hands, 'button: Open again: Ring the ward');
  await press(hands, 'button: More: Ring the ward');
  await tabTo(hands, 'button: Pass on');
  await key(hands, 'ArrowRight', 'Enter');
  await hands.type('The ward has closed');
  await press(hands, 'button: Drop it');
  await undo(hands, 'Ring the ward');
}

/** The week's question is answered and the hour kept. */
async function thinking(hands: Hands): Promise<void> {
  await goTo(hands, 'Time to think');
  await press(hands, 'button: Another question');
  await key(hands, 'Tab');
  await hands.type('At the door of the ward');
  await press(hands, 'button: I kept it this week');
  await hands.shows('Undo');
  await press(hands, 'summary: Asking for help');
  await key(hands, 'Tab');
}

/** A span is chosen, a table opened, a reflection made and left again. */
async function lookingBack(hands: Hands): Promise<void> {
  await goTo(hands, 'Looking back');
  await tabTo(hands, 'button: 13 weeks');
  await key(hands, 'ArrowLeft');
  await press(hands, 'button: Make a reflection');
  await hands.shows('For your appraisal');
  await key(hands, 'Tab');
}

/** A meeting is found under its date, opened, deleted and brought back. */
async function meetings(hands: Hands): Promise<void> {
  await goTo(hands, 'Your meetings');
  await press(hands, 'a: By date');
  await press(hands, `a: ${stored.title}`);
  await soon('heading', hands.heading, (now) => now === stored.title);
  await press(hands, 'button: Delete what is written');
  await hands.shows('Undo');
  await soon('the focus', hands.focused, (now) => now === 'button: Undo');
  await key(hands, 'Enter');
  await hands.shows('Put back.');
}

/** One meeting with an answer, as a build has stored it. */
const stored = {
  meetingId: 'google/google:one',
  seriesId: 'google/google:one',
  title: 'Frailty pathway',
  whenText: '',
  start: '2026-11-10T10:00',
  people: ['Alex Morgan', 'Tom Ellery'],
  role: 'attendee',
  createdAt: '2026-11-10T08:00:00.000Z',
  updatedAt: '2026-11-10T08:00:00.000Z',
};

/** All of it, on a page of ours at *Your meetings* with nothing stored yet. */
export async function homeByKeyboard(hands: Hands): Promise<void> {
  await soon('heading', hands.heading, (now) => now === 'Your meetings');
  await hands.page.evaluate(putRecords, { preparations: [stored] });
  await hands.page.evaluate(() => location.reload());
  await hands.shows(stored.title);
  await meetings(hands);
  await promises(hands);
  await priorities(hands);
  await partners(hands);
  await thinking(hands);
  await lookingBack(hands);
}
