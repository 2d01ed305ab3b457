/** The panel through one meeting, with presses and keys counted, in a browser where it is morning. */
import { backToBack, found, oneTapped, pilot, pinnedOnTheWay, wholeWay } from '../flow';
import { handsOn } from '../hands';
import { byKeyboard, putAway } from '../keyboard';
import { calendar, expect } from './fixtures';
import { driverOf, test } from './flow-driver';
import { outlook } from './outlook-pages';

test.use({ isMorning: true, sites: [calendar, outlook] });

for (const site of ['Google', 'Outlook'] as const)
  test(`${site}: prepared in three taps and a press, a decision in two clicks, closed in four taps`, async ({
    running,
  }) => {
    const counts = await wholeWay(driverOf(running, site), (line) => console.log(`Chromium, ${site}: ${line}`));
    expect(counts.prepare).toEqual({ taps: 3, presses: 1, keys: 0 });
    expect(counts.decision.taps).toBeLessThanOrEqual(2);
    expect(counts.close.taps).toBeLessThanOrEqual(4);
    expect(counts.close.keys).toBe(0);
  });

test('a running meeting is in the panel after a restart, and one press away from any other', async ({ running }) => {
  await pinnedOnTheWay(driverOf(running, 'Google'));
});

test('of two meetings back to back the one that has ended is offered, once', async ({ running }) => {
  await backToBack(driverOf(running, 'Google'));
});

test('nothing that was not tapped or typed is stored, in the invite or copied', async ({ running }) => {
  const leftBehind = await oneTapped(driverOf(running, 'Google'));
  expect(found(leftBehind)).toEqual([]);
  expect(leftBehind.tables).toBeGreaterThan(4);
});

test('by keyboard alone: the focus is never lost, and each change is said once', async ({ running }) => {
  const driver = driverOf(running, 'Google');
  const shown = await driver.calendar(25);
  await shown.open(pilot);
  expect(await byKeyboard(handsOn(await driver.panelTab()))).toEqual([]);
  await shown.close();
  await putAway(handsOn(await driver.ownPage('sidepanel.html')));
});
