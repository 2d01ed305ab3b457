// @vitest-environment jsdom
/** A new meeting of a series starts with the part that the person chose in it. */
import 'fake-indexeddb/auto';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type PreparationState, usePreparation } from '@/lib/extension-pages/use-preparation';
import type { Meeting } from '@/lib/meetings/meeting';
import { typedMeeting } from '@/lib/meetings/typed';
import { openDatabase } from '@/lib/storage/database';
import { newFacts, readStored } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';

const on = (day: string): Meeting => ({
  ...typedMeeting('Huddle'),
  id: `google/huddle_${day}`,
  seriesId: 'google/huddle',
  when: { text: '', start: `${day}T10:00`, allDay: false },
  organiser: { name: 'Ann Lee' },
  self: { name: 'Alex Morgan', isOrganiser: false },
});

let root: Root;
let state: PreparationState;
let database: Database;

function Preparation({ meeting }: { meeting: Meeting }) {
  state = usePreparation(database, meeting);
  return null;
}

async function show(meeting: Meeting): Promise<void> {
  flushSync(() => root.render(<Preparation key={meeting.id} meeting={meeting} />));
  await vi.waitFor(() => expect(state.saved).not.toBe('loading'));
}

beforeEach(async () => {
  database = openDatabase(`test-${crypto.randomUUID()}`);
  await database.open();
  root = createRoot(document.createElement('div'));
});
afterEach(() => root.unmount());

test('the part that was chosen last time is there, and is kept with the first answer', async () => {
  await show(on('2026-11-17'));
  expect(state.preparation.role).toBe('attendee');
  state.chooseRole('organiser');
  await vi.waitFor(() => expect(state.preparation.role).toBe('organiser'));

  await show(on('2026-11-24'));
  expect(state.preparation.role).toBe('organiser');
  state.answer('agreeing', 'The rota');
  await vi.waitFor(async () =>
    expect((await readStored(database, on('2026-11-24').id)).facts).toMatchObject({
      role: 'organiser',
      roleChosen: true,
    }),
  );
});

test('a part that was only guessed last time is guessed again', async () => {
  const before = newFacts({ ...on('2026-11-17'), self: { isOrganiser: true } }, '2026-11-17T09:00:00.000Z');
  expect(before.role).toBe('organiser');
  await database.table('preparations').put(before);
  await show(on('2026-11-24'));
  expect(state.preparation.role).toBe('attendee');
});
