/** A recurring meeting and the next one of its series. */
import { twoOfASeries, wrongIn } from '../recurring';
import { calendar, expect } from './fixtures';
import { driverOf, test } from './flow-driver';

test.use({ isMorning: true, sites: [calendar] });

test('the next meeting of a series has what was left of the last one, also after a restart', async ({ running }) => {
  const told = await twoOfASeries(driverOf(running, 'Google'), (line) => console.log(`Chromium: ${line}`));
  expect(wrongIn(told)).toEqual([]);
});
