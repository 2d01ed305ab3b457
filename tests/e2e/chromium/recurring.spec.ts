/** A recurring meeting and the next one of its series. */
import { twoOfASeries, wrongIn } from '../recurring';
import { expect } from './fixtures';
import { driverOf, test } from './flow-driver';

test('the next meeting of a series has what was left of the last one, also after a restart', async ({
  running,
  profile,
}) => {
  const told = await twoOfASeries(driverOf(running, profile, 'Google'), (line) => console.log(`Chromium: ${line}`));
  expect(wrongIn(told)).toEqual([]);
});
