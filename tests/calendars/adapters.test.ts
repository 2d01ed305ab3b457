// @vitest-environment jsdom
/** What each calendar promises before anything is read: its pages, their addresses, and what tells its entries apart. */
import { describe, expect, test } from 'vitest';
import type { DayReader } from '@/lib/calendars/contract';
import { day as googleDay } from '@/lib/calendars/google/day';
import {
  dayOfDigits,
  dayOfKey,
  decodeEventId,
  idsOf,
  isTask,
  keyOfDay,
  plannedStart,
} from '@/lib/calendars/google/ids';
import { day as outlookDay } from '@/lib/calendars/outlook/day';
import {
  accountOf,
  answered,
  by,
  card,
  isMarkedCancelled,
  labels,
  marks,
  noPlace,
  organises,
  recurs,
  shownAs,
} from '@/lib/calendars/outlook/words';
import { calendars, dialog, pageScripts, siteCalendars } from '@/lib/calendars/registry';
import { dateLine, idsFromWords, languageOf, linesOf, speaks } from '@/lib/calendars/shared/any-host';
import { listDayWith, onceEach } from '@/lib/calendars/shared/day-list';

const all = [...calendars, ...siteCalendars];
const adapter = (id: string) => {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

test('from the start only the pages of three providers are read, over https; all others where somebody says so', () => {
  expect(Object.fromEntries(all.map(({ id, matches }) => [id, matches]))).toEqual({
    google: ['https://calendar.google.com/*'],
    outlook: [
      'https://outlook.office.com/*',
      'https://outlook.office365.com/*',
      'https://outlook.live.com/*',
      'https://outlook.cloud.microsoft/*',
    ],
    teams: ['https://teams.microsoft.com/*', 'https://teams.cloud.microsoft/*', 'https://teams.live.com/*'],
    nextcloud: [],
    sogo: [],
    roundcube: [],
    zimbra: [],
    proton: [],
    'event-markup': [],
    dialog: [],
  });
  const hosts = (mode: string) =>
    pageScripts(mode)
      .flatMap(({ matches }) => matches)
      .filter((one) => !one.startsWith('https://'));
  expect(hosts('production')).toEqual([]);
  expect(hosts('demo')).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
  expect(pageScripts('production').map(({ js, run_at }) => [js, run_at])).toEqual([
    [['google-page.js'], 'document_idle'],
    [['outlook-page.js'], 'document_idle'],
    [['teams-page.js'], 'document_idle'],
  ]);
});

describe('addresses', () => {
  test.each([
    ['nextcloud', 'https://x.example/apps/calendar', true],
    ['nextcloud', 'https://x.example/index.php/apps/calendar/dayGridMonth/now', true],
    ['nextcloud', 'https://x.example/apps/calendars', false],
    ['nextcloud', 'https://x.example/apps/calendar/appointment/x', false],
    ['nextcloud', 'https://x.example/apps/files', false],
    ['sogo', 'https://x.example/SOGo/so/ann/Calendar', true],
    ['sogo', 'https://x.example/SOGo/so/ann/Calendar/view', true],
    ['sogo', 'https://x.example/SOGo/so/ann/Calendars', false],
    ['sogo', 'https://x.example/SOGo/so/ann/b/Calendar', false],
    ['roundcube', 'https://x.example/?_task=calendar', true],
    ['roundcube', 'https://x.example/?_task=mail', false],
    ['roundcube', 'https://x.example/?task=calendar', false],
    ['zimbra', 'https://x.example/', false],
    ['proton', 'https://calendar.proton.me/u/0/', true],
    ['proton', 'https://x.calendar.proton.me/', false],
    ['teams', 'https://teams.microsoft.com/v2/', true],
    ['teams', 'https://teams.cloud.microsoft/', true],
    ['teams', 'https://teams.live.com/', true],
    ['teams', 'https://xteams.live.com/', false],
    ['teams', 'https://teams.live.com.evil.example/', false],
    ['event-markup', 'https://x.example/', false],
  ])('%s at %s: %s', (id, address, is) => {
    document.body.innerHTML = '';
    expect(adapter(id).detect(document, new URL(address))).toBe(is);
    if (['nextcloud', 'sogo', 'roundcube', 'proton'].includes(id))
      expect(dialog.detect(document, new URL(address))).toBe(!is);
  });

  test.each([
    ['google', '/calendar/u/0/r', true],
    ['google', '/calendar/u/10/r/week', true],
    ['google', '/calendar/r/day', true],
    ['google', '/x/calendar/r', false],
    ['google', '/calendar/render', false],
    ['google', '/calendar/u/10/r/embed', false],
    ['google', '/calendar/r/appointment', false],
    ['outlook', '/calendar', true],
    ['outlook', '/calendar/view/week', true],
    ['outlook', '/hosted/calendar/', true],
    ['outlook', '/calendars', false],
    ['outlook', '/mail/calendar', false],
  ])('%s promises a calendar at %s: %s', (id, path, is) => {
    expect(adapter(id).expects?.(new URL(path, 'https://x.example'))).toBe(is);
  });
});

describe('entries of a day', () => {
  const entry = (html: string) => {
    document.body.innerHTML = html;
    const found = document.body.firstElementChild;
    if (!found) throw new Error(html);
    return found;
  };
  const differs = (day: DayReader, one: string, other: string) =>
    expect(day.wordsOf(entry(one))).not.toBe(day.wordsOf(entry(other)));

  test('another id, label or text makes another entry', () => {
    const chip = '<div data-eventid="a" aria-label="b">c</div>';
    for (const [from, to] of [
      ['"a"', '"x"'],
      ['"b"', '"x"'],
      ['>c<', '>x<'],
    ] as const)
      differs(googleDay, chip, chip.replace(from, to));
    const tile = '<div data-calitemid="a" data-tabid="b"><i title="c" aria-label="d"></i></div>';
    for (const [from, to] of [
      ['"a"', '"x"'],
      ['"b"', '"x"'],
      ['"c"', '"x"'],
      ['"d"', '"x"'],
    ] as const)
      differs(outlookDay, tile, tile.replace(from, to));
    differs(outlookDay, '<div data-calitemid="a" title="b"></div>', '<div data-calitemid="a" title="x"></div>');
  });

  test('whether a day is shown, and its entries alone', () => {
    document.body.innerHTML = `<div data-datekey="${keyOfDay('2026-11-24')}"><i data-eventchip data-eventid="a"></i></div><div data-datekey="${keyOfDay('2026-11-25')}"><i data-eventchip data-eventid="b"></i></div>
      <div data-column-date="2026-11-24T00:00"><i data-calitemid="a"></i></div><div id="monthDayCell_2026-11-24T00"><i data-tabid="calendarSurfaceEntry_b"></i></div><div data-column-date="2026-11-25"><i data-calitemid="c"></i></div>`;
    expect(
      [googleDay, outlookDay].map((day) => [
        day.showsDay(document, '2026-11-24'),
        day.entriesOf(document, '2026-11-24').length,
      ]),
    ).toEqual([
      [true, 1],
      [true, 2],
    ]);
    expect([googleDay, outlookDay].map((day) => day.showsDay(document, '2026-11-26'))).toEqual([false, false]);
  });

  const brief = (id: string) => ({ id, seriesId: id, title: id, when: { text: '', allDay: false } });
  test('each once, none that is none, two hundred at most', () => {
    expect(onceEach([brief('a'), undefined, { ...brief('a'), title: 'x' }, brief('b')])).toEqual([
      brief('a'),
      brief('b'),
    ]);
    expect(onceEach(Array.from({ length: 201 }, (_, place) => brief(`${place}`)))).toHaveLength(200);
    const read = listDayWith({
      entriesOf: () => [document.body],
      briefOf: (_: Element, today: string) => brief(today),
    } as unknown as DayReader);
    expect(read(document, '2026-11-24')).toEqual([brief('2026-11-24')]);
  });

  test('ids are cut at 600 units', () => {
    const long = btoa(`${'x'.repeat(700)}_20261124 me@m`);
    const found = googleDay.briefOf(
      entry(`<div data-eventid="${long}" aria-label="All day, T, 24 November 2026">T</div>`),
      '2026-11-24',
    );
    expect([found?.id.length, found?.seriesId.length]).toEqual([600, 600]);
    expect(googleDay.briefOf(entry('<div data-eventid="tasks_a"></div>'), '2026-11-24')).toBeUndefined();
    expect(googleDay.briefOf(entry('<div></div>'), '2026-11-24')).toBeUndefined();
  });
});

describe('Google’s ids', () => {
  const encode = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_');
  test.each([
    ['abc me@m', { event: 'abc', calendar: 'me@m' }],
    ['abc', undefined],
    [' me@m', undefined],
    ['abc me@m more', undefined],
    ['a/c me@m', undefined],
    ['abc_20261124T100000Z me@m', { event: 'abc_20261124T100000Z', calendar: 'me@m' }],
  ])('%j', (text, ids) => {
    expect(decodeEventId(encode(text))).toEqual(ids);
  });

  test.each([
    ['abc_20261124T100000Z', 'abc', true],
    ['abc_20261124', 'abc', true],
    ['abc_2026112', 'abc_2026112', false],
    ['abc_20261124T100000', 'abc_20261124T100000', false],
    ['abc_20261124x', 'abc_20261124x', false],
  ])('%s is of the series %s', (id, seriesId, recurring) => {
    expect(idsOf(encode(`${id} me@m`))).toEqual({ id, seriesId, recurring });
  });

  test.each([
    ['abc_20261124T100000Z', 'Europe/London', { day: '2026-11-24', time: '10:00' }],
    ['abc_20260624T230000Z', 'Europe/London', { day: '2026-06-25', time: '00:00' }],
    ['abc_20261124T100000Z', 'No/Where', {}],
    ['abc_20261124T100000Z', undefined, {}],
    ['abc_20261399T100000Z', 'Europe/London', {}],
    ['abc_20261124', undefined, { day: '2026-11-24' }],
    ['abc', 'Europe/London', {}],
  ])('%s in %s was planned for %j', (id, zone, planned) => {
    expect(plannedStart(encode(`${id} me@m`), zone)).toEqual(planned);
  });

  test.each([
    ['28975', '2026-09-15'],
    ['25123', '2019-01-03'],
    [String(keyOfDay('2199-12-31')), '2199-12-31'],
    [String(keyOfDay('2200-01-01')), undefined],
    [String((56 << 9) | (13 << 5) | 1), undefined],
    [String((56 << 9) | (12 << 5) | 31), '2026-12-31'],
    [String((56 << 9) | (0 << 5) | 1), undefined],
    [String((56 << 9) | (1 << 5) | 0), undefined],
    ['28975.5', undefined],
    ['-1', undefined],
    ['0', undefined],
    ['x', undefined],
    [null, undefined],
  ])('the key %s', (key, day) => {
    expect(dayOfKey(key)).toBe(day);
  });

  test('days of digits, and tasks', () => {
    expect([
      dayOfDigits('20261124'),
      dayOfDigits('2026112'),
      dayOfDigits('202611245'),
      dayOfDigits('x20261124'),
      dayOfDigits(null),
    ]).toEqual(['2026-11-24', undefined, undefined, undefined, undefined]);
    expect(['tasks_a', 'tasks.a', 'tasksa', 'xtasks_a'].map(isTask)).toEqual([true, true, false, false]);
  });
});

describe('words that Outlook writes', () => {
  const each = (pattern: RegExp, yes: readonly string[], no: readonly string[]) => {
    for (const words of yes) expect(pattern.test(words), words).toBe(true);
    for (const words of no) expect(pattern.test(words), words).toBe(false);
  };

  test('labels are whole, in any case', () => {
    each(labels.title, ['Title', 'titre', 'teitl', 'Tytuł', 'Titel', 'タイトル', '件名'], ['Titles', 'Subtitle', '']);
    each(
      labels.when,
      ['Time', 'heure', 'Amser', 'godzina', 'czas', 'Zeit', '時刻', '時間', '日時'],
      ['Times', 'Lifetime', ''],
    );
    each(
      labels.place,
      ['Location', 'lieu', 'emplacement', 'lleoliad', 'lokalizacja', 'Ort', '場所'],
      ['Locations', 'Sport', ''],
    );
    each(
      noPlace,
      [
        'No location added',
        'Aucun lieu ajouté',
        'Aucun emplacement n’a été ajouté',
        'Kein Ort hinzugefügt',
        'Nie dodano lokalizacji',
        'Není přidáno žádné umístění',
        '場所は追加されていません',
        'Dim lleoliad wedi’i ychwanegu',
      ],
      ['Oak room, no location added', 'No location added yet'],
    );
  });

  test('people', () => {
    expect(card.exec('Opens card for Ann Lee')?.[1]).toBe('Ann Lee');
    expect(card.exec('Ouvre la fiche de Ann Lee')?.[1]).toBe('Ann Lee');
    expect(card.exec('Ouvre la carte de Ann Lee')?.[1]).toBe('Ann Lee');
    expect(card.exec('Yn agor cerdyn Ann Lee')?.[1]).toBe('Ann Lee');
    expect(card.exec('Otwiera kartę Ann Lee')?.[1]).toBe('Ann Lee');
    expect(card.exec('Öffnet die Karte für Ann Lee')?.[1]).toBe('Ann Lee');
    expect(card.exec('Ann Leeのカードを開きます')?.[2]).toBe('Ann Lee');
    expect(card.exec('Ann Leeのカードを開きま')?.[2]).toBe('Ann Lee');
    each(
      card,
      [],
      ['It opens card for Ann Lee', 'Opens card for ', 'のカードを開きます', 'Ann Leeのカードを開きますか'],
    );
    expect(accountOf.exec('Account manager for Ann Lee')?.[1]).toBe('Ann Lee');
    each(accountOf, [], ['The account manager for Ann Lee', 'Account manager for ']);
    each(
      organises,
      [
        'is the organizer',
        'Organisateur',
        'invited you',
        'vous a invité',
        'eich gwahodd',
        'zaprosił Cię',
        'hat Sie eingeladen',
        'vás pozval',
        '開催者',
        '主催者',
        'に招待',
        'trefnydd',
      ],
      ['required', ''],
    );
    each(answered, ['Accepted 8', 'declined', 'Tentative', "Didn't respond"], ['8', '']);
    expect(
      [
        'By Ann Lee',
        'par Ann Lee',
        'Gan Ann Lee',
        'przez Ann Lee',
        'von Ann Lee',
        'Organizator Ann Lee',
        'Organisateur Ann Lee',
        '開催者 Ann Lee',
        '主催者 Ann Lee',
      ].map((text) => by.exec(text)?.[1]),
    ).toEqual(Array(9).fill('Ann Lee'));
    each(by, [], ['Standby Ann', 'By', 'By  ', 'Bye Ann']);
  });

  test('how the time is shown, that it recurs, and that it is called off', () => {
    each(
      shownAs,
      [
        'Free',
        'busy',
        'Tentative',
        'away',
        'Out of office',
        'working elsewhere',
        'private',
        'libre',
        'occupé',
        'occupée',
        'provisoire',
        'absent',
        'absente',
        'rhydd',
        'prysur',
        'petrus',
      ],
      ['freedom', 'very busy', ''],
    );
    each(
      recurs,
      [
        'Recurring event',
        'récurrent',
        'périodique',
        'cylchol',
        'ailadrodd',
        'cykliczne',
        'opakovaná',
        '定期',
        'Series',
        'série',
        'serie',
      ],
      ['A series', 'series of talks', 'séries', 'series ', ''],
    );
    each(
      marks,
      [
        'Canceled: Pilot',
        'Cancelled: Pilot',
        'Declined: Pilot',
        'Abgesagt: Pilot',
        'Annulée : Pilot',
        'キャンセル済み：Pilot',
      ],
      ['Canceled Pilot', 'Not canceled: Pilot', 'Pilot'],
    );
    expect('Declined: Canceled: Pilot'.replace(marks, '')).toBe('Pilot');
    each(
      isMarkedCancelled,
      ['Canceled: Pilot', 'annulé : Pilot'],
      ['Declined: Pilot', 'Canceled Pilot', 'Not canceled: x'],
    );
  });
});

describe('any page', () => {
  const root = (html: string) => {
    document.body.innerHTML = html;
    return document.body;
  };

  test('lines end with a block and not with a part of a line; 400 of them are read', () => {
    expect(linesOf(root('a <b>b</b><p>c</p>d<br>e<span>f</span>'))).toEqual(['a b', 'c', 'd', 'e f']);
    expect(linesOf(root('<p>x</p>'.repeat(401)))).toHaveLength(400);
    expect(linesOf(root('<p>x</p>'.repeat(5)), 3)).toHaveLength(3);
    expect(linesOf(root(`<p>${'x'.repeat(1001)}</p>`))[0]).toHaveLength(1000);
  });

  test('what nobody reads is left out, times in fields stay', () => {
    const silent = [
      '<script>x</script>',
      '<style>x</style>',
      '<template>x</template>',
      '<noscript>x</noscript>',
      '<svg><text>x</text></svg>',
      '<select><option>x</option></select>',
      '<button>x</button>',
      '<nav>x</nav>',
      '<p hidden>x</p>',
      '<p aria-hidden="true">x</p>',
      '<p style="display: none">x</p>',
      '<p style="display:none">x</p>',
      '<p role="grid">x</p>',
      '<p role="button">x</p>',
      '<p role="menu">x</p>',
      '<p role="tablist">x</p>',
    ];
    for (const part of silent) expect(linesOf(root(`<p>a</p>${part}`)), part).toEqual(['a']);
    const fields =
      '<input type="date" value="2026-11-24"><input type="time" value="10:00"><input type="datetime-local" value="2026-11-24T10:00"><input value="typed"><input type="password" value="x">';
    expect(linesOf(root(fields))).toEqual(['2026-11-24', '10:00', '2026-11-24T10:00']);
  });

  test('a part speaks unless something quiet within the root holds it', () => {
    const whole = root('<div role="menu"><section><p id="a">x</p><button><i id="b">y</i></button></section></div>');
    const part = (selector: string) => whole.querySelector(selector) ?? whole;
    expect([
      speaks(part('#a'), part('section')),
      speaks(part('#b'), part('section')),
      speaks(part('#a'), whole),
    ]).toEqual([true, false, false]);
  });

  test.each([
    [['Pilot', '24 November 2026', '10:00'], '24 November 2026, 10:00'],
    [['24 November 2026 10:00', '11:00'], '24 November 2026 10:00'],
    [['24 November 2026', 'Oak room'], '24 November 2026'],
    [['24 November 2026'], '24 November 2026'],
    [['Pilot', '10:00'], undefined],
    [[], undefined],
  ])('the day in %j', (lines, found) => {
    expect(dateLine(lines, 'en')).toBe(found);
  });

  test('ids are of host, title and start; the language is the page’s, else English', () => {
    const when = { text: 'x', start: '2026-11-24', allDay: true };
    const ids = idsFromWords('Pilot', when, 'a.example');
    expect(idsFromWords('Pilot', { ...when, text: 'y' }, 'a.example')).toEqual(ids);
    expect(idsFromWords('Pilot', { ...when, start: '2026-12-01' }, 'a.example')).toEqual({
      ...ids,
      id: expect.not.stringMatching(ids.id),
    });
    expect(idsFromWords('Pilot', when).seriesId).not.toBe(ids.seriesId);
    document.documentElement.lang = '';
    expect(languageOf(document)).toBe('en');
    document.documentElement.lang = ' cy ';
    expect(languageOf(document)).toBe('cy');
    document.documentElement.lang = 'en';
  });
});
