/** A meeting while it runs and after it: what is noted, kept, undone, said and copied. */
import type { Locator, Page } from '@playwright/test';
import { refuseWrites } from '../in-page';
import { expect, expectAccessible, openMeeting, openWeek, type Started, test } from './fixtures';

// Its clock stands still, for all pages that are opened after.
test.use({ ownFile: true });

const title = 'Frailty pathway pilot: go or no go';
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const step = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The panel as a tab, for the demo's meeting of five people. */
async function panelFor(started: Started): Promise<Page> {
  const calendarPage = await openWeek(started);
  await openMeeting(calendarPage, title);
  await expect(calendarPage.locator('before-we-meet-button')).toHaveCount(1);
  const tab = await started.context.serviceWorkers()[0]?.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(of: object): Promise<{ id: number }[]> } };
    };
    return (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  });
  const page = await started.context.newPage();
  await page.setViewportSize({ width: 360, height: 800 });
  // Tuesday, the day of the meeting: the chips name the Friday after it.
  await page.clock.setFixedTime('2026-11-24T10:30:00');
  await page.goto(`${started.extension}/sidepanel.html?tab=${tab}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  return page;
}

/** Types a line and adds it with Enter, as one does in a meeting. */
async function addLine(page: Page, field: string, words: string): Promise<void> {
  await box(page, field).focus();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(box(page, field)).toHaveValue('');
}

/** Writes down what the meeting is for, on the screen beside it. */
async function writePurpose(page: Page, purpose: string): Promise<void> {
  await step(page, 'In');
  await button(page, 'Add one').click();
  await box(page, 'What are we agreeing?').fill(purpose);
  await button(page, 'Done').click();
  await expect(button(page, `Change: ${purpose}`)).toBeFocused();
}

/** Answers to other questions of the meeting, as they are stored when they are written before it. */
const putAnswers = (page: Page, answers: Record<string, string>) =>
  page.evaluate(async (texts) => {
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('before-we-meet');
      request.onsuccess = () => done(request.result);
    });
    const store = database.transaction('answers', 'readwrite').objectStore('answers');
    const [known] = await new Promise<object[]>((done) => {
      const request = store.getAll();
      request.onsuccess = () => done(request.result);
    });
    for (const [questionId, text] of Object.entries(texts)) store.put({ ...known, questionId, text });
    await new Promise((done) => {
      store.transaction.oncomplete = done;
    });
    database.close();
  }, answers);

const said = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.deed-line [role=status]')].map((one) => one.textContent).join(''),
  );

/** What held the focus may go; what stands at its place has it with the next frame. In milliseconds. */
const frames = 500;

const keepsFocus = (page: Page) => expect.poll(() => focused(page), { timeout: frames }).not.toBe('body');

const focused = (page: Page) => page.evaluate(() => document.activeElement?.localName);

/** Counts how often a screen reader is given something new to say. */
async function countSaid(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const own = window as unknown as { times: number };
    own.times = 0;
    const isStatus = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('[role=status]');
    new MutationObserver((changes) => {
      own.times += changes.some(({ target, addedNodes }) => addedNodes.length > 0 && isStatus(target)) ? 1 : 0;
    }).observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { times: number }).times);
}

/** The clipboard's text and HTML. */
const clipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return [await read('text/plain'), await read('text/html')];
  });

test('by keyboard alone: Enter adds and keeps the field, each thing can be changed, deleted and put back', async ({
  started,
}) => {
  const page = await panelFor(started);
  await step(page, 'In');
  const times = await countSaid(page);
  await addLine(page, 'Add a decision', 'Carry on to March');
  expect(await said(page)).toBe('Decision added.');
  await expect(box(page, 'Add a decision')).toBeFocused();
  await addLine(page, 'Add a decision', 'Costs come back in January');
  expect(await said(page)).toBe('Decision added.');
  expect(await times(), 'each change is said once').toBe(2);
  await addLine(page, 'For another day', 'The name');
  const decided = section(page, 'Decided').getByRole('listitem');
  await expect(decided).toHaveCount(2);

  await button(page, 'Change: Carry on to March').focus();
  await page.keyboard.press('Enter');
  await expect(box(page, 'Change this decision')).toBeFocused();
  await page.keyboard.type(', same team');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Change: Carry on to March, same team')).toBeFocused();
  await button(page, 'Undo').press('Enter');
  await expect(button(page, 'Change: Carry on to March')).toBeVisible();
  await keepsFocus(page);

  await button(page, 'Change: The name').press('Enter');
  await button(page, 'Delete: The name').press('Enter');
  await expect(section(page, 'Parked').getByRole('listitem')).toHaveCount(0);
  expect(await said(page)).toBe('Deleted.');
  await expect(button(page, 'Undo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(section(page, 'Parked').getByRole('listitem')).toHaveText([/The name/]);
  await keepsFocus(page);

  await button(page, 'Change: The name').press('Enter');
  await page.keyboard.type(' of it');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Change: The name')).toBeFocused();

  await page.reload();
  await step(page, 'In');
  await expect(decided).toHaveText([/Carry on to March/, /Costs come back in January/]);
});

test('who decided, to whom, by when, and who has been heard are taps, and each can be undone', async ({ started }) => {
  const page = await panelFor(started);
  await step(page, 'In');
  await addLine(page, 'Add a decision', 'Carry on');
  await page.getByRole('group', { name: 'Who decided: Carry on' }).getByRole('button', { name: 'All of us' }).click();
  await expect(section(page, 'Decided').getByRole('listitem')).toContainText('All of us');

  await box(page, 'Add what you will do').fill('send the costs');
  await button(page.getByRole('group', { name: 'To whom?' }), 'Grace Adeyemi').click();
  await button(page.getByRole('group', { name: 'By when?' }), 'Friday 27 Nov').click();
  await button(page, 'Add').click();
  const promises = section(page, 'I will…').getByRole('listitem');
  await expect(promises).toHaveText([/send the costs.*to Grace Adeyemi · by Fri 27 Nov/]);
  await expect(box(page, 'Add what you will do')).toBeFocused();
  await button(page, 'Undo').click();
  await expect(promises).toHaveCount(0);

  const waiting = section(page, 'Not yet heard');
  for (const name of ['Dr Priya Raman', 'Tom Ellery', 'Grace Adeyemi', 'Huw Bevan']) {
    await button(waiting, name).click();
    await expect.poll(() => said(page)).toBe(`${name} has been heard.`);
    expect(await focused(page), name).not.toBe('body');
  }
  await expect(waiting).toContainText('Everyone has been heard.');
  await button(page, 'Undo').click();
  await expect(button(waiting, 'Huw Bevan')).toBeVisible();
  await waiting.getByText('Heard (3)').click();
  await button(waiting, 'Tom Ellery').click();
  await expect(waiting.getByText('Heard (2)')).toBeVisible();
});

test('what is half typed in any of the three fields is there again after a reload', async ({ started }) => {
  const page = await panelFor(started);
  await step(page, 'In');
  await box(page, 'Add a decision').fill('Carry on to Mar');
  await box(page, 'For another day').fill('The na');
  await box(page, 'Add what you will do').fill('send the co');
  await button(page.getByRole('group', { name: 'By when?' }), 'Before next time').click();
  await page.reload();
  await step(page, 'In');
  await expect(box(page, 'Add a decision')).toHaveValue('Carry on to Mar');
  await expect(box(page, 'For another day')).toHaveValue('The na');
  await expect(box(page, 'Add what you will do')).toHaveValue('send the co');
  await expect(button(page, 'Before next time')).toHaveAttribute('aria-pressed', 'true');
});

test('on a full disk the words stay in the field, and it is said', async ({ started }) => {
  const page = await panelFor(started);
  await step(page, 'In');
  await page.evaluate(refuseWrites, true);
  await box(page, 'Add a decision').fill('Carry on');
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toMatch(/^Not saved/);
  await expect(box(page, 'Add a decision')).toHaveValue('Carry on');
  await page.evaluate(refuseWrites, false);
  await box(page, 'Add a decision').press('Enter');
  await expect(section(page, 'Decided').getByRole('listitem')).toHaveCount(1);
});

test('closed in four taps; what is copied holds what was agreed and nothing private', async ({ started }) => {
  await started.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await panelFor(started);
  await writePurpose(page, 'Whether the pilot goes on');
  await putAnswers(page, { 'move-on': 'PRIVATE red line' });
  await addLine(page, 'Add a decision', 'Carry on <b>to</b> March');
  await addLine(page, 'Add what you will do', 'send the costs');
  await button(section(page, 'Not yet heard'), 'Tom Ellery').click();
  await step(page, 'After');
  await page.getByText('One thing to do differently').click();
  await box(page, 'What would make the next one better?').fill('PRIVATE shorter');

  await expect(section(page, 'Agreed?').getByRole('listitem')).toContainText('Carry on <b>to</b> March');
  const heard = page.getByRole('radiogroup', { name: 'Everyone heard?' });
  await expect(page.getByText('Not ticked: Dr Priya Raman, Grace Adeyemi and Huw Bevan.')).toBeVisible();
  await expect(heard.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('radiogroup', { name: 'Purpose met?' }).getByRole('radio', { name: 'Partly' }).click();
  await heard.getByRole('radio', { name: 'Not quite' }).click();
  await button(page, 'Copy summary').click();
  await expect.poll(() => said(page)).toBe('Copied. Nothing private is in it.');
  const [text = '', html = ''] = await clipboard(page);
  await button(page, 'Finish').click();

  await expect(page.getByRole('heading', { name: 'This meeting is closed.' })).toBeVisible();
  await keepsFocus(page);
  expect(text).toContain('What we are agreeing: Whether the pilot goes on');
  expect(text).toContain('Carry on <b>to</b> March');
  expect(text).toContain('Alex Morgan: send the costs');
  expect(html).toContain('Carry on &lt;b&gt;to&lt;/b&gt; March');
  for (const copy of [text, html]) expect(copy).not.toMatch(/PRIVATE|Partly|Not quite|heard/i);

  await page.reload();
  await step(page, 'After');
  await button(page, 'Open again').click();
  await expect(page.getByRole('heading', { name: 'How did it go?' })).toBeVisible();
  await keepsFocus(page);
  await expect(page.getByRole('radio', { name: 'Partly' })).toBeChecked();
  await page.getByRole('radio', { name: 'Partly' }).click();
  await expect(page.getByRole('radio', { name: 'Partly' })).not.toBeChecked();
});

test('a promise gets an owner, a day and the wording in taps, and keeps the focus', async ({ started }) => {
  const page = await panelFor(started);
  await step(page, 'After');
  await addLine(page, 'Add a promise', 'Send the costs');
  const promise = section(page, 'Who does what?').getByRole('listitem');
  await button(page, 'Who does it: Me. Send the costs').click();
  await button(page.getByRole('group', { name: 'Who does it' }), 'Tom Ellery').click();
  await expect(button(page, 'Who does it: Tom Ellery. Send the costs')).toBeFocused();
  const days = page.getByRole('group', { name: 'By when: Send the costs' });
  await button(days, 'A date').click();
  await page.getByLabel('Date', { exact: true }).fill('2026-12-09');
  await expect(button(days, 'by Wed 9 Dec')).toHaveAttribute('aria-pressed', 'true');
  await button(promise, 'When …, Tom Ellery will …').click();
  await expect(box(page, 'Change this promise')).toBeFocused();
  await page.keyboard.type('finance replies');
  await page.keyboard.press('Enter');
  await expect(promise).toContainText('When finance replies, Tom Ellery will send the costs');
  await expect(button(promise, 'When …, Tom Ellery will …')).toHaveCount(0);
  await keepsFocus(page);
});

test('what was written to questions that the screens replace is still there', async ({ started }) => {
  const page = await panelFor(started);
  await writePurpose(page, 'Whether it goes on');
  await putAnswers(page, { 'so-far': 'Old decision', agreed: 'Old agreement' });
  await page.reload();
  await step(page, 'In');
  await page.getByText('Earlier notes').click();
  const old = box(page, 'What have we decided so far?');
  await expect(old).toHaveValue('Old decision');
  await old.fill('');
  await expect(old, 'an emptied field stays under the caret').toBeFocused();
  await step(page, 'After');
  await page.getByText('Earlier notes').click();
  await expect(box(page, 'What did we agree?')).toHaveValue('Old agreement');
});

const medias = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const;

/** No finding at 320 pixels, and nothing beside the page at that width with text of twice the size. */
async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page);
  for (const size of ['200%', '100%']) {
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBeLessThanOrEqual(320);
  }
}

for (const media of medias) {
  const look = Object.values(media).join();
  // By `npm run test:all`; panel-states.spec.ts looks at every state each time.
  const tag = '@long';
  const narrow = async (started: Started) => {
    const page = await panelFor(started);
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 800 });
    return page;
  };

  test(`in a meeting, ${look}: axe finds nothing and everything fits`, { tag }, async ({ started }) => {
    const page = await narrow(started);
    await step(page, 'In');
    await expectFit(page);
    await addLine(page, 'Add a decision', `Carry on ${'verylongword'.repeat(12)}`);
    await button(section(page, 'Not yet heard'), 'Tom Ellery').click();
    await section(page, 'Not yet heard').getByText('Heard (1)').click();
    await box(page, 'Add what you will do').fill('send the costs');
    await expectFit(page);
    await button(page, 'Add').click();
    await button(page, 'Change: send the costs').click();
    await expectFit(page);
  });

  test(`after a meeting, ${look}: axe finds nothing and everything fits`, { tag }, async ({ started }) => {
    const page = await narrow(started);
    await step(page, 'After');
    await addLine(page, 'Add a promise', 'send the costs');
    await button(page, 'Who does it: Me. send the costs').click();
    await button(page, 'A date').click();
    await page.getByRole('radio', { name: 'Partly' }).click();
    await expectFit(page);
    await button(page, 'Finish').click();
    await expect(page.getByRole('heading', { name: 'This meeting is closed.' })).toBeVisible();
    await expectFit(page);
  });
}
