/** What `npm start` does when nobody is watching: uses every surface once, and says what it saw. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openOutlookMeeting } from './demo-browser.mjs';
import { waitForPageButton } from './page-button.mjs';
import { root } from './prepare.mjs';

const folder = path.join(root, 'test-results', 'start');
const patience = 15_000;
const answers = {
  'What are we agreeing?': 'Whether the frailty pilot carries on after March',
  'Why are we doing this?': 'People wait two weeks too long for a first visit',
  'Who decides?': 'The five leads together, today',
};
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

async function fill(panel) {
  for (const [question, answer] of Object.entries(answers)) {
    await panel.locator(named('textbox', question)).setTimeout(patience).fill(answer);
  }
  await hasText(panel, 'Saved');
}

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
  await panel.locator(named('textbox', 'What are we agreeing?')).setTimeout(patience).fill(huddle.agreeing);
  await hasText(panel, 'Saved');
  await outlook.locator(named('button', 'Edit')).setTimeout(patience).click();
  await outlook.waitForSelector('[data-ms-editor]');
  await panel.locator(named('button', 'Add to invite')).setTimeout(patience).click();
  await hasText(panel, 'Added to the invite');
  await outlook.waitForFunction(
    (text) => document.querySelector('[data-ms-editor]')?.textContent?.includes(text),
    { timeout: patience },
    huddle.agreeing,
  );
  await shoot(outlook, 'outlook-invite');
}

async function addToInvite({ page, panel }) {
  await page.click('[jsname="DyVDA"]');
  await page.waitForSelector('#xDescIn [contenteditable]');
  await panel.locator(named('button', 'Add to invite')).setTimeout(patience).click();
  await hasText(panel, 'Added to the invite');
  await page.waitForFunction(
    (text) => document.querySelector('#xDescIn')?.textContent?.includes(text),
    { timeout: patience },
    answers['What are we agreeing?'],
  );
}

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
    'The checklist took three answers and saved them',
    async ({ panel, shoot }) => {
      await fill(panel);
      await shoot(panel, 'panel');
    },
  ],
  [
    'The answers are in the invite on the edit page',
    async (seen) => {
      await addToInvite(seen);
      await seen.shoot(seen.page, 'invite');
    },
  ],
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
      return false;
    }
  }
  console.log(`Screenshots: ${path.relative(process.cwd(), folder) || '.'}/*.png`);
  return true;
}
