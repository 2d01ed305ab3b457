/** The meeting that the panel is on, and the one that a person brought by hand. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Meeting } from '@/lib/meetings/meeting';
import { typedMeeting } from '@/lib/meetings/typed';
import type { Asked } from '@/lib/storage/open-meeting';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { bringMeeting, holdMeeting, letGoHeld, putAwayBrought, renewHeld, watchBrought, watchHeld } = await import(
  '@/lib/storage/open-meeting'
);

beforeEach(() => fakeBrowser.reset());

const now = (watch: typeof watchHeld) =>
  new Promise<Asked | undefined>((done) => {
    const stop = watch((asked) => {
      done(asked);
      queueMicrotask(() => stop());
    });
  });
const invited: Meeting = {
  ...typedMeeting('Pilot'),
  organiser: { name: 'Ann Lee', organisation: 'harbour.example' },
  attendees: [{ name: 'Bea Ncube', organisation: 'marlwick.example' }],
  description: 'Notes',
};

test('it is held without e-mail domains, with the moment at which it was asked for', async () => {
  await holdMeeting(invited, 5);
  expect(await now(watchHeld)).toEqual({
    at: 5,
    meeting: { ...invited, organiser: { name: 'Ann Lee' }, attendees: [{ name: 'Bea Ncube' }] },
  });
  await holdMeeting(typedMeeting('Pilot'), 6);
  expect((await now(watchHeld))?.meeting).toEqual(typedMeeting('Pilot'));
  await letGoHeld();
  expect(await now(watchHeld)).toBeUndefined();
});

test('a later reading of it is taken, with the moment as it was; one of another meeting is not', async () => {
  await renewHeld(invited);
  expect(await now(watchHeld)).toBeUndefined();
  await holdMeeting(invited, 5);
  await renewHeld({ ...invited, title: 'Pilot, moved' });
  await renewHeld({ ...typedMeeting('Other'), title: 'Other' });
  expect(await now(watchHeld)).toMatchObject({ at: 5, meeting: { title: 'Pilot, moved' } });
});

test('one that was brought is put away, with a moment only where it was brought before that', async () => {
  vi.useFakeTimers({ now: 1000, toFake: ['Date'] });
  await bringMeeting(invited);
  vi.useRealTimers();
  expect(await now(watchBrought)).toEqual({ at: 1000, meeting: invited });
  await putAwayBrought(1000);
  expect(await now(watchBrought)).toBeDefined();
  await putAwayBrought(1001);
  expect(await now(watchBrought)).toBeUndefined();
  await bringMeeting(invited);
  await putAwayBrought();
  expect(await now(watchBrought)).toBeUndefined();
});

test('what cannot be read is none, and is put away whatever its moment', async () => {
  await fakeBrowser.storage.session.set({ brought: { at: 5, meeting: { id: 7 } }, held: 'x' });
  expect([await now(watchBrought), await now(watchHeld)]).toEqual([undefined, undefined]);
  await putAwayBrought(1);
  expect(await fakeBrowser.storage.session.get('brought')).toEqual({});
});
