/** A recurring meeting and the next one of its series. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { twoOfASeries, wrongIn } from '../recurring';
import { driverOf, type Running, startHere } from './flow-driver';
import { newProfile, removeProfile } from './harness';

let profile: string;
const running = {} as Running;

beforeEach(async () => {
  profile = newProfile();
  running.started = await startHere(profile);
});
afterEach(async () => {
  await running.started.browser.close();
  removeProfile(profile);
});

it('Firefox: the next meeting of a series has what was left of the last one, also after a restart', async () => {
  const told = await twoOfASeries(driverOf(running, profile), (line) => console.log(`Firefox: ${line}`));
  expect(wrongIn(told)).toEqual([]);
});
