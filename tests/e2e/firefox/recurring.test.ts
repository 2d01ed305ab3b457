/** A recurring meeting and the next one of its series. */
import { expect } from 'vitest';
import { twoOfASeries, wrongIn } from '../recurring';
import { driverOf } from './flow-driver';
import { it } from './shared';

it('Firefox: the next meeting of a series has what was left of the last one, also after a restart', async ({
  running,
}) => {
  const told = await twoOfASeries(driverOf(running), (line) => console.log(`Firefox: ${line}`));
  expect(wrongIn(told)).toEqual([]);
});
