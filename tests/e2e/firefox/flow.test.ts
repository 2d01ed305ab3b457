/** The panel through one meeting, with presses and keys counted, in a browser where it is morning. */
import { expect } from 'vitest';
import { found, oneTapped, pilot, pinnedOnTheWay, wholeWay } from '../flow';
import { handsOn } from '../hands';
import { byKeyboard, putAway } from '../keyboard';
import { driverOf } from './flow-driver';
import { it } from './shared';

it('Firefox: prepared in three taps and a press, a decision in two clicks, closed in four taps', async ({
  running,
}) => {
  const counts = await wholeWay(driverOf(running), (line) => console.log(`Firefox: ${line}`));
  expect(counts.prepare).toEqual({ taps: 3, presses: 1, keys: 0 });
  expect(counts.decision.taps).toBeLessThanOrEqual(2);
  expect(counts.close.taps).toBeLessThanOrEqual(4);
  expect(counts.close.keys).toBe(0);
});

it.skipIf(!process.env.TEST_ALL)(
  'Firefox: what is not tapped is kept nowhere; a running meeting is back after a restart',
  async ({ running }) => {
    const driver = driverOf(running);
    const leftBehind = await oneTapped(driver);
    expect(found(leftBehind)).toEqual([]);
    expect(leftBehind.tables).toBeGreaterThan(4);
    await pinnedOnTheWay(driver);
  },
);

it('Firefox: by keyboard alone the focus is never lost, and each change is said once', async ({ running }) => {
  const driver = driverOf(running);
  const shown = await driver.calendar(25);
  await shown.open(pilot);
  expect(await byKeyboard(handsOn(await driver.panelTab()))).toEqual([]);
  await shown.close();
  await putAway(handsOn(await driver.ownPage('sidepanel.html')));
});
