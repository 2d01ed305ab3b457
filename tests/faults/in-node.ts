/** Faults that need no browser: the real storage code on a database in memory, broken off at every step it takes. */

import { newNote } from '@/lib/meetings/meeting-note';
import { monthsBefore } from '@/lib/meetings/old-records';
import { typedMeeting } from '@/lib/meetings/typed';
import { copyOfAll } from '@/lib/storage/backup';
import { emptyBin, readBin } from '@/lib/storage/bin';
import { openDatabase, recordTypes } from '@/lib/storage/database';
import { deleteMeeting, undoDelete } from '@/lib/storage/delete-meeting';
import { openCopy } from '@/lib/storage/opened-copy';
import { findDamaged } from '@/lib/storage/quarantine';
import { addCommitment } from '@/lib/storage/records/commitment';
import { putNote } from '@/lib/storage/records/meeting-note';
import { allPreparations, newFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { changeReview } from '@/lib/storage/records/review';
import { changeSeriesChoice } from '@/lib/storage/records/series';
import { addTipEvent } from '@/lib/storage/records/tip-event';
import { restore } from '@/lib/storage/restore';
import { deleteOlder, noteShown, tidyOld } from '@/lib/storage/retention';
import { answerWriter, storeLeftAnswers } from '@/lib/storage/unsaved-answers';
import { countUse } from '@/lib/storage/use-clock';
import { writeAnswer } from '@/lib/storage/write-answer';
import { brokenAt, everythingIn, frozenStores, frozenVersions, storedAt, versionOf } from './frozen';
import { type Ledger, missingIn } from './ledger';
import { emptyStores } from './stores';

const at = '2026-11-24T09:00:00.000Z';
const pause = () => Promise.resolve();

async function newDatabase(): Promise<Database> {
  emptyStores();
  const database = openDatabase(`faults-${crypto.randomUUID()}`);
  await database.open();
  return database;
}

/** Every string that a person wrote in a database, in whatever table. */
async function allWords(database: Database): Promise<string> {
  const name = database.name;
  return `${await everythingIn(name)}${JSON.stringify({ ...localStorage })}`;
}

const factsOf = (title: string, time = at) => newFacts(typedMeeting(title), time);

/** Something of every kind. */
async function fill(database: Database, title: string, time = at): Promise<string[]> {
  const facts = factsOf(title, time);
  const { meetingId, seriesId } = facts;
  const words = (kind: string) => `${kind} of ${title}`;
  const revision = Date.parse(time);
  await writeAnswer(database, facts, { meetingId, questionId: 'agreeing', text: words('answer'), revision });
  await putNote(database, facts, newNote(facts, 'decided', words('note'), `n ${title}`, time), time);
  const commitment = { id: `p ${title}`, meetingId, seriesId, meetingTitle: title, text: words('promise'), people: [] };
  await addCommitment(database, { ...commitment, madeAt: time });
  await changeReview(database, facts, () => ({ purposeMet: 'yes', heard: [words('review')] }), time);
  await changeSeriesChoice(database, seriesId, { asks: false }, revision);
  await addTipEvent(database, { tip: words('tip').slice(0, 80), kind: 'kept', at: time });
  return ['answer', 'note', 'promise', 'review', 'tip'].map(words);
}

/** An update that is broken off at every step of it, from every version that there was. */
async function upgrades(ledger: Ledger): Promise<void> {
  const versions = [...frozenVersions.map((name) => ({ version: versionOf(name), stores: frozenStores(name) }))];
  const second = openDatabase(await storedAt(1, frozenStores('v1')), 2);
  await second.open();
  const ofSecond = JSON.parse(await everythingIn(second.name)).tables as [string, Record<string, unknown>[]][];
  second.close();
  versions.push({ version: 2, stores: Object.fromEntries(ofSecond) });
  for (const { version, stores } of versions) {
    const words = Object.values(stores)
      .flat()
      .flatMap((record) =>
        Object.values(record).flatMap((value) => (typeof value === 'object' ? Object.values(value ?? {}) : value)),
      )
      .filter((value): value is string => typeof value === 'string' && value.length > 12 && !/^[a-z-]+:/.test(value));
    for (let step = 0; ; step += 1) {
      const name = await storedAt(version, stores);
      const before = await everythingIn(name);
      const broken = openDatabase(name);
      const { cameSoFar } = await brokenAt(step, () => broken.open());
      broken.close();
      if (!cameSoFar) break;
      const whole = (await everythingIn(name)) === before;
      const again = openDatabase(name);
      await again.open();
      const lost = missingIn(
        JSON.stringify(JSON.parse(await everythingIn(name))),
        words.map((word) => JSON.stringify(word).slice(1, -1)),
      );
      again.close();
      ledger.fault(`update from version ${version}, step ${step}`, [
        ...lost,
        ...(whole ? [] : ['it did not go back whole']),
      ]);
    }
  }
  ledger.group('updates broken off at each step');
}

/** A change that is broken off at a step leaves all as it was, or is done. */
async function brokenChange(
  ledger: Ledger,
  name: string,
  most: number,
  change: (database: Database) => Promise<unknown>,
  prepare: (database: Database) => Promise<string[]>,
): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    const database = await newDatabase();
    const words = await prepare(database);
    const { cameSoFar } = await brokenAt(step, () => change(database));
    const again = openDatabase(database.name);
    await storeLeftAnswers(again);
    const text = await allWords(again);
    again.close();
    database.close();
    if (!cameSoFar) break;
    ledger.fault(`${name}, step ${step}`, missingIn(text, words));
  }
}

async function copies(ledger: Ledger): Promise<void> {
  const source = await newDatabase();
  const fromCopy = [...(await fill(source, 'One')), ...(await fill(source, 'From the copy'))];
  const text = (await copyOfAll(source, at)).join('');
  source.close();
  for (const mode of ['merge', 'whole'] as const)
    await brokenChange(
      ledger,
      `a copy read back (${mode})`,
      60,
      async (database) => restore(database, await openCopy(database, text, at, pause), mode),
      async (database) => [
        ...(await fill(database, 'One', '2026-11-25T09:00:00.000Z')),
        ...(await fill(database, 'Here')),
      ],
    );
  for (let step = 0; step < 30; step += 1) {
    const database = await newDatabase();
    const read = async () => restore(database, await openCopy(database, text, at, pause), 'merge');
    const { cameSoFar } = await brokenAt(step, read);
    await read();
    ledger.fault(`a copy read back again, broken at step ${step}`, missingIn(await allWords(database), fromCopy));
    database.close();
    if (!cameSoFar) break;
  }
  ledger.group('reading a copy back, broken off or out of room at each step');
}

async function deletions(ledger: Ledger): Promise<void> {
  const prepare = async (database: Database) => [
    ...(await fill(database, 'Old', '2025-01-24T09:00:00.000Z')),
    ...(await fill(database, 'New')),
  ];
  const old = (database: Database) => deleteOlder(database, { than: monthsBefore(at, 12) });
  await brokenChange(ledger, 'deleting what is old', 30, old, prepare);
  const removed = 'typed:old';
  await brokenChange(ledger, 'deleting a meeting', 20, (database) => deleteMeeting(database, removed), prepare);
  await brokenChange(
    ledger,
    'putting a meeting back',
    20,
    async (database) => undoDelete(database, { meetingId: removed, batch: (await readBin(database))[0]?.batch ?? '' }),
    async (database) => {
      const words = await prepare(database);
      await deleteMeeting(database, removed);
      return words;
    },
  );
  await brokenChange(
    ledger,
    'emptying the bin too early',
    10,
    (database) => emptyBin(database, 3),
    async (database) => {
      const words = await prepare(database);
      await old(database);
      return words;
    },
  );
  ledger.group('deletions broken off at each step');
}

/** An answer whose window ends in the midst of storing it. */
async function answers(ledger: Ledger): Promise<void> {
  for (let step = 0; step < 12; step += 1)
    for (const keys of [1, 3]) {
      const database = await newDatabase();
      const facts = factsOf('Pilot');
      const writer = answerWriter(database, facts.meetingId);
      const text = (count: number) => 'Carry on to March'.slice(0, 10 + count);
      await brokenAt(step, async () => {
        for (let key = 1; key <= keys; key += 1) writer.write(facts, 'agreeing', text(key));
        await new Promise((resolve) => setTimeout(resolve, 5));
      });
      // The window is gone: nothing of it goes on.
      database.close({ disableAutoOpen: true });
      const again = openDatabase(database.name);
      await storeLeftAnswers(again);
      const [found] = await allPreparations(again);
      ledger.fault(`an answer, step ${step}, ${keys} keys`, missingIn(found?.answers.agreeing ?? '', [text(keys)]));
      again.close();
    }
  ledger.group('answers whose window ends while they are stored');
}

/** A clock that jumps in any way never makes anything disappear that is not old. */
async function clocks(ledger: Ledger): Promise<void> {
  const dayMs = 86_400_000;
  const start = Date.parse('2026-11-01T09:00:00.000Z');
  const jumps = [-56, -4, -1, 1, 4, 40, 7000].map((years) => years * 365 * dayMs);
  let seed = 1;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let run = 0; run < 40; run += 1) {
    const database = await newDatabase();
    const words = await fill(database, 'This year', '2026-09-01T09:00:00.000Z');
    const jump = jumps[run % jumps.length] ?? 0;
    const [from, days] = [random(15), 1 + random(4)];
    for (let day = 0; day < 30; day += 1) {
      const isWrong = run < 28 ? day >= from && day < from + days : random(3) === 0;
      const now = start + day * dayMs + (isWrong ? jump : 0);
      const clock = await countUse(now, new Date(now).toISOString().slice(0, 10));
      if (isWrong) words.push(...(await fill(database, `Of day ${day}`, new Date(now).toISOString())));
      await emptyBin(database, clock.days);
      await tidyOld(database, 12, clock, now);
      await noteShown(clock.days);
    }
    const tables = JSON.stringify(await Promise.all(recordTypes.map(({ table }) => database.table(table).toArray())));
    ledger.fault(`the clock ${jump / dayMs / 365} years off, run ${run}`, missingIn(tables, words));
    database.close();
  }
  ledger.group('clocks that jump back and ahead, to 1970 and the year 9000');
}

const badValues: readonly unknown[] = [undefined, null, 7, '', {}, [], 'x'.repeat(20_000), '\ud800', Number.NaN];

/** Every field of every kind of record, damaged in every way. */
async function damages(ledger: Ledger): Promise<void> {
  const source = await newDatabase();
  await fill(source, 'Whole');
  const examples = await Promise.all(
    recordTypes.map(async (type) => ({
      type,
      record: (await source.table(type.table).toCollection().first()) as object,
    })),
  );
  source.close();
  let run = 0;
  for (const { type, record } of examples) {
    if (!record) continue;
    for (const field of Object.keys(record)) {
      const database = await newDatabase();
      const others = await fill(database, 'Others');
      const { keyPath } = database.table(type.table).schema.primKey;
      const isKey = [keyPath].flat().includes(field);
      const { auto } = database.table(type.table).schema.primKey;
      const value = badValues[run % badValues.length];
      run += 1;
      // A record cannot be stored without its key.
      const bad = isKey && !['', '\ud800'].includes(String(value)) ? '\ud800 and more' : value;
      const words = `Words kept of ${type.table} ${field}`;
      const where = field === 'text' || field === 'title' ? 'more' : 'text' in record ? 'text' : 'title';
      const damaged = { ...record, [where]: words, [field]: bad };
      // A number that another browser gave it.
      if (auto) Reflect.deleteProperty(damaged, String(keyPath));
      const isStored = await database
        .table(type.table)
        .put(damaged)
        .then(
          () => true,
          () => false,
        );
      await findDamaged(database, recordTypes, pause);
      await allPreparations(database);
      const aside = JSON.stringify(await database.table('setAside').toArray());
      const tables = JSON.stringify(await Promise.all(recordTypes.map(({ table }) => database.table(table).toArray())));
      const lost = [...missingIn(tables, others), ...(isStored ? missingIn(tables + aside, [words]) : [])];
      for (const one of recordTypes)
        for (const left of await database.table(one.table).toArray())
          if (!one.schema.safeParse(left).success) lost.push(`a damaged record is left in ${one.table}`);
      ledger.fault(`${type.table}.${field} is ${JSON.stringify(value)?.slice(0, 20)}`, lost);
      database.close();
    }
  }
  ledger.group('damaged records, each field of each kind');
}

/** A database that a newer build of ours has left. */
async function newer(ledger: Ledger): Promise<void> {
  for (let ahead = 1; ahead <= 5; ahead += 1) {
    const database = await newDatabase();
    const words = await fill(database, 'Before the update');
    const { version } = database.backendDB();
    database.close();
    await new Promise<void>((done) => {
      const opening = indexedDB.open(database.name, version + 10 * ahead);
      opening.onupgradeneeded = () => opening.result.createObjectStore(`new ${ahead}`, { keyPath: 'id' });
      opening.onsuccess = () => {
        opening.result.close();
        done();
      };
    });
    const older = openDatabase(database.name);
    const shown = await allPreparations(older).catch(() => []);
    older.close();
    ledger.fault(`stored by version ${ahead} more`, [
      ...missingIn(await everythingIn(database.name), words),
      ...missingIn(JSON.stringify(shown), ['answer of Before the update']),
    ]);
  }
  ledger.group('databases of a newer version');
}

export async function inNode(ledger: Ledger): Promise<void> {
  await upgrades(ledger);
  await copies(ledger);
  await deletions(ledger);
  await answers(ledger);
  await clocks(ledger);
  await damages(ledger);
  await newer(ledger);
}
