import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OtherWords } from '@/lib/meetings/other-words';
import { csvCell, csvTable } from '@/lib/storage/export-csv';
import { decisionsTable, inMarkdown, meetingsTable, promisesTable, writtenMarkdown } from '@/lib/storage/export-tables';

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0=1',
  '\ufeff=1',
  '\u200b=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '−1',
  '|calc',
  '%0A=1',
])('a spreadsheet does not run %j', (text) => expect(csvCell(text)).toBe(`"'${text}"`));

test('other cells are as they are, with quotes doubled and lines kept', () => {
  expect(csvCell('Say "yes", or\nno')).toBe('"Say ""yes"", or\nno"');
  expect(csvTable(['A'], [['b']])).toBe('\ufeff"A"\r\n"b"\r\n');
});

/** Reads a table as a spreadsheet does. */
function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));
}

test('whatever is in a cell, no cell begins as a formula does, and none breaks out of its place', () => {
  const signs = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", 'a', '＝', ' ', '\ufeff');
  const text = fc.array(signs, { maxLength: 8 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const cells = cellsOf(csvTable([], [[one, other]]));
      expect(cells).toHaveLength(2);
      for (const cell of cells) expect(cell).not.toMatch(/^[\s\ufeff]*[=+\-@＝]/);
      expect(cells.map((cell) => cell.replace(/^'/, ''))).toEqual([one, other].map((cell) => cell.replace(/^'/, '')));
    }),
  );
});

const meeting = {
  meetingId: 'm',
  seriesId: 's',
  title: '=HYPERLINK("https://bad.example")',
  whenText: '',
  start: '2026-11-24T10:00',
  people: ['Ann', '+Bea'],
  role: 'attendee' as const,
  answers: { why: '# Not a heading\n![x](https://bad.example)', agreed: 'Go on' },
  createdAt: '2026-11-24T09:00:00.000Z',
  updatedAt: '2026-11-24T09:00:00.000Z',
};
const labels = new Map([
  ['why', 'Why?'],
  ['agreed', 'Agreed?'],
]);
const note = {
  id: 'n',
  meetingId: 'm',
  seriesId: 's',
  kind: 'decided' as const,
  text: 'Carry on',
  madeAt: '2026-11-24T10:30:00.000Z',
  revision: 1,
};
const commitment = {
  id: 'p',
  meetingId: 'm',
  seriesId: 's',
  meetingTitle: 'Pilot',
  text: '-2+3',
  people: [],
  to: ['Ann'],
  madeAt: '2026-11-24T10:30:00.000Z',
};

test('tables hold meetings, promises and decisions', () => {
  expect(cellsOf(meetingsTable([meeting], labels))).toEqual([
    ...['Meeting', 'Starts', 'Ends', 'Time zone', 'Your part', 'People', 'Why?', 'Agreed?'],
    ...[`'${meeting.title}`, '2026-11-24T10:00', '', '', 'attendee', 'Ann; +Bea', meeting.answers.why, 'Go on'],
  ]);
  expect(cellsOf(promisesTable([commitment])).slice(8)).toEqual([
    "'-2+3",
    'Me',
    'Ann',
    '',
    'Pilot',
    commitment.madeAt,
    '',
    '',
  ]);
  expect(cellsOf(decisionsTable([meeting], [note], ['agreed'])).slice(5)).toEqual([
    ...['Carry on', 'Decided', '', `'${meeting.title}`, '2026-11-24T10:00'],
    ...['Go on', 'Agreed', '', `'${meeting.title}`, '2026-11-24T10:00'],
  ]);
});

test('in Markdown all words are there, and none of them is mark-up', () => {
  const text = writtenMarkdown([meeting], [note], [commitment], labels);
  expect(text).toContain('\\# Not a heading');
  expect(text).toContain('!\\[x\\](https\\://');
  expect(text).toContain('- [ ] \\-2+3 (to Ann; Pilot)');
  expect(text).toContain('- Decided: Carry on');
  expect(inMarkdown('<img src=x>')).toBe('\\<img src=x\\>');
});

const other = {
  partners: [
    {
      id: 'p',
      name: 'Hall *Trust*',
      key: 'hall trust',
      kind: 'organisation',
      matters: 'Beds',
      addedOn: '2026-11-01',
      revision: 1,
    },
  ],
  checks: [
    {
      id: 'c',
      name: 'Hall Trust',
      on: '2026-11-02',
      scores: { trust: 4 },
      help: 'Meet weekly',
      madeAt: '2026-11-02T09:00:00.000Z',
      revision: 1,
    },
  ],
  priorities: [
    { id: 'a', text: 'Shorter waits', place: 1, madeAt: '2026-11-02T09:00:00.000Z', revision: 1 },
    {
      id: 'b',
      text: 'New rota',
      place: 2,
      madeAt: '2026-10-02T09:00:00.000Z',
      endedAt: '2026-11-02T09:00:00.000Z',
      revision: 1,
    },
  ],
  weeks: [
    { week: '2026-11-16', questionId: 'why', answer: '# My thought', revision: 1 },
    { week: '2026-11-09', questionId: 'no-longer-asked', answer: 'Older', revision: 1 },
    { week: '2026-11-02', keptAt: '2026-11-02T09:00:00.000Z', revision: 1 },
  ],
  rehearsals: [
    {
      id: 'r',
      kind: 'conversation',
      fact: 'Late twice',
      effect: '',
      ask: 'Ring me',
      madeAt: '2026-11-02T09:00:00.000Z',
      revision: 1,
    },
  ],
} as const satisfies OtherWords;

test('in Markdown are the words of every kind, and none of them is mark-up', () => {
  const text = writtenMarkdown([], [], [], labels, other);
  for (const words of [
    '## Priorities\n\n### 1: Shorter waits',
    '### Earlier: New rota\n\nUntil Mon 2 Nov 2026',
    '### Hall \\*Trust\\*\n\nBeds',
    '### Hall Trust, Mon 2 Nov 2026\n\nTrust: 4 of 5, mostly\n\nWhat would help next: Meet weekly',
    '### Week of Mon 16 Nov 2026\n\nWhy?\n\n\\# My thought\n\n### Week of Mon 9 Nov 2026\n\nno-longer-asked\n\nOlder',
    '### A conversation, Mon 2 Nov 2026\n\nFact: Late twice\n\nAsk: Ring me',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('Week of Mon 2 Nov');
});

test('in Markdown a promise says how it ended, and only one that was kept is ticked', () => {
  const closedAt = '2026-11-27T10:00:00.000Z';
  const lines = writtenMarkdown(
    [],
    [],
    [
      { ...commitment, text: 'Open', owner: 'Bea', due: '2026-11-27' },
      { ...commitment, text: 'Next', due: 'next-time' },
      { ...commitment, text: 'Old', closedAt },
      { ...commitment, text: 'Kept', closedAt, outcome: 'done' },
      { ...commitment, text: 'Passed', closedAt, outcome: 'passed-on', passedTo: 'Carl' },
      { ...commitment, text: 'Gone', closedAt, outcome: 'dropped', why: 'No *need*' },
    ],
    labels,
  ).split('\n');
  expect(lines.filter((line) => line.startsWith('- '))).toEqual([
    '- [ ] Open (by Bea; to Ann; due Fri 27 Nov 2026; Pilot)',
    '- [ ] Next (to Ann; due before next time; Pilot)',
    '- [x] Old (to Ann; Pilot; done)',
    '- [x] Kept (to Ann; Pilot; done)',
    '- Passed (to Ann; Pilot; passed on to Carl)',
    '- Gone (to Ann; Pilot; dropped: No \\*need\\*)',
  ]);
});

test('in Markdown an answer whose question is not asked any more stands under its id', () => {
  const text = writtenMarkdown([{ ...meeting, answers: { 'old-one': 'Still here', why: 'Yes' } }], [], [], labels);
  expect(text).toContain('### Why?\n\nYes\n\n### old-one\n\nStill here');
});

test('columns are of questions that were answered, in the order in which they are asked, then others by their ids', () => {
  const asked = new Map([['never', 'Never answered?'], ...labels]);
  const answers = { zz: 'z', old: 'o', agreed: 'Go on', why: 'Because' };
  const cells = cellsOf(meetingsTable([{ ...meeting, answers }], asked));
  expect(cells.slice(6, 10)).toEqual(['Why?', 'Agreed?', 'old', 'zz']);
  expect(cells.slice(16)).toEqual(['Because', 'Go on', 'o', 'z']);
  const markdown = writtenMarkdown([{ ...meeting, answers }], [], [], asked);
  expect(markdown).not.toContain('Never answered');
  expect(markdown.indexOf('### Why?')).toBeLessThan(markdown.indexOf('### Agreed?'));
});

test('a meeting without a time stands by its words, or by when it was written to', () => {
  const { start: _start, ...undated } = meeting;
  expect(cellsOf(meetingsTable([{ ...undated, whenText: 'Soon' }], labels))[9]).toBe('Soon');
  expect(cellsOf(meetingsTable([undated], labels))[9]).toBe(meeting.updatedAt);
  expect(
    cellsOf(meetingsTable([{ ...meeting, end: '2026-11-24T11:00', timeZone: 'UTC' }], labels)).slice(10, 12),
  ).toEqual(['2026-11-24T11:00', 'UTC']);
});

test('promises stand in the order in which they were made, each with how it ended', () => {
  const made = (id: string, more: object) => ({ ...commitment, id, text: id, ...more });
  const [dropped, kept] = [
    made('dropped', {
      madeAt: '2026-11-25T09:00:00.000Z',
      closedAt: meeting.updatedAt,
      outcome: 'dropped',
      why: 'No time',
    }),
    made('kept', {
      madeAt: '2026-11-23T09:00:00.000Z',
      closedAt: meeting.updatedAt,
      outcome: 'done',
      why: 'x',
      owner: 'Tom',
    }),
  ] as (typeof commitment)[];
  const rows = promisesTable([dropped, kept].flatMap((one) => one ?? [])).split('\r\n');
  expect(rows.slice(1, 3).map((row) => cellsOf(row))).toEqual([
    ['kept', 'Tom', 'Ann', '', 'Pilot', '2026-11-23T09:00:00.000Z', meeting.updatedAt, 'done'],
    ['dropped', 'Me', 'Ann', '', 'Pilot', '2026-11-25T09:00:00.000Z', meeting.updatedAt, 'dropped: No time'],
  ]);
});

test('decisions name their meeting, also one that is there no more, and leave out answers without words', () => {
  const parked = {
    ...note,
    kind: 'parked' as const,
    text: 'The name',
    by: 'Bea',
    meetingId: 'gone',
    madeAt: '2026-11-24T10:00:00.000Z',
  };
  const rows = decisionsTable(
    [{ ...meeting, title: 'Pilot', answers: { agreed: ' ' } }],
    [note, parked],
    ['agreed', 'why'],
  );
  expect(cellsOf(rows).slice(5)).toEqual([
    ...['The name', 'Parked', 'Bea', '', '2026-11-24T10:00:00.000Z'],
    ...['Carry on', 'Decided', '', 'Pilot', '2026-11-24T10:00'],
  ]);
});

test.each(['a\rb', 'a\r\nb', 'a\nb', 'a\u2028b', 'a\u2029b', ' a \n\n b '])(
  'each line of %j is a line in Markdown',
  (text) => {
    expect(inMarkdown(text)).toBe('a  \nb');
  },
);

test('in Markdown a meeting has its time, its people and its notes in order, as far as there are any', () => {
  const first = { ...note, text: 'First', madeAt: '2026-11-24T10:00:00.000Z', by: 'Bea' };
  const text = writtenMarkdown([{ ...meeting, title: 'Pilot' }], [note, first], [], labels);
  expect(text).toContain('## Pilot\n\nTue 24 Nov 2026, 10:00\n\nWith Ann, +Bea\n\n### Why?');
  expect(text).toContain('- Decided: First (Bea)\n- Decided: Carry on');
  const { start: _start, ...undated } = meeting;
  const bare = writtenMarkdown([{ ...undated, title: '', people: [], answers: {} }], [], [], labels);
  expect(bare).toBe('# Before We Meet: all I wrote\n\n## Meeting without a title\n');
});
