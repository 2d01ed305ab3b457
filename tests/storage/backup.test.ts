import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newNote } from '@/lib/meetings/meeting-note';
import { namesInTexts, updateKnownNames } from '@/lib/storage/known-names';
import { addCommitment, allCommitments, changeCommitment } from '@/lib/storage/records/commitment';
import { changeNote, notesOf, putNote } from '@/lib/storage/records/meeting-note';
import { allPreparations, chooseRole, readPreparation } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { changeReview, readReview } from '@/lib/storage/records/review';
import { addTipEvent } from '@/lib/storage/records/tip-event';
import { backUp, emptyDatabase, factsOf, writeFor } from './stores';

vi.mock('@/lib/browser/api', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { copyOfAll, deleteEverything, holdWhatCopiesLack } = await import('@/lib/storage/backup');
const { openCopy } = await import('@/lib/storage/opened-copy');
const { planRestore } = await import('@/lib/storage/restore-plan');
const { restore: restoreCopy } = await import('@/lib/storage/restore');
const { putBack, readBin } = await import('@/lib/storage/bin');
const { readCopyFile } = await import('@/lib/storage/copy-file');
const { drafts } = await import('@/lib/storage/drafts');

const { local, session } = fakeBrowser.storage;

let database: Database;
beforeEach(async () => {
  fakeBrowser.reset();
  database = await emptyDatabase();
});
afterEach(() => database.delete());

const pause = () => Promise.resolve();

async function open(text: string) {
  return openCopy(database, text, '2026-11-26T10:00:00.000Z', pause);
}

async function restore(text: string, mode: 'merge' | 'whole' = 'merge') {
  return restoreCopy(database, await open(text), mode);
}

const commitment = {
  id: 'p1',
  meetingId: 'google/google:m',
  seriesId: 'google/google:s',
  meetingTitle: 'T',
  text: 'When …, I will …',
  people: [],
  madeAt: '2026-11-24T09:00:00.000Z',
};

const at = '2026-11-24T09:30:00.000Z';
const note = newNote(factsOf('One'), 'decided', 'Carry on to March', 'n1', at);

async function fill(): Promise<void> {
  await writeFor(database, 'One', 'Whether to go on');
  await addCommitment(database, commitment);
  await addTipEvent(database, { kind: 'kept', tip: 'a', at: '2026-11-23T09:00:00.000Z' });
  await putNote(database, factsOf('One'), note, at);
  await changeReview(database, factsOf('One'), () => ({ purposeMet: 'partly', heard: ['Bea'] }), at);
  await local.set({ settings: { v: 1, data: { tipsPerDay: 1 } } });
}

test('copy, delete everything, read back: the same copy again, byte for byte', async () => {
  await fill();
  await writeFor(database, 'Two', 'Words with “quotes”, \u2028 and {\n      },\n    ] brackets');
  await addTipEvent(database, { kind: 'shown', tip: 'b', at: '2026-11-23T09:00:00.000Z', detail: 'x' });
  drafts.commitment.note('m', { text: 'half a prom', to: [] });
  await database.table('setAside').add({ table: 'answers', record: { text: 5 }, problem: 'p', at });
  await local.set({
    'shortcuts:damaged': 'x',
    sites: { v: 1, data: ['a.example'] },
    'health:google': { v: 1, data: {} },
  });
  const copy = await backUp(database, '2026-11-24T10:00:00Z');
  expect(copy).toBe(JSON.stringify(JSON.parse(copy), null, 2));
  expect(Object.keys(JSON.parse(copy).items)).toEqual(['settings', 'shortcuts:damaged', 'sites']);
  for (const mode of ['merge', 'whole'] as const) {
    await deleteEverything(database);
    expect(await allPreparations(database)).toEqual([]);
    await restore(copy, mode);
    expect(await backUp(database, '2026-11-24T10:00:00Z')).toBe(copy);
    await restore(copy, mode);
    expect(await backUp(database, '2026-11-24T10:00:00Z'), 'read back twice').toBe(copy);
  }
});

test('people of meetings that come with a copy, go with its undoing or come back from the bin are known at once', async () => {
  const now = '2026-11-27T09:00:00.000Z';
  const keep = (people: string[], updatedAt: string) =>
    database.table('preparations').put({ ...factsOf('One', updatedAt), people });
  const known = async () => {
    await updateKnownNames(database, '2026-11-27', now);
    return (await namesInTexts(database, ['Ask Farah', 'Ask Ann'])).sort();
  };
  await keep(['Farah Khan'], '2026-11-20T09:00:00.000Z');
  const copy = await backUp(database, '2026-11-24T10:00:00Z');
  await keep(['Ann Lee'], '2026-11-23T09:00:00.000Z');
  expect(await known()).toEqual(['Ann Lee']);
  const undo = await restore(copy, 'whole');
  expect(await known()).toEqual(['Farah Khan']);
  await undo();
  expect(await known()).toEqual(['Ann Lee']);
  await restore(copy, 'whole');
  expect(await known()).toEqual(['Farah Khan']);
  const [batch] = await readBin(database);
  await putBack(database, batch?.batch ?? '');
  expect(await known()).toEqual(['Ann Lee']);
});

test('every choice comes back with a copy: settings, pins, sites, own resources, who one is, what fits better', async () => {
  const { changeSettings } = await import('@/lib/settings/settings');
  const { importedEntries } = await import('@/lib/settings/imported-resources');
  const { pin } = await import('@/lib/storage/shortcuts');
  const { rememberTold } = await import('@/lib/storage/self');
  const { changeThemeChoices } = await import('@/lib/storage/theme-choices');
  const { keepAnnounced } = await import('@/lib/storage/retention');
  const { countUse } = await import('@/lib/storage/use-clock');
  await changeSettings({ tipsPerDay: 1, keepMonths: 12, appearance: 'dark' });
  await importedEntries.update(() => [{ title: 'Ours' }]);
  await pin('the-guide');
  await rememberTold('Ann Lee');
  await changeThemeChoices(() => [{ series: 's', theme: 'trust', instead: 'space' }]);
  await local.set({ sites: { v: 1, data: ['calendar.example.org'] } });
  await keepAnnounced({ before: at, months: 12, from: 0 });
  await countUse(Date.parse(at), '2026-11-24');
  const before = await local.get();
  const copy = await backUp(database, at);
  await deleteEverything(database);
  await restore(copy);
  // What says something of this browser alone is neither in the copy nor taken away by one.
  const { 'use-clock': _clock, retention: _retention, ...choices } = before as Record<string, unknown>;
  expect(await local.get()).toEqual(choices);
  expect(Object.keys(choices).sort()).toEqual([
    'kept-before',
    'organisation-resources',
    'self',
    'settings',
    'shortcuts',
    'sites',
    'themeChoices',
  ]);
  await countUse(Date.parse(at), '2026-11-25');
  await restore(copy, 'whole');
  expect(await local.get()).toHaveProperty('use-clock');
});

test('which reminders were shown and which meetings are open today stay in this browser', async () => {
  const { notePressedMeeting, readPressedMeetings } = await import('@/lib/storage/pressed-meetings');
  const { noteShownReminders, readShownReminders } = await import('@/lib/storage/reminders-shown');
  await notePressedMeeting(factsOf('One'), '2026-11-24');
  await noteShownReminders([{ id: 'promise:1', kind: 'promise', moment: 1, keys: ['k'], at: 1 }]);
  const copy = await backUp(database, at);
  expect(Object.keys(JSON.parse(copy).items)).toEqual([]);
  const theirs = { pressed: { v: 1, data: { day: '', meetings: [] } }, reminders: { v: 1, data: [] } };
  await restore(JSON.stringify({ ...JSON.parse(copy), items: theirs }), 'whole');
  expect([await readPressedMeetings(), await readShownReminders()]).toMatchObject([
    [{ title: 'One' }],
    [{ id: 'promise:1' }],
  ]);
});

test('merging a copy adds its pins, sites and own resources to those here, and undo takes them away again', async () => {
  const lists = (pinned: string[], sites: string[], titles: string[]) => ({
    shortcuts: { v: 1, data: { pinned, recent: ['r'] } },
    sites: { v: 1, data: sites },
    'organisation-resources': { v: 1, data: titles.map((title) => ({ title })) },
  });
  const many = Array.from({ length: 60 }, (_, place) => `pin-${place}`);
  await local.set(lists(many.slice(0, 20), ['a.example'], ['One', 'Two']));
  const copy = await backUp(database, at);
  const here = lists(['mine', 'pin-3'], ['b.example'], ['Two', 'Three']);
  await local.set(here);
  expect((await planRestore(database, await open(copy), 'merge')).items).toMatchObject({ taken: 3, kept: 0 });
  const undo = await restore(copy);
  const rest = many.slice(0, 20).filter((id) => id !== 'pin-3');
  const joined = lists(['mine', 'pin-3', ...rest], ['b.example', 'a.example'], ['Two', 'Three', 'One']);
  expect(await local.get()).toEqual(joined);
  expect((await planRestore(database, await open(copy), 'merge')).items).toMatchObject({ taken: 0, kept: 3 });
  await undo();
  expect(await local.get()).toEqual(here);
  for (const data of [{ pinned: [7], recent: [] }, 'x', null]) {
    await restore(JSON.stringify({ ...JSON.parse(copy), items: { shortcuts: { v: 1, data } } }));
    expect(await local.get()).toEqual(here);
  }
  await local.set(lists(many.slice(0, 49), [], []));
  await restore(copy.replaceAll('pin-', 'other-'));
  const { shortcuts } = (await local.get()) as ReturnType<typeof lists>;
  expect(shortcuts.data.pinned).toEqual([...many.slice(0, 49), 'other-0']);
});

test('a secret address is in a copy only when it was asked for, and stays when a whole copy without it is read back', async () => {
  await local.set({ 'feed-secret': { v: 1, data: 'https://example.org/secret' } });
  const without = await backUp(database, at);
  expect(without).not.toContain('secret');
  expect((await copyOfAll(database, at, { withSecrets: true })).join('')).toContain('example.org/secret');
  await restore(without, 'whole');
  expect(await local.get('feed-secret')).not.toEqual({});
});

test('a file is read in pieces as it is read at once, also with records of many sizes', async () => {
  const record = (place: number) => ({ id: place, text: 'x'.repeat((place * 977) % 40_000), deep: { a: [{}, [1]] } });
  for (const count of [0, 1, 2, 60]) {
    const records = { answers: Array.from({ length: count }, (_, place) => record(place)), none: [], last: [{ a: 1 }] };
    const file = { product: 'before-we-meet', version: 2, savedAt: at, records, items: { a: { b: [1] } } };
    const expected = { savedAt: at, records, items: file.items, drafts: {}, aside: [] };
    for (const text of [JSON.stringify(file, null, 2), JSON.stringify(file), JSON.stringify(file, null, 4)])
      expect(await readCopyFile(text, pause)).toEqual(expected);
  }
});

test('deleting everything leaves nothing in any store', async () => {
  await fill();
  await session.set({ 'tab:1': {} });
  localStorage.setItem('answer:x', '{}');
  await deleteEverything(database);
  for (const table of database.tables) expect(await table.count(), table.name).toBe(0);
  expect([await local.get(), await session.get(), { ...localStorage }]).toEqual([{}, {}, {}]);
});

test('undoing that everything was deleted brings back the bin, the folder and the clock of use too', async () => {
  const { deleteMeeting } = await import('@/lib/storage/delete-meeting');
  const { countUse } = await import('@/lib/storage/use-clock');
  await fill();
  await countUse(Date.parse(at), '2026-11-24');
  await writeFor(database, 'Two', 'In the bin');
  const { batch } = await deleteMeeting(database, 'typed:two');
  await database.table('folder').put({ id: 'copies', handle: 'a handle' });
  const before = [await local.get(), await backUp(database, at)];
  const bringBack = await holdWhatCopiesLack(database);
  await deleteEverything(database);
  expect(await readBin(database)).toEqual([]);
  await restore(String(before[1]), 'whole');
  await bringBack();
  expect([await local.get(), await backUp(database, at)]).toEqual(before);
  expect(await database.table('folder').get('copies')).toMatchObject({ handle: 'a handle' });
  await putBack(database, batch);
  expect((await readPreparation(database, 'typed:two'))?.answers).toEqual({ agreeing: 'In the bin' });
});

test('a copy brings everything back, and keeps what is newer here', async () => {
  await fill();
  const copy = await backUp(database, '2026-11-24T10:00:00Z');
  await writeFor(database, 'One', 'Newer words', '2026-11-25T09:00:00.000Z');
  await chooseRole(database, factsOf('One'), 'chair', '2026-11-25T09:00:00.000Z');
  await local.set({ settings: { v: 1, data: { tipsPerDay: 3 } } });
  await restore(copy);
  expect(await readPreparation(database, 'typed:one')).toMatchObject({
    role: 'chair',
    answers: { agreeing: 'Newer words' },
  });
  expect(await local.get('settings')).toEqual({ settings: { v: 1, data: { tipsPerDay: 3 } } });
  expect(await database.table('tipEvents').count()).toBe(1);
});

test('a copy brings notes, reviews and promises back, and writes over nothing that was changed here later', async () => {
  await fill();
  const copy = await backUp(database, at);
  await changeNote(database, 'n1', { text: 'Carry on to April', by: 'Bea' }, Date.parse(at) + 1);
  await changeReview(database, factsOf('One'), () => ({ purposeMet: 'yes' }), at);
  await changeCommitment(database, 'p1', { owner: 'Bea', due: '2026-11-27' }, Date.parse(at));
  await restore(copy);
  expect(await notesOf(database, 'typed:one')).toMatchObject([{ text: 'Carry on to April', by: 'Bea' }]);
  expect(await readReview(database, 'typed:one')).toMatchObject({ purposeMet: 'yes', heard: ['Bea'] });
  expect(await allCommitments(database)).toMatchObject([{ owner: 'Bea', due: '2026-11-27' }]);
  const later = await backUp(database, at);
  await deleteEverything(database);
  await restore(copy);
  await restore(later);
  expect(await notesOf(database, 'typed:one')).toMatchObject([{ text: 'Carry on to April', by: 'Bea' }]);
  expect(await readReview(database, 'typed:one')).toMatchObject({ purposeMet: 'yes', heard: ['Bea'] });
  expect(await allCommitments(database)).toMatchObject([{ owner: 'Bea', due: '2026-11-27' }]);
});

test('a copy of version 1 is understood: answers within meetings, ids without a site; the rest is set aside', async () => {
  const { ...facts } = factsOf('One');
  const old = { ...facts, meetingId: 'google:abc', seriesId: 'google:abc', answers: { why: 'Because' } };
  const text = { product: 'before-we-meet', version: 1, savedAt: 'x', preparations: [old, 7], promises: [{ a: 'w' }] };
  const copy = await open(JSON.stringify(text));
  const plan = await planRestore(database, copy, 'merge');
  expect(plan.kinds.filter(({ fresh }) => fresh).map(({ table, fresh }) => [table, fresh])).toEqual([
    ['answers', 1],
    ['preparations', 1],
  ]);
  expect(plan.unreadable).toBe(2);
  await restoreCopy(database, copy, 'merge');
  expect((await readPreparation(database, 'google/google:abc'))?.answers).toEqual({ why: 'Because' });
  expect(await allCommitments(database)).toEqual([]);
  expect(await database.table('setAside').toArray()).toMatchObject([{ record: { a: 'w' } }, { record: 7 }]);
});

test('what a copy would change is told first, with both texts, and nothing is changed by that', async () => {
  await fill();
  await writeFor(database, 'Same', 'The same');
  const copy = await backUp(database, '2026-11-24T10:00:00Z');
  await writeFor(database, 'One', 'Newer words', '2026-11-25T09:00:00.000Z');
  await writeFor(database, 'Here alone', 'Only here');
  await database.table('commitments').delete('p1');
  await local.set({ settings: { v: 1, data: { tipsPerDay: 3 } } });
  const before = await backUp(database, at);
  const plan = await planRestore(database, await open(copy), 'merge');
  const of = (table: string) => plan.kinds.find((kind) => kind.table === table);
  expect(of('answers')).toMatchObject({ fresh: 0, same: 1, taken: 0, kept: 1, gone: 0 });
  expect(of('commitments')).toMatchObject({ fresh: 1, same: 0 });
  expect(plan.items).toEqual({ fresh: 0, same: 0, taken: 0, kept: 1, gone: 0 });
  expect(plan.conflicts.filter(({ label }) => label === 'answer')).toEqual([
    {
      label: 'answer',
      meetingId: 'typed:one',
      questionId: 'agreeing',
      title: undefined,
      here: ['Newer words'],
      there: ['Whether to go on'],
      stays: 'here',
    },
  ]);
  const whole = await planRestore(database, await open(copy), 'whole');
  expect(whole.kinds.find(({ table }) => table === 'answers')).toMatchObject({ same: 1, taken: 1, kept: 0, gone: 1 });
  expect(whole.items).toEqual({ fresh: 0, same: 0, taken: 1, kept: 0, gone: 0 });
  expect(await backUp(database, at)).toBe(before);
});

test('a whole copy takes the place of everything, can be undone, and what it replaced lies in the bin', async () => {
  await fill();
  const copy = await backUp(database, at);
  await writeFor(database, 'One', 'Newer words', '2026-11-25T09:00:00.000Z');
  await writeFor(database, 'Here alone', 'Only here');
  await local.set({ settings: { v: 1, data: { tipsPerDay: 3 } }, sites: { v: 1, data: [] } });
  drafts.decided.note('m', 'being typed');
  const before = await backUp(database, at);
  const undo = await restore(copy, 'whole');
  expect(await backUp(database, at)).toBe(copy);
  await undo();
  expect(await backUp(database, at)).toBe(before);
  expect(await readBin(database)).toEqual([]);
  await restore(copy, 'whole');
  const [binned] = await readBin(database);
  expect(binned?.reason).toBe('replaced');
  await putBack(database, binned?.batch ?? '');
  expect((await readPreparation(database, 'typed:one'))?.answers).toEqual({ agreeing: 'Newer words' });
  expect((await readPreparation(database, 'typed:here alone'))?.answers).toEqual({ agreeing: 'Only here' });
});

test('undoing a whole copy leaves what was changed since as it is, and what was before it in the bin', async () => {
  const { changeSettings, readSettings } = await import('@/lib/settings/settings');
  await fill();
  await writeFor(database, 'Two', 'Of the copy');
  const copy = await backUp(database, at);
  await writeFor(database, 'One', 'Before one', '2026-11-25T09:00:00.000Z');
  await writeFor(database, 'Two', 'Before two', '2026-11-25T09:00:00.000Z');
  await changeSettings({ tipsPerDay: 3 });
  const undo = await restore(copy, 'whole');
  await writeFor(database, 'One', 'Typed since', '2026-11-26T09:00:00.000Z');
  await changeSettings({ tipsPerDay: 2 });
  drafts.decided.note('m', 'being typed since');
  await undo();
  expect((await readPreparation(database, 'typed:one'))?.answers).toEqual({ agreeing: 'Typed since' });
  expect((await readPreparation(database, 'typed:two'))?.answers).toEqual({ agreeing: 'Before two' });
  expect((await readSettings()).tipsPerDay).toBe(2);
  expect(JSON.stringify(localStorage)).toContain('being typed since');
  const lies = (await database.table('bin').toArray()).filter(({ table }) => table === 'answers');
  expect(lies.map(({ record }) => record.text)).toEqual(['Before one']);
  const [batch] = await readBin(database);
  await putBack(database, batch?.batch ?? '');
  expect((await readPreparation(database, 'typed:one'))?.answers).toEqual({ agreeing: 'Before one' });
});

test('undoing a merge takes away what came, but for what was changed since', async () => {
  await fill();
  await writeFor(database, 'Two', 'Of the copy');
  const copy = await backUp(database, at);
  await deleteEverything(database);
  const undo = await restore(copy);
  await writeFor(database, 'Two', 'Typed since', '2026-11-26T09:00:00.000Z');
  await undo();
  expect((await allPreparations(database)).map(({ answers }) => answers)).toEqual([{ agreeing: 'Typed since' }]);
  expect(await allCommitments(database)).toEqual([]);
});

test('a file with a false clock does not win for years: what is here stays, or wins again with the next change', async () => {
  await fill();
  const copy = JSON.parse(await backUp(database, at));
  const facts = copy.records.preparations[0];
  copy.records.answers[0] = { ...copy.records.answers[0], text: 'From the year 9999', revision: 8e15 };
  facts.updatedAt = '9999-01-01T00:00:00.000Z';
  facts.title = 'Of the year 9999';
  await writeFor(database, 'One', 'Written since', '2026-11-25T09:00:00.000Z');
  await restore(JSON.stringify(copy));
  expect((await readPreparation(database, 'typed:one'))?.answers).toEqual({ agreeing: 'Written since' });
  for (const updatedAt of ['1', 'Tuesday', '2026-13-01T00:00:00.000Z']) {
    facts.updatedAt = updatedAt;
    facts.title = `At ${updatedAt}`;
    expect((await planRestore(database, await open(JSON.stringify(copy)), 'merge')).unreadable).toBe(1);
  }
  facts.updatedAt = '2026-11-24T09:00:00.000+09:00';
  facts.title = 'Nine hours before';
  await restore(JSON.stringify(copy));
  expect((await readPreparation(database, 'typed:one'))?.title).toBe('One');
});

test.each(['merge', 'whole'] as const)(
  'no false time comes in with a %s: not for what is fresh, and not for closing',
  async (mode) => {
    await fill();
    const copy = JSON.parse(await backUp(database, at));
    const ahead = '9999-01-01T00:00:00.000Z';
    Object.assign(copy.records.answers[0], { revision: 8e15 });
    Object.assign(copy.records.preparations[0], { updatedAt: ahead, createdAt: ahead });
    Object.assign(copy.records.commitments[0], { closedAt: ahead, due: '2099-01-01' });
    const priority = { id: 'x', text: 'Beds', madeAt: ahead, endedAt: ahead, revision: 1 };
    const partner = { id: 'p', name: 'Ann', key: 'ann', kind: 'person', addedOn: '9999-01-01', revision: 1 };
    Object.assign(copy.records, { priorities: [priority], partners: [partner] });
    for (const savedAt of [at, ahead, '']) {
      await deleteEverything(database);
      await restore(JSON.stringify({ ...copy, savedAt }), mode);
      const all = JSON.parse(await backUp(database, at)).records;
      expect(JSON.stringify(all)).not.toMatch(/9999|8000000000000000|"1970/);
      expect(all.commitments[0].due).toBe('2099-01-01');
      expect(await readPreparation(database, 'typed:one')).toBeDefined();
      const again = await planRestore(database, await open(JSON.stringify({ ...copy, savedAt: at })), 'merge');
      if (savedAt === at) expect(again.kinds.filter(({ taken, kept }) => taken + kept)).toEqual([]);
    }
  },
);

test('a promise closed in a year to come does not close one that was changed since', async () => {
  await fill();
  const copy = JSON.parse(await backUp(database, at));
  Object.assign(copy.records.commitments[0], { closedAt: '9999-01-01T00:00:00.000Z', text: 'Of the year 9999' });
  await changeCommitment(database, 'p1', { text: 'Changed since' }, Date.parse(at) + 1000);
  for (const savedAt of [at, '9999-01-01T00:00:00.000Z']) {
    await restore(JSON.stringify({ ...copy, savedAt }));
    expect(await allCommitments(database)).toMatchObject([{ text: 'Changed since' }]);
  }
});

test('reading back that is stopped, or fails, changes nothing', async () => {
  await fill();
  const copy = await backUp(database, at);
  await deleteEverything(database);
  await writeFor(database, 'Two', 'Stays');
  const before = await backUp(database, at);
  for (const mode of ['merge', 'whole'] as const) {
    const stop = new AbortController();
    const work = { signal: stop.signal, onProgress: (done: number) => done > 1 && stop.abort() };
    await expect(restoreCopy(database, await open(copy), mode, work)).rejects.toThrow(/abort/i);
    expect(await backUp(database, at)).toBe(before);
    const failing = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    await expect(restore(copy, mode)).rejects.toThrow('QuotaExceededError');
    failing.mockRestore();
    expect(await backUp(database, at)).toBe(before);
  }
});

test('a copy of a newer version is refused with what to do', async () => {
  const text = '{"product":"before-we-meet","version":3}';
  await expect(restore(text)).rejects.toThrow(/Update the extension/);
});

test.each(['', '{}', '[1]', '{"product":"another"}'])(
  'a file that is no copy is refused with a sentence: %s',
  async (text) => {
    await expect(restore(text)).rejects.toThrow(/Choose the file/);
  },
);
