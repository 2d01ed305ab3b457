import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIn, firstNotQuiet, type Quiet } from '@/lib/meetings/reminder-times';
import { choicesOf, type Named, wordsOf } from '@/lib/meetings/reminder-words';
import {
  type DuePromise,
  type RemindableMeeting,
  type Reminder,
  type ReminderSettings,
  type ReminderState,
  remindersFor,
  type ShownReminder,
  tomorrowMorning,
} from '@/lib/meetings/reminders';
import { instantOf } from '@/lib/meetings/zone-time';

const zone = 'Europe/London';
/** A Tuesday. */
const day = '2026-11-24';
const at = (local: string) => instantOf(local.includes('T') ? local : `${day}T${local}`, zone) ?? Number.NaN;
const minute = 60_000;

const settings: ReminderSettings = {
  remindBefore: 10,
  remindAtEnd: true,
  remindPromises: true,
  promisesAt: '09:00',
  quietFrom: '19:00',
  quietTo: '07:30',
  quietWeekends: true,
  remindersPerDay: 4,
};
const loud: Quiet = { quietFrom: '00:00', quietTo: '00:00', quietWeekends: false };

const meeting = (id: string, start: string, end: string, more: Partial<RemindableMeeting> = {}): RemindableMeeting => ({
  id,
  seriesId: `series-${id}`,
  title: `Board ${id}`,
  start: `${day}T${start}`,
  end: `${day}T${end}`,
  ...more,
});
const promise = (id: string, due: string, madeAt = '2026-11-20T12:00:00.000Z'): DuePromise => ({ id, due, madeAt });

const state = (now: number, more: Partial<ReminderState> = {}): ReminderState => ({
  meetings: [],
  deserves: () => true,
  prepared: new Set(),
  opened: new Set(),
  closed: new Set(),
  silentSeries: new Set(),
  promises: [],
  settings,
  shown: [],
  now,
  zone,
  ...more,
});

/** What is kept of reminders once they were shown. */
const noted = (show: readonly Reminder[], now: number): ShownReminder[] =>
  show.map(({ due: _due, overdue: _overdue, ...rest }) => ({ ...rest, at: now }));

/** Follows the rule from alarm to alarm, as the background does; gives what was shown, each with its hour. */
function run(from: number, until: number, more: Partial<ReminderState>, shown: ShownReminder[] = []) {
  const told: string[] = [];
  let now = from;
  for (let looks = 0; now < until && looks < 2000; looks += 1) {
    const { show, next } = remindersFor(state(now, { ...more, shown }));
    told.push(...show.map(({ kind, meetingId = '' }) => `${kind} ${meetingId}`.trim()));
    shown.push(...noted(show, now));
    expect(next).toBeGreaterThan(now);
    now = next;
  }
  return { told, shown };
}

const ofNow = (now: number, more: Partial<ReminderState>) =>
  remindersFor(state(now, more)).show.map(({ kind, meetingId = '' }) => `${kind} ${meetingId}`.trim());

describe('before a meeting', () => {
  const meetings = [meeting('a', '10:00', '11:00')];

  test('one that deserves it, so many minutes before; the next look is at that moment', () => {
    const early = remindersFor(state(at('09:00'), { meetings }));
    expect(early.show).toEqual([]);
    expect(early.next).toBe(at('09:50'));
    expect(ofNow(at('09:50'), { meetings })).toEqual(['before a']);
    const soon = { ...settings, remindBefore: 30 };
    expect(remindersFor(state(at('09:00'), { meetings, settings: soon })).next).toBe(at('09:30'));
  });

  test('none that does not deserve it, unless the panel was opened for it', () => {
    const deserves = () => false;
    expect(ofNow(at('09:50'), { meetings, deserves })).toEqual([]);
    expect(ofNow(at('09:50'), { meetings, deserves, opened: new Set(['a']) })).toEqual(['before a']);
  });

  test('a prepared one when the panel comes to it by itself', () => {
    const prepared = new Set(['a']);
    expect(ofNow(at('09:54'), { meetings, prepared })).toEqual([]);
    const [due] = remindersFor(state(at('09:55'), { meetings, prepared })).show;
    expect(due).toMatchObject({ kind: 'before', meetingId: 'a' });
    expect(due?.isUnprepared).toBeUndefined();
  });

  test('after a sleep only within its first minutes', () => {
    expect(ofNow(at('10:04'), { meetings })).toEqual(['before a']);
    expect(ofNow(at('10:05'), { meetings })).toEqual([]);
  });

  test('none where it is turned off, closed, called off, of a silent series, or without an hour', () => {
    const now = at('09:52');
    expect(ofNow(now, { meetings, settings: { ...settings, remindBefore: 0 } })).toEqual([]);
    expect(ofNow(now, { meetings, closed: new Set(['a']) })).toEqual([]);
    expect(ofNow(now, { meetings: [meeting('a', '10:00', '11:00', { isCalledOff: true })] })).toEqual([]);
    expect(ofNow(now, { meetings, silentSeries: new Set(['series-a']) })).toEqual([]);
    expect(ofNow(now, { meetings: [{ ...meeting('a', '10:00', '11:00'), start: day }] })).toEqual([]);
  });

  test('a meeting of another zone is called to mind on this device’s clock', () => {
    const there = [meeting('a', '10:00', '11:00', { timeZone: 'America/New_York' })];
    expect(remindersFor(state(at('09:00'), { meetings: there })).next).toBe(at('14:50'));
  });
});

describe('at the end of a meeting', () => {
  const meetings = [meeting('a', '10:00', '11:00')];

  test('of one that was prepared or opened, within two hours', () => {
    expect(ofNow(at('11:00'), { meetings })).toEqual([]);
    expect(ofNow(at('10:59'), { meetings, opened: new Set(['a']) })).toEqual([]);
    expect(ofNow(at('11:00'), { meetings, opened: new Set(['a']) })).toEqual(['end a']);
    expect(ofNow(at('12:59'), { meetings, prepared: new Set(['a']) })).toEqual(['end a']);
    expect(ofNow(at('13:00'), { meetings, prepared: new Set(['a']) })).toEqual([]);
  });

  test('not of one that is closed', () => {
    const both = { prepared: new Set(['a']), closed: new Set(['a']) };
    expect(ofNow(at('11:00'), { meetings, ...both })).toEqual([]);
    expect(
      ofNow(at('11:00'), { meetings, prepared: new Set(['a']), settings: { ...settings, remindAtEnd: false } }),
    ).toEqual([]);
  });
});

describe('promises', () => {
  const until = at('2026-12-20T00:00');

  test('on the morning of the day, once more when overdue, then never again', () => {
    const promises = [promise('p', day)];
    const shown: ShownReminder[] = [];
    run(at('2026-11-22T08:00'), until, { promises }, shown);
    expect(shown.map((one) => one.at)).toEqual([at('09:00'), at('2026-11-25T09:00')]);
  });

  test('all of one morning are one reminder', () => {
    const promises = [promise('p', day), promise('q', day), promise('old', '2026-11-23')];
    const { show } = remindersFor(state(at('09:00'), { promises }));
    expect(show).toHaveLength(1);
    expect(show[0]).toMatchObject({ due: ['p', 'q'], overdue: ['old'] });
  });

  test('one written down after the hour of its own day is called to mind the day after', () => {
    const promises = [promise('p', day, new Date(at('11:00')).toISOString())];
    const { shown } = run(at('11:00'), until, { promises });
    expect(shown.map((one) => one.at)).toEqual([at('2026-11-25T09:00')]);
  });

  test('one due at a weekend that is quiet is called to mind on Monday', () => {
    const { shown } = run(at('12:00'), until, { promises: [promise('p', '2026-11-28')] });
    expect(shown.map((one) => one.at)).toEqual([at('2026-11-30T09:00')]);
  });

  test('a hundred that have been overdue for long are left alone', () => {
    const promises = Array.from({ length: 100 }, (_, place) => promise(`p${place}`, '2026-10-01'));
    expect(run(at('08:00'), until, { promises }).told).toEqual([]);
  });

  test('a new day for it is a new reminder', () => {
    const { shown } = run(at('08:00'), at('12:00'), { promises: [promise('p', day)] });
    const moved = [promise('p', '2026-11-26')];
    expect(run(at('12:00'), at('2026-11-26T12:00'), { promises: moved }, shown).told).toEqual(['promise']);
  });
});

test('“Tomorrow” on a promise of today: one reminder the next morning, which says that it is overdue', () => {
  const promises = [promise('p', day)];
  const [first] = noted(remindersFor(state(at('09:00'), { promises })).show, at('09:00'));
  if (!first) expect.fail('nothing was shown');
  const tomorrow = tomorrowMorning(at('09:05'), settings, zone);
  const shown = [{ ...first, snoozedTo: tomorrow }];
  expect(remindersFor(state(at('09:05'), { promises, shown })).next).toBe(at('2026-11-25T00:00'));
  expect(remindersFor(state(at('2026-11-25T00:00'), { promises, shown })).next).toBe(tomorrow);
  const { show } = remindersFor(state(tomorrow, { promises, shown }));
  expect(show.map(({ due, overdue }) => ({ due, overdue }))).toEqual([{ due: [], overdue: ['p'] }]);
  expect(run(tomorrow, at('2026-12-20T00:00'), { promises }, noted(show, tomorrow)).told).toEqual([]);
});

test('“In 10 minutes” on a promise of today: still due today, and overdue the day after', () => {
  const promises = [promise('p', day)];
  const shown = noted(remindersFor(state(at('09:00'), { promises })).show, at('09:00'));
  const snoozed = shown.map((one) => ({ ...one, snoozedTo: at('09:10') }));
  const { show } = remindersFor(state(at('09:10'), { promises, shown: snoozed }));
  expect(show).toMatchObject([{ due: ['p'], overdue: [] }]);
  const later = run(at('09:10'), at('2026-12-20T00:00'), { promises }, noted(show, at('09:10')));
  expect(later.told).toEqual(['promise']);
});

describe('never two for one thing', () => {
  test('not after a restart, and not where two calendars show one meeting', () => {
    const one = meeting('google/a', '10:00', '11:00', { title: 'Board' });
    const other = meeting('feed/b', '10:00', '11:00', { title: ' board ' });
    const shown: ShownReminder[] = [];
    expect(run(at('08:00'), at('23:00'), { meetings: [one] }, shown).told).toEqual(['before google/a']);
    expect(run(at('09:51'), at('23:00'), { meetings: [other] }, shown).told).toEqual([]);
    expect(ofNow(at('09:52'), { meetings: [one, other] })).toEqual(['before google/a']);
  });

  test('not where the page and the calendar’s file differ a little in its end or in the spaces of its title', () => {
    const page = meeting('google/a', '10:00', '11:00', { title: 'Frailty board' });
    const file = meeting('feed/b', '10:00', '11:05', { title: ' Frailty  Board' });
    const both = { meetings: [page, file], opened: new Set(['google/a', 'feed/b']) };
    expect(run(at('08:00'), at('23:00'), both).told).toEqual(['before google/a', 'end google/a']);
  });

  test.each([
    ['its series is silent', { silentSeries: new Set(['series-feed/b']) }, {}],
    ['it is closed', { closed: new Set(['feed/b']) }, {}],
    ['it is called off', {}, { isCalledOff: true }],
  ])('none under any of its ids when under one of them %s', (_what, more, ofFile) => {
    const page = meeting('google/a', '10:00', '11:00', { title: 'Board' });
    const file = meeting('feed/b', '10:00', '11:00', { title: 'Board', ...ofFile });
    const both = { meetings: [page, file], prepared: new Set(['google/a']) };
    expect(run(at('08:00'), at('23:00'), { ...both, ...more }).told).toEqual([]);
    const before = { meetings: [page], prepared: both.prepared };
    const shown = noted(remindersFor(state(at('09:55'), before)).show, at('09:55'));
    expect(remindersFor(state(at('09:56'), { ...before, shown })).alive.size).toBe(1);
    const after = { meetings: [page, file], prepared: both.prepared, shown, ...more };
    expect(remindersFor(state(at('09:56'), after)).alive.size).toBe(0);
  });

  test('it stays on the screen when its other calendar’s entry is the one that is opened', () => {
    const meetings = [
      meeting('a', '10:00', '11:00', { title: 'Board' }),
      meeting('b', '10:00', '11:00', { title: 'Board' }),
    ];
    const shown = noted(remindersFor(state(at('09:52'), { meetings })).show, at('09:52'));
    const after = remindersFor(state(at('09:53'), { meetings, shown, opened: new Set(['b']) }));
    expect([after.show.length, [...after.alive]]).toEqual([0, shown.map(({ id }) => id)]);
  });

  test('a new title is the same meeting; another hour is another reminder, and the old one goes', () => {
    const now = at('09:50');
    const { show } = remindersFor(state(now, { meetings: [meeting('a', '10:00', '11:00')] }));
    const shown = noted(show, now);
    const renamed = [meeting('a', '10:00', '11:00', { title: 'Something else' })];
    expect(ofNow(at('09:52'), { meetings: renamed, shown })).toEqual([]);
    const moved = { meetings: [meeting('a', '10:30', '11:30')], shown };
    const after = remindersFor(state(at('09:55'), moved));
    expect(after.alive.has(show[0]?.id ?? '')).toBe(false);
    expect(after.next).toBe(at('10:20'));
    expect(ofNow(at('10:20'), moved)).toEqual(['before a']);
  });

  test('whatever the order of looks, each reminder is shown once at most', () => {
    const times = fc.array(fc.integer({ min: 0, max: 48 * 60 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(times, (minutes) => {
        const more = {
          meetings: [meeting('a', '10:00', '11:00'), meeting('b', '10:00', '10:30'), meeting('c', '14:00', '15:00')],
          prepared: new Set(['a', 'c']),
          promises: [promise('p', day), promise('q', '2026-11-23')],
          settings: { ...settings, remindersPerDay: 99 },
        };
        const shown: ShownReminder[] = [];
        for (const one of minutes) {
          const now = at('00:00') + one * minute;
          shown.push(...noted(remindersFor(state(now, { ...more, shown })).show, now));
        }
        const keys = shown.flatMap((one) => one.keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('the clock', () => {
  const meetings = [meeting('a', '10:00', '11:00')];
  const promises = Array.from({ length: 50 }, (_, place) => promise(`p${place}`, `2026-12-${10 + (place % 20)}`));

  test.each(['2022-01-05T10:00', '2030-11-25T10:00', '2026-11-24T03:00'])('set to %s it brings no flood', (jump) => {
    const more = { meetings, promises, prepared: new Set(['a']) };
    const shown: ShownReminder[] = [];
    run(at('08:00'), at('12:00'), more, shown);
    expect(shown.map(({ kind }) => kind)).toEqual(['before', 'end']);
    const far = at(jump);
    run(far, far + 2 * 3_600_000, more, shown);
    run(at('08:00'), at('23:00'), more, shown);
    expect(shown).toHaveLength(2);
  });

  test('on the days when summer time begins and ends, the hour is that of the clock', () => {
    const sunday = { ...settings, quietWeekends: false };
    for (const date of ['2026-03-29', '2026-10-25']) {
      const own = [meeting('a', '10:00', '11:00', { start: `${date}T10:00`, end: `${date}T11:00` })];
      const { shown } = run(at(`${date}T00:30`), at(`${date}T23:00`), {
        meetings: own,
        promises: [promise('p', date, '2026-01-01T00:00:00.000Z')],
        settings: sunday,
      });
      expect(shown.map((one) => one.at)).toEqual([at(`${date}T09:00`), at(`${date}T09:50`)]);
    }
  });

  test('a clock that no zone can show is survived', () => {
    expect(remindersFor(state(8.64e15 + 1, { meetings, promises })).show).toEqual([]);
    expect(remindersFor(state(at('10:00'), { zone: 'No/Where' })).next).toBeGreaterThan(at('10:00'));
  });
});

describe('quiet', () => {
  test.each([
    ['2026-11-24T18:59', '2026-11-24T18:59'],
    ['2026-11-24T19:00', '2026-11-25T07:30'],
    ['2026-11-25T03:00', '2026-11-25T07:30'],
    ['2026-11-25T07:30', '2026-11-25T07:30'],
    ['2026-11-27T20:00', '2026-11-30T07:30'],
    ['2026-11-28T12:00', '2026-11-30T07:30'],
    // The hour from one to two comes twice on this night.
    ['2026-10-25T00:30', '2026-10-26T07:30'],
  ])('from %s it may be shown at %s', (from, first) => {
    expect(firstNotQuiet(at(from), settings, zone)).toBe(at(first));
  });

  test('hours within a day, and the same hour twice for none', () => {
    const midday = { quietFrom: '12:00', quietTo: '13:00', quietWeekends: false };
    expect(firstNotQuiet(at('12:30'), midday, zone)).toBe(at('13:00'));
    expect(firstNotQuiet(at('20:00'), midday, zone)).toBe(at('20:00'));
    expect(firstNotQuiet(at('2026-11-28T03:00'), loud, zone)).toBe(at('2026-11-28T03:00'));
  });

  test('it always ends, also where the clocks are set back into it', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => `${part}`.padStart(2, '0')).join(':'));
    const moment = fc.integer({ min: at('2026-10-20T00:00'), max: at('2026-10-30T00:00') });
    fc.assert(
      fc.property(time, time, fc.boolean(), moment, (quietFrom, quietTo, quietWeekends, from) => {
        const quiet = { quietFrom, quietTo, quietWeekends };
        const first = firstNotQuiet(from, quiet, zone);
        expect(first).toBeGreaterThanOrEqual(from);
        expect(firstNotQuiet(first, quiet, zone)).toBe(first);
      }),
    );
  });

  test('a reminder waits for the end of the quiet time while it is of use, and is left out when it no longer is', () => {
    const early = [meeting('a', '07:35', '08:00')];
    expect(ofNow(at('07:26'), { meetings: early })).toEqual([]);
    expect(remindersFor(state(at('07:26'), { meetings: early })).next).toBe(at('07:30'));
    expect(ofNow(at('07:30'), { meetings: early })).toEqual(['before a']);
    const late = [meeting('b', '17:00', '19:30')];
    expect(run(at('16:00'), at('23:59'), { meetings: late, prepared: new Set(['b']) }).told).toEqual(['before b']);
  });
});

describe('the number of a day', () => {
  test('no more are shown, and the next day counts anew', () => {
    const meetings = Array.from({ length: 500 }, (_, place) =>
      meeting(
        `m${place}`,
        `${9 + Math.floor(place / 60)}`.padStart(2, '0').concat(`:${`${place % 60}`.padStart(2, '0')}`),
        '18:00',
      ),
    );
    const { told, shown } = run(at('08:00'), at('10:00'), { meetings });
    expect(told).toEqual(['before m0', 'before m1', 'before m2', 'before m3']);
    expect(shown.every((one) => dayIn(one.at, zone) === day)).toBe(true);
    const tomorrow = [meeting('n', '10:00', '11:00', { start: '2026-11-25T10:00', end: '2026-11-25T11:00' })];
    expect(run(at('2026-11-25T08:00'), at('2026-11-25T12:00'), { meetings: tomorrow }, shown).told).toEqual([
      'before n',
    ]);
  });

  test('of those that come at once, a meeting before a promise and a promise before an end', () => {
    const more = {
      meetings: [meeting('ended', '08:00', '09:00'), meeting('next', '09:10', '10:00')],
      opened: new Set(['ended']),
      promises: [promise('p', day)],
    };
    expect(ofNow(at('09:00'), { ...more, settings: { ...settings, remindersPerDay: 2 } })).toEqual([
      'before next',
      'promise',
    ]);
  });
});

describe('asked for again', () => {
  const meetings = [meeting('a', '10:00', '11:00')];
  const shownAt = (now: number, more: Partial<ReminderState>, snoozedTo: number) =>
    noted(remindersFor(state(now, more)).show, now).map((one) => ({ ...one, snoozedTo }));

  test('it comes at that moment, whatever the hour and the number, and once', () => {
    const more = { meetings, settings: { ...settings, remindersPerDay: 1, quietFrom: '09:55' } };
    const shown = shownAt(at('09:50'), more, at('10:00'));
    expect(remindersFor(state(at('09:52'), { ...more, shown })).next).toBe(at('10:00'));
    expect(remindersFor(state(at('09:52'), { ...more, shown })).alive.size).toBe(0);
    const { show } = remindersFor(state(at('10:00'), { ...more, shown }));
    expect(show.map(({ kind }) => kind)).toEqual(['before']);
    expect(ofNow(at('10:01'), { ...more, shown: noted(show, at('10:00')) })).toEqual([]);
  });

  test('not when its reason has gone by then', () => {
    const shown = shownAt(at('09:50'), { meetings }, at('10:00'));
    expect(ofNow(at('10:00'), { meetings, shown, prepared: new Set(['a']) })).toEqual([]);
    expect(ofNow(at('10:00'), { meetings: [], shown })).toEqual([]);
    expect(ofNow(at('11:01'), { meetings, shown })).toEqual([]);
  });

  test('of promises those come that are still open', () => {
    const promises = [promise('p', day), promise('q', day)];
    const shown = shownAt(at('09:00'), { promises }, at('09:10'));
    const [due] = remindersFor(state(at('09:10'), { promises: promises.slice(1), shown })).show;
    expect(due).toMatchObject({ kind: 'promise', due: ['q'], overdue: [] });
  });

  test('tomorrow is the next morning that is not quiet', () => {
    expect(tomorrowMorning(at('11:00'), settings, zone)).toBe(at('2026-11-25T09:00'));
    expect(tomorrowMorning(at('2026-11-27T11:00'), settings, zone)).toBe(at('2026-11-30T09:00'));
    expect(tomorrowMorning(at('11:00'), { ...settings, promisesAt: '06:00' }, zone)).toBe(at('2026-11-25T07:30'));
  });
});

describe('what stays on the screen', () => {
  test('goes when the meeting is prepared, closed or over, and when the promise is done', () => {
    const meetings = [meeting('a', '10:00', '11:00')];
    const more = { meetings, promises: [promise('p', day)] };
    const now = at('09:50');
    const shown = noted(remindersFor(state(now, more)).show, now);
    const alive = (later: number, change: Partial<ReminderState>) =>
      [...remindersFor(state(later, { ...more, shown, ...change })).alive].map((id) => id.split(':')[0]);
    expect(alive(at('09:51'), {})).toEqual(['before', 'promise']);
    expect(alive(at('09:51'), { prepared: new Set(['a']) })).toEqual(['promise']);
    expect(alive(at('09:51'), { promises: [] })).toEqual(['before']);
    expect(alive(at('09:51'), { silentSeries: new Set(['series-a']) })).toEqual(['promise']);
    expect(alive(at('10:05'), {})).toEqual(['promise']);
    const ended = noted(remindersFor(state(at('11:00'), { meetings, prepared: new Set(['a']) })).show, at('11:00'));
    const closed = { meetings, prepared: new Set(['a']), shown: ended, closed: new Set(['a']) };
    expect(remindersFor(state(at('11:01'), closed)).alive.size).toBe(0);
  });
});

describe('words', () => {
  const [before] = remindersFor(state(at('09:50'), { meetings: [meeting('a', '10:00', '11:00')] })).show;
  const [end] = remindersFor(
    state(at('11:00'), { meetings: [meeting('a', '10:00', '11:00')], opened: new Set(['a']) }),
  ).show;
  const [promised] = remindersFor(
    state(at('09:00'), { promises: [promise('p', day), promise('q', '2026-11-23')] }),
  ).show;
  const known: Named = {
    title: 'Frailty\u202e pilot\nboard',
    start: at('10:00'),
    promises: new Map([
      ['p', 'Send the rota'],
      ['q', 'Ring Ann'],
    ]),
  };
  const say = (reminder: Reminder | undefined, named: boolean) =>
    reminder ? wordsOf(reminder, known, named, at('09:52'), zone) : expect.fail('no reminder');

  test('hold no title and no promise unless that is allowed', () => {
    const all = JSON.stringify([say(before, false), say(end, false), say(promised, false)]);
    expect(all).not.toMatch(/Frailty|rota|Ann/);
    expect(say(before, false)).toEqual({
      title: 'Your 10:00 meeting',
      message: 'What are you agreeing? It starts in 8 minutes.',
    });
    expect(say(end, false).title).toBe('Your 10:00 meeting has ended');
    expect(say(promised, false).title).toBe('1 promise due today, 1 overdue');
  });

  test('hold them on one line, without what cannot be seen, where it is', () => {
    expect(say(before, true).title).toBe('10:00 Frailty pilot board');
    expect(say(end, true).title).toBe('Ended: Frailty pilot board');
    expect(say(promised, true).message).toBe('Send the rota\nRing Ann');
  });

  test('two choices at most', () => {
    expect(choicesOf({ kind: 'before', seriesId: 's' })).toEqual(['later', 'never']);
    expect(choicesOf({ kind: 'before' })).toEqual(['later']);
    expect(choicesOf({ kind: 'end', seriesId: 's' })).toEqual(['later', 'tomorrow']);
  });
});

describe('what a reminder says of itself', () => {
  const one = meeting('one', '10:00', '11:00');
  const due = (now: number, more: Partial<ReminderState>) =>
    remindersFor(state(now, { meetings: [one], ...more })).show;

  test('before a meeting: that nothing is written for it, and nothing where something is', () => {
    const [unprepared] = due(at('09:55'), {});
    expect(unprepared).toMatchObject({ kind: 'before', moment: at('10:00'), isUnprepared: true, due: [], overdue: [] });
    const [prepared] = due(at('09:55'), { prepared: new Set(['one']) });
    expect(prepared).not.toHaveProperty('isUnprepared');
    expect(prepared?.keys).toEqual(unprepared?.keys);
  });

  test('one shown again says what is so by then', () => {
    const shown = noted(due(at('09:50'), {}), at('09:50')).map((entry) => ({ ...entry, snoozedTo: at('09:58') }));
    expect(due(at('09:58'), { shown })).toMatchObject([{ kind: 'before', isUnprepared: true }]);
    const end = noted(due(at('11:00'), { opened: new Set(['one']) }), at('11:00'));
    const again = end.map((entry) => ({ ...entry, snoozedTo: at('11:10') }));
    const [closing] = due(at('11:10'), { opened: new Set(['one']), shown: again });
    expect([closing?.kind, closing && 'isUnprepared' in closing]).toEqual(['end', false]);
  });

  test.each([
    ['ends before it starts', { end: `${day}T09:00` }, '11:00'],
    ['ends when it starts', { end: `${day}T10:00` }, '11:00'],
    ['has no end', { end: undefined }, '11:00'],
    ['has no hour of its end', { end: day }, '11:00'],
    ['is short', { end: `${day}T10:15` }, '10:15'],
    ['is in another zone', { start: `${day}T05:00`, end: `${day}T06:00`, timeZone: 'America/New_York' }, '11:00'],
  ])('one that %s has ended at its own end, or after an hour', (_what, change, end) => {
    const meetings = [{ ...one, ...change }];
    const ends = (now: number) => due(now, { meetings, opened: new Set(['one']) }).filter(({ kind }) => kind === 'end');
    expect(ends(at(end) - 1)).toEqual([]);
    expect(ends(at(end))).toMatchObject([{ moment: at(end), due: [], overdue: [] }]);
  });

  test.each([{ start: day }, { start: undefined }, { start: 'no time T' }])('%j gives none', (change) => {
    const meetings = [{ ...one, ...change } as RemindableMeeting];
    for (const hour of ['09:55', '10:00', '11:00'])
      expect(due(at(hour), { meetings, opened: new Set(['one']) })).toEqual([]);
  });

  test('a promise is called to mind under one name on its day, and under another when it is overdue', () => {
    const promises = [promise('p', day)];
    const [first] = remindersFor(state(at('09:00'), { promises })).show;
    const late = remindersFor(
      state(at('2026-11-25T09:00'), { promises, shown: noted(first ? [first] : [], at('09:00')) }),
    );
    expect([first?.due, first?.overdue, late.show[0]?.due, late.show[0]?.overdue]).toEqual([['p'], [], [], ['p']]);
    expect(late.show[0]?.keys).not.toEqual(first?.keys);
  });
});
