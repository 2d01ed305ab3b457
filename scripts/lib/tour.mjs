/** What `npm start` does when nobody is watching: uses every surface once, and says what it saw. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openOutlookMeeting } from './demo-browser.mjs';
import { waitForPageButton } from './page-button.mjs';
import { root } from './prepare.mjs';

const folder = path.join(root, 'test-results', 'start');
const patience = 15_000;
const questions = ['What are we agreeing?', 'Why are we doing this?', 'Who decides?'];
const title = 'Frailty pathway pilot: go or no go';
/** The meeting opened in Outlook's demo page, which is another than in Google's. */
const huddle = { title: 'Discharge huddle with social care', agreeing: 'Who rings the ward before noon' };

const named = (role, name) => `::-p-aria([name="${name}"][role="${role}"])`;
const hasText = (page, text) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: patience }, text);

/** The real side panel: a page of its own, which the browser lists among its targets only. */
async function sidePanel(browser) {
  const target = await browser.waitForTarget((candidate) => candidate.url().includes('/sidepanel.html'), {
    timeout: patience,
  });
  return target.asPage();
}

const asks = (panel, question) =>
  panel.waitForFunction(
    (wanted) => [...document.querySelectorAll('h2')].some(({ textContent }) => textContent === wanted),
    { timeout: patience },
    question,
  );

/**
 * Taps the first answer to each question.
 * @returns the sentence that is agreed, as the ready strip shows it.
 */
async function tapThrough(panel) {
  for (const question of questions) {
    await asks(panel, question);
    await panel.locator('[data-chip]:not(.ask)').setTimeout(patience).click();
  }
  await hasText(panel, 'Saved');
  const agreeing = await panel.waitForSelector('.ready dd', { timeout: patience });
  return agreeing.evaluate(({ textContent }) => textContent ?? '');
}

/** Writes an answer to the first question, for a page whose words suggest none, and skips the others. */
async function writeOwn(panel, text) {
  await asks(panel, questions[0]);
  await panel.locator('::-p-text(Write my own)').setTimeout(patience).click();
  await panel.locator(named('textbox', questions[0])).setTimeout(patience).fill(text);
  await panel.locator(named('button', 'Next')).setTimeout(patience).click();
  for (const question of questions.slice(1)) {
    await asks(panel, question);
    await panel.locator(named('button', 'Skip')).setTimeout(patience).click();
  }
  await hasText(panel, 'Saved');
}

/** Waits until the notes of the invite hold a sentence. */
const inviteHolds = (page, notes, sentence) =>
  page.waitForFunction(
    (selector, text) => text !== '' && document.querySelector(selector)?.textContent?.includes(text),
    { timeout: patience },
    notes,
    sentence,
  );

/** Opens the meeting in Outlook's page and presses the button beside its card. */
async function prepareInOutlook({ outlook, panel, shoot }) {
  await outlook.bringToFront();
  await openOutlookMeeting(outlook, huddle.title);
  const { x, y } = await waitForPageButton(await outlook.createCDPSession(), patience);
  await shoot(outlook, 'outlook-button');
  await outlook.mouse.click(x, y);
  await panel.waitForFunction(
    (text) => document.querySelector('h1')?.textContent?.includes(text),
    { timeout: patience },
    huddle.title,
  );
}

async function addToOutlook({ outlook, panel, shoot }) {
  await writeOwn(panel, huddle.agreeing);
  await outlook.locator(named('button', 'Edit')).setTimeout(patience).click();
  await outlook.waitForSelector('[data-ms-editor]');
  await panel.locator(named('button', 'Add to invite')).setTimeout(patience).click();
  await hasText(panel, 'Added to the invite');
  await inviteHolds(outlook, '[data-ms-editor]', huddle.agreeing);
  await shoot(outlook, 'outlook-invite');
}

async function addToInvite({ page, panel, agreeing }) {
  await page.click('[jsname="DyVDA"]');
  await page.waitForSelector('#xDescIn [contenteditable]');
  await panel.locator(named('button', 'Add to invite')).setTimeout(patience).click();
  await hasText(panel, 'Added to the invite');
  await inviteHolds(page, '#xDescIn', agreeing);
}

/** The note beside the practice calendar follows along, up to its last step. */
const guideSays = (page, text) =>
  page.waitForFunction(
    (wanted) => document.querySelector('.tour [role=status]')?.textContent?.includes(wanted),
    { timeout: patience },
    text,
  );

async function usePopup({ browser, panel, shoot }) {
  const popup = await browser.newPage();
  await popup.setViewport({ width: 400, height: 600 });
  await popup.goto(panel.url().replace(/sidepanel\.html.*$/, 'popup.html'));
  await popup.waitForSelector('[data-tip]', { timeout: patience });
  await popup.locator('::-p-aria(Search tips and resources)').fill('trust');
  await popup.waitForFunction(() => document.querySelectorAll('a[href^="https://"]').length > 0, { timeout: patience });
  await shoot(popup, 'popup');
  await popup.close();
}

/** The steps in order; each does something and fails unless it sees it happen. */
const steps = [
  [
    'The demo calendar shows the meeting',
    ({ page, shoot }) => hasText(page, title).then(() => shoot(page, 'calendar')),
  ],
  [
    'A button appeared beside the meeting',
    async (seen) => {
      seen.session = await seen.page.createCDPSession();
      seen.button = await waitForPageButton(seen.session, patience);
      await seen.shoot(seen.page, 'button');
    },
  ],
  [
    'A click on it opened the side panel on this meeting',
    async (seen) => {
      await seen.page.mouse.click(seen.button.x, seen.button.y);
      seen.panel = await sidePanel(seen.browser);
      await seen.panel.waitForFunction(
        (text) => document.querySelector('h1')?.textContent?.includes(text),
        { timeout: patience },
        title,
      );
    },
  ],
  [
    'Three taps answered the checklist, and it was saved',
    async (seen) => {
      seen.agreeing = await tapThrough(seen.panel);
      await seen.shoot(seen.panel, 'panel');
    },
  ],
  [
    'The answers are in the invite on the edit page',
    async (seen) => {
      await addToInvite(seen);
      await seen.shoot(seen.page, 'invite');
    },
  ],
  ['The practice guide saw it happen', ({ page }) => guideSays(page, 'Step 5 of 5')],
  ['Outlook: the button beside the card showed its meeting in the panel', prepareInOutlook],
  ['Outlook: an answer is in the invite', addToOutlook],
  ['The popup showed a tip and found resources for “trust”', usePopup],
];

/** In Firefox no debugger reaches into the closed button or the sidebar, so the tour ends with the button's place. */
const firefoxSteps = [
  steps[0],
  [
    'A button appeared beside the meeting',
    async ({ page, shoot }) => {
      await page.waitForSelector('before-we-meet-button', { timeout: patience });
      await shoot(page, 'button');
    },
  ],
  [
    'Outlook: a button appeared beside the card',
    async ({ outlook, shoot }) => {
      await outlook.bringToFront();
      await openOutlookMeeting(outlook, huddle.title);
      await outlook.waitForSelector('before-we-meet-button', { timeout: patience });
      await shoot(outlook, 'outlook-button');
    },
  ],
];

/**
 * Walks through the steps and prints each one as it is seen to happen.
 * @returns {Promise<boolean>} did all of it happen?
 */
export async function tour({ browser, page, outlook }, kind) {
  mkdirSync(folder, { recursive: true });
  const shoot = (from, name) => from.screenshot({ path: path.join(folder, `${name}.png`) });
  const seen = { browser, page, outlook, shoot };
  for (const [what, step] of kind === 'firefox' ? firefoxSteps : steps) {
    try {
      await step(seen);
      console.log(`✓ ${what}`);
    } catch (error) {
      console.error(`✗ ${what}: ${error.message}`);
      await shoot(page, 'stopped').catch(() => undefined);
      if (seen.panel) await shoot(seen.panel, 'stopped-panel').catch(() => undefined);
      return false;
    }
  }
  console.log(`Screenshots: ${path.relative(process.cwd(), folder) || '.'}/*.png`);
  return true;
}
