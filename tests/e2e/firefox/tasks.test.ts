/** What people do most besides going through a meeting, by the keys and the mouse of Firefox's own window where it is theirs. */
import { expect } from 'vitest';
import { handsOn, soon, wait } from '../hands';
import {
  calendar,
  extension,
  heading,
  openExtensionPage,
  openMeeting,
  openWeek,
  panelWindow,
  pressPageButton,
  until,
} from './harness';
import { it } from './shared';

const pilot = 'Frailty pathway pilot: go or no go';

it('the toolbar’s popup: a tip at once, another, and a resource by typing', async ({ running: { started } }) => {
  const popup = await started.window.popup();
  const hands = handsOn(popup);
  await hands.shows('A tip for today', 'Another tip');
  const said = () => popup.evaluate(() => document.querySelector('[data-tip] .say')?.textContent ?? '');
  const first = await said();
  await hands.tap({ name: 'Another tip' });
  await soon('another tip', said, (now) => now !== first && now !== '');
  await hands.tap({ name: 'Search tips and resources' });
  await hands.type('trust');
  const options = () =>
    popup.evaluate(() => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent ?? ''));
  const found = await soon('finds', options, (all) => all.length > 3);
  expect(found.join(' ').toLowerCase()).toContain('trust');
});

it('the address bar: the keyword and a word offer tips and resources, and the first one opens', async ({
  running: { started },
}) => {
  const { window } = started;
  await window.typeAddress('ccpl trust');
  const lines = await soon('lines', window.suggestions, (all) => all.length > 3);
  expect(lines.join(' ')).toContain('Be flexible and build trust');
  await window.press('ArrowDown');
  await window.press('Enter');
  await soon('the tab', window.address, (now) => now === `${extension}/dashboard.html#/tip/trust`);
});

it('the sidebar: it opens by its keys, follows the calendar, and says why it gives a tip', async ({
  running: { started },
}) => {
  const { window } = started;
  const page = await openWeek(started);
  await window.press('Alt', 'Shift', 'O');
  const hands = handsOn(window.sidebar);
  await soon('the sidebar', hands.heading, (now) => now === 'Before We Meet');
  await openMeeting(page, pilot);
  await soon('the meeting', hands.heading, (now) => now === pilot);
  await hands.shows('What are we agreeing?', 'Tue 24 Nov', '10:00');
  await hands.tap({ select: '[data-chip]:not(.ask)' });
  await hands.shows('Why are we doing this?');
  await hands.tap({ begins: 'More about this tip' });
  await hands.shows(/Because .+/, 'Fits better:');
  await openMeeting(page, 'Crisis line handover');
  await soon('the next meeting', hands.heading, (now) => now === 'Crisis line handover: agreeing who answers');
  // The button on the page opens no second panel where the sidebar is open.
  const before = (await started.browser.pages()).length;
  await pressPageButton(page);
  await wait(500);
  expect(await started.browser.pages()).toHaveLength(before);
});

it('the list of promises: one is added, closed, and taken back', async ({ running: { started } }) => {
  const page = await openExtensionPage(started, 'dashboard.html#/promises');
  const hands = handsOn(page);
  await hands.tap({ name: 'Add a promise' });
  await hands.tap({ name: 'What is promised?' });
  await hands.type('Ring the ward');
  await hands.tap({ name: 'Add promise' });
  await hands.shows('Ring the ward');
  await hands.tap({ name: 'Done: Ring the ward' });
  await hands.shows('Marked as done.');
  await hands.tap({ name: 'Undo' });
  await soon(
    'open again',
    () => page.evaluate(() => document.querySelector('[aria-label="Done: Ring the ward"]') !== null),
    Boolean,
  );
});

it('settings: no button on pages, three tips a day, dark; all kept', async ({ running: { started } }) => {
  const settings = await openExtensionPage(started, 'dashboard.html#/settings');
  const hands = handsOn(settings);
  const choose = async (label: string, option: string) => {
    await hands.shows(label);
    const name = await settings.waitForSelector(`::-p-aria([name="${label}"][role="combobox"])`);
    const value = await name?.evaluate(
      (list, wanted) => [...(list as HTMLSelectElement).options].find(({ text }) => text === wanted)?.value ?? '',
      option,
    );
    await name?.select(value ?? '');
  };
  await hands.shows('This browser cannot save into a folder by itself.');
  await hands.tap({ begins: 'Show a “Prepare” button' });
  await choose('Tips in a day', 'Three a day');
  const ground = () => settings.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await choose('Light or dark', 'Dark');
  await soon('dark', ground, (now) => now !== light);
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  const again = await openExtensionPage(started, 'dashboard.html#/settings');
  const kept = () =>
    again.evaluate(() => ({
      look: document.documentElement.dataset.appearance,
      button: [...document.querySelectorAll('input')].find(({ labels }) =>
        labels?.[0]?.textContent?.startsWith('Show a “Prepare” button'),
      )?.checked,
      tips: [...document.querySelectorAll('select')].find(({ labels }) => labels?.[0]?.textContent === 'Tips in a day')
        ?.value,
    }));
  await soon('kept', kept, (now) => JSON.stringify(now) === '{"look":"dark","button":false,"tips":"3"}');
  expect(await page.$('before-we-meet-button')).toBeNull();
});

it('a calendar that the person takes away in Firefox is not read, and settings say so; given back, it is', async ({
  running: { started },
}) => {
  const settings = handsOn(await openExtensionPage(started, 'dashboard.html#/settings'));
  const taken = 'does not let this calendar be read';
  await settings.shows('Google Calendar');
  expect(await settings.text()).not.toContain(taken);
  await started.window.mayRead(calendar, false);
  try {
    await settings.shows(taken);
    const page = await openWeek(started);
    await openMeeting(page, pilot);
    // Longer than a button takes to come.
    await wait(1000);
    expect(await page.$('before-we-meet-button')).toBeNull();
  } finally {
    await started.window.mayRead(calendar, true);
  }
  await soon('given back', settings.text, (text) => !text.includes(taken));
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = handsOn(await panelWindow(started));
  await soon('the meeting', panel.heading, (now) => now === pilot);
});

it('an update with a meeting open: what was written is there, and the button opens the panel', async ({
  running: { started },
}) => {
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  const panel = handsOn(await openExtensionPage(started, 'sidepanel.html?tab=0'));
  await panel.tap({ begins: 'Bring a meeting' });
  await panel.type('Ward rounds');
  await panel.press('Enter');
  await panel.tap({ name: 'Write my own' });
  await panel.type('Who goes first');
  await page.waitForSelector('before-we-meet-button');
  await page.$eval('before-we-meet-button', (host) => host.setAttribute('data-of-before', ''));
  await started.update();
  await page.waitForSelector('before-we-meet-button:not([data-of-before])');
  await pressPageButton(page);
  const pressed = await panelWindow(started);
  await until(
    () => heading(pressed),
    (now) => now === pilot,
  );
  const words = handsOn(await openExtensionPage(started, 'dashboard.html#/dates'));
  await words.shows('Ward rounds', 'Who goes first');
});
