import { afterEach, expect } from 'vitest';
import {
  answerQuestion,
  calendar,
  heading,
  openExtensionPage,
  openMeeting,
  openWeek,
  panelWindow,
  pressPageButton,
  shownText,
  until,
} from './harness';
import { it } from './shared';

const pilot = 'Frailty pathway pilot: go or no go';

let asked: readonly string[] = [];
afterEach(() => {
  expect(asked.filter((url) => !url.startsWith(`${calendar}/`))).toEqual([]);
});

it('popover → button → panel with the meeting; the next meeting replaces it', async ({ running: { started } }) => {
  asked = started.requests;
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await panelWindow(started);
  await until(
    () => heading(panel),
    (text) => text === pilot,
  );
  const text = await until(
    () => shownText(panel),
    (shown) => shown.includes('What are we agreeing?'),
  );
  for (const part of [
    'Tue 24 Nov',
    '10:00',
    'Microsoft Teams Meeting',
    '5 people',
    '5 organisations',
    'Priya Raman',
    'What are we agreeing?',
  ]) {
    expect(text).toContain(part);
  }
  await openMeeting(page, 'Crisis line handover');
  await until(
    () => heading(panel),
    (now) => now === 'Crisis line handover: agreeing who answers',
  );
});

it('answers are there again after Firefox was closed', async ({ running }) => {
  const { started } = running;
  const page = await openWeek(started);
  await openMeeting(page, pilot);
  await pressPageButton(page);
  const panel = await panelWindow(started);
  await until(
    () => heading(panel),
    (text) => text === pilot,
  );
  await answerQuestion(panel, 'What are we agreeing?', 'Carry on after March');
  await until(
    () => shownText(panel),
    (text) => text.includes('Saved'),
  );
  await running.restart();
  const later = await openWeek(running.started);
  await openMeeting(later, pilot);
  await pressPageButton(later);
  const again = await panelWindow(running.started);
  await until(
    () => shownText(again),
    (text) => text.includes('Carry on after March') && text.includes('Change'),
  );
});

it('hostile titles are shown as text', async ({ running: { started } }) => {
  asked = started.requests;
  const page = await openWeek(started, { hostile: '1' });
  await openMeeting(page, '<img src=x');
  await pressPageButton(page);
  const panel = await panelWindow(started);
  await until(
    () => heading(panel),
    (text) => text.startsWith('<img src=x onerror='),
  );
  for (const title of ['👩🏽‍⚕️🏥 Ward round', 'Cyfarfod partneriaeth: tŷ, ŵyr a gwên', 'Very long title']) {
    await openMeeting(page, title);
    await until(
      () => heading(panel),
      (text) => text.startsWith(title.slice(0, 15)),
    );
  }
  expect(await panel.evaluate(() => '__pwned' in window)).toBe(false);
  expect(await page.evaluate(() => '__pwned' in window)).toBe(false);
});

it('the welcome page fills a checklist with three taps, and focus goes with it', async ({ running: { started } }) => {
  const page = await openExtensionPage(started, 'welcome.html');
  const press = (selector: string) => page.locator(selector).setTimeout(10_000).click();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await press('::-p-text(Try it now)');
  await press('.practice-week-entry');
  for (const question of ['What are we agreeing?', 'Why are we doing this?', 'Who decides?']) {
    await until(focused, (text) => text === question);
    await press('[data-chip]:not(.ask)');
  }
  await until(focused, (text) => text === 'Ready');
  await press('::-p-text(Add to invite)');
  await until(
    () => page.evaluate(() => document.querySelector('.invite')?.textContent ?? ''),
    (text) => text.includes('Who decides: Dr Ana Silva'),
  );
  await page.close();
});
