// @vitest-environment jsdom
/** The question whether a series still needs to exist: seen, answered, taken back. */
import 'fake-indexeddb/auto';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { type SeriesQuestionState, useSeriesFacts, useSeriesQuestion } from '@/lib/extension-pages/use-series';
import type { Meeting } from '@/lib/meetings/meeting';
import { timesBetween } from '@/lib/meetings/series-question';
import { typedMeeting } from '@/lib/meetings/typed';
import { openDatabase } from '@/lib/storage/database';
import { newFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { changeReview } from '@/lib/storage/records/review';
import { readSeriesChoice } from '@/lib/storage/records/series';

const seriesId = 'google/huddle';
const dayMs = 86_400_000;

/** One of the series, so many weeks from now. */
const inWeeks = (weeks: number): Meeting => {
  const start = new Date(Date.now() + weeks * 7 * dayMs).toISOString().slice(0, 16);
  return { ...typedMeeting('Huddle'), id: `${seriesId}_${weeks}`, seriesId, when: { text: '', start, allDay: false } };
};

async function withHeld(times: number): Promise<Database> {
  const database = openDatabase(`test-${crypto.randomUUID()}`);
  await database.open();
  for (let week = 1; week <= times; week += 1) {
    const facts = newFacts(inWeeks(-week), new Date().toISOString());
    await changeReview(database, facts, () => ({ purposeMet: week % 2 ? 'yes' : 'no' }), facts.createdAt);
  }
  return database;
}

let root: Root;
let question: SeriesQuestionState;
let facts: ReturnType<typeof useSeriesFacts>;
let undo: (() => Promise<unknown>) | undefined;
let said: string;
const copy = vi.fn(async (_line: string) => undefined);
const onAgreeing = vi.fn();

function Question({ database, meeting }: { database: Database; meeting: Meeting }) {
  const deeds = useDeeds();
  ({ undo, words: said } = deeds.deed);
  question = useSeriesQuestion({ database, meeting, deeds, patience: 60_000, copy, onAgreeing });
  facts = useSeriesFacts(database, seriesId, deeds);
  return null;
}

async function show(database: Database, meeting = inWeeks(1)): Promise<void> {
  flushSync(() => root.render(<Question key={meeting.id} database={database} meeting={meeting} />));
  await vi.waitFor(() => expect(question.isRead).toBe(true));
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  vi.clearAllMocks();
  root = createRoot(document.createElement('div'));
});
afterEach(() => root.unmount());

test('it is not asked in the first eight', async () => {
  await show(await withHeld(timesBetween - 1));
  expect(question.figures).toBeUndefined();
});

test('once seen it counts as asked: it stays before this meeting, and is gone before the next', async () => {
  const database = await withHeld(timesBetween);
  await show(database);
  expect(question).toMatchObject({ isNew: true, figures: { held: 8, purpose: { yes: 4, partly: 0, no: 4 } } });
  question.onSeen();
  await vi.waitFor(() => expect(question.isNew).toBe(false));
  expect(question.figures).toBeDefined();
  await show(database, inWeeks(2));
  expect(question.figures).toBeUndefined();
});

test('an answer takes it away, and Undo brings it back', async () => {
  const database = await withHeld(timesBetween);
  await show(database);
  question.onReply('keep');
  await vi.waitFor(() => expect(question.figures).toBeUndefined());
  await vi.waitFor(() => expect(said).toBe('Noted: it stays.'));
  expect((await readSeriesChoice(database, seriesId))?.asked?.answer).toBe('keep');
  await undo?.();
  await vi.waitFor(() => expect(question.figures).toBeDefined());
});

test('asking the group copies a line without figures and adds the question; both can be taken back', async () => {
  await show(await withHeld(timesBetween));
  question.onReply('ask');
  await vi.waitFor(() => expect(onAgreeing).toHaveBeenCalledWith(true));
  expect(copy.mock.calls[0]?.[0]).toMatch(/still need to meet for “Huddle”/);
  expect(copy.mock.calls[0]?.[0]).not.toMatch(/\d/);
  await vi.waitFor(() => expect(undo).toBeDefined());
  await undo?.();
  expect(onAgreeing).toHaveBeenLastCalledWith(false);
  await vi.waitFor(() => expect(question.figures).toBeDefined());
});

test('where the browser refuses to copy nothing is noted, and the question stays', async () => {
  const database = await withHeld(timesBetween);
  await show(database);
  copy.mockRejectedValueOnce(new Error('refused'));
  question.onReply('change');
  await vi.waitFor(() => expect(said).toMatch(/refused to copy/));
  expect(question.figures).toBeDefined();
  expect(await readSeriesChoice(database, seriesId)).toBeUndefined();
});

test('never for this series: not asked again until it is switched on on its own page', async () => {
  const database = await withHeld(timesBetween);
  await show(database);
  question.onReply('never');
  await vi.waitFor(() => expect(facts.state?.choice?.asks).toBe(false));
  expect(question.figures).toBeUndefined();
  facts.onAsks(true);
  await vi.waitFor(() => expect(facts.state?.choice?.asks).toBeUndefined());
  await vi.waitFor(() => expect(said).toBe('Asked now and then.'));
  await undo?.();
  await vi.waitFor(() => expect(facts.state?.choice?.asks).toBe(false));
});
