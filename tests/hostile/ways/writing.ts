/** Ways out, each read again by a program that reads such a format. None of them needs a page. */
import ICAL from 'ical.js';
import { marked } from 'marked';
import { coreQuestions } from '@/content/index';
import {
  groupingAddress,
  meetingAddress,
  partnershipAddress,
  personAddress,
  routeOf,
  seriesAddress,
} from '@/entrypoints/dashboard/route';
import { promiseEvent } from '@/lib/invitations/ics/promise';
import { calendarFile } from '@/lib/invitations/ics/write';
import { badgeOf, plainTitle } from '@/lib/meetings/badge';
import { inviteHtml, inviteText } from '@/lib/meetings/invite';
import { wordsOf } from '@/lib/meetings/reminder-words';
import { type Summary, summaryHtml, summaryMarkdown, summaryOf, summaryText } from '@/lib/meetings/summary';
import { typedMeeting } from '@/lib/meetings/typed';
import { writtenText } from '@/lib/meetings/written-text';
import { webSearchUrl } from '@/lib/search/web-search';
import { decisionsTable, meetingsTable, promisesTable, writtenMarkdown } from '@/lib/storage/export-tables';
import { type Faults, unsafeOnOneLine, type Way } from '../trial';
import { answered, at, cut, recordsOf } from './records';

const labels = new Map(coreQuestions.map(({ id, label }) => [id, label]));

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What is wrong with HTML of ours, in which only these tags may stand, none of them with an attribute; and its words. */
function readHtml(html: string, allowed: string): { faults: string[]; words: string } {
  const text = html.replace(new RegExp(`</?(?:${allowed})>`, 'g'), ' ');
  const [other] = /[<>].{0,40}/su.exec(text) ?? [];
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  const bare = /&(?!(?:amp|lt|gt|quot);)/.test(text);
  return {
    faults: [...(other ? [`holds ${other}`] : []), ...(bare ? ['holds a bare ampersand'] : [])],
    words: spaced(text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => signs[name] ?? '')),
  };
}

interface MarkdownToken {
  type: string;
  text?: string;
  depth?: number;
  tokens?: MarkdownToken[];
  items?: MarkdownToken[];
}

/** Every part that a reader of GitHub's Markdown sees, outer ones first. */
const partsOfMarkdown = (tokens: readonly MarkdownToken[]): MarkdownToken[] =>
  tokens.flatMap((token) => [token, ...partsOfMarkdown([...(token.tokens ?? []), ...(token.items ?? [])])]);

/** What is wrong with Markdown of ours, in which only these parts may stand; its words, and how many headings it has. */
function readMarkdown(markdown: string, allowed: string) {
  const parts = partsOfMarkdown(marked.lexer(markdown, { gfm: true }) as MarkdownToken[]);
  const names = allowed.split(' ');
  const leaves = parts.filter(({ tokens, items }) => !tokens?.length && !items?.length);
  return {
    faults: parts
      .filter(({ type }) => !names.includes(type))
      .map(({ type, text = '' }) => `holds ${type} ${text.slice(0, 40)}`),
    words: spaced(leaves.map(({ type, text = '' }) => (/^(?:text|escape)$/.test(type) ? text : ' ')).join('')),
    headings: (depth: number) => parts.filter((one) => one.type === 'heading' && one.depth === depth).length,
  };
}

function summary(text: string): Summary {
  const { preparation, note, commitment } = recordsOf(text);
  const { title, whenText: when, answers } = preparation;
  const notes = [note, { ...note, kind: 'parked' as const }];
  const { owner: _owner, ...mine } = commitment;
  const commitments = [commitment, mine];
  return summaryOf({
    title,
    when,
    questions: coreQuestions,
    answers,
    notes,
    commitments,
    self: cut(text, 300),
    today: '2026-11-24',
  });
}

const wordsIn = ({ title, when, facts, lists }: Summary) => [
  title,
  when,
  ...facts.map(({ heading, text }) => `${heading}: ${text}`),
  ...lists.flatMap(({ heading, items }) => [heading, ...items]),
];

/** Of these words those that are not shown. */
const lacks = (shown: string, wanted: readonly string[]) =>
  wanted
    .filter((words) => !shown.includes(spaced(words)))
    .map((words) => `lacks ${JSON.stringify(words.slice(0, 60))}`);

const copied: readonly Way[] = [
  {
    name: 'what was agreed, copied as HTML',
    try(text) {
      const own = summary(text);
      const { faults, words } = readHtml(summaryHtml(own), 'b|br|p|ul|li');
      return [...faults, ...lacks(words, wordsIn(own))];
    },
  },
  {
    name: 'what was agreed, copied as Markdown',
    try(text) {
      const own = summary(text);
      const { faults, words, headings } = readMarkdown(
        summaryMarkdown(own),
        'heading paragraph strong list list_item text escape space',
      );
      return [
        ...faults,
        ...lacks(words, wordsIn(own)),
        headings(2) !== (own.title ? 1 : 0) && `has ${headings(2)} titles`,
        headings(3) !== own.lists.length && `has ${headings(3)} headings`,
      ];
    },
  },
  {
    name: 'what was agreed, copied as text',
    try(text) {
      const own = summary(text);
      const shown = summaryText(own);
      const lines = wordsIn(own).filter(Boolean).length + (own.facts.length ? 1 : 0) + own.lists.length;
      return [shown.split('\n').length > lines + 1 && 'has lines of its own', ...lacks(spaced(shown), wordsIn(own))];
    },
  },
  {
    name: 'the lines for an invite',
    try(text) {
      const { answers } = recordsOf(text).preparation;
      const { faults, words } = readHtml(inviteHtml(coreQuestions, answers), 'p|b|br');
      return [...faults, ...lacks(words, inviteText(coreQuestions, answers).split('\n'))];
    },
  },
  {
    name: 'all that was written, as text',
    try(text) {
      const { preparation, note, commitment } = recordsOf(text);
      return lacks(spaced(writtenText([preparation], [note], [commitment], labels)), [
        preparation.title,
        commitment.text,
      ]);
    },
  },
];

/** A table as RFC 4180 has it; undefined where it is none. */
function rowsOf(csv: string): string[][] | undefined {
  const rows: string[][] = [];
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/y;
  let row: string[] = [];
  let at = csv.startsWith('\ufeff') ? 1 : 0;
  while (at < csv.length) {
    cell.lastIndex = at;
    const found = cell.exec(csv);
    if (!found) return undefined;
    row.push((found[1] ?? '').replaceAll('""', '"'));
    at = cell.lastIndex;
    if (found[2] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const runs = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@|%＝＋－＠﹢﹣﹦﹫−]|^[\t\r\n]/u;

function tableFaults(csv: string, wanted: readonly string[], columns: number): Faults {
  const rows = rowsOf(csv);
  if (!rows) return ['cannot be read again'];
  const cells = rows.flat();
  const isThere = (words: string) => cells.includes(words) || cells.includes(`'${words}`);
  return [
    rows.length !== 2 && `has ${rows.length} lines`,
    rows.some((row) => row.length !== columns) && 'has lines of other lengths',
    ...cells.filter((one) => runs.test(one)).map((one) => `runs ${JSON.stringify(one.slice(0, 40))}`),
    ...wanted.filter((words) => !isThere(words)).map((words) => `lacks ${JSON.stringify(words.slice(0, 60))}`),
  ];
}

const exported: readonly Way[] = [
  {
    name: 'the table of meetings',
    try(text) {
      const { preparation } = recordsOf(text);
      const wanted = [preparation.title, preparation.people.join('; '), preparation.answers.why ?? ''];
      return tableFaults(meetingsTable([preparation], labels), wanted, 6 + answered.length);
    },
  },
  {
    name: 'the table of promises',
    try(text) {
      const { commitment } = recordsOf(text);
      return tableFaults(
        promisesTable([commitment]),
        [commitment.text, commitment.owner ?? '', commitment.meetingTitle],
        8,
      );
    },
  },
  {
    name: 'the table of decisions',
    try(text) {
      const { preparation, note } = recordsOf(text);
      return tableFaults(decisionsTable([preparation], [note], []), [note.text, note.by ?? '', preparation.title], 5);
    },
  },
  {
    name: 'all that was written, as Markdown',
    try(text) {
      const { preparation, note, commitment } = recordsOf(text);
      const open = { ...commitment, id: 'p2', closedAt: undefined, outcome: undefined, why: undefined };
      const markdown = writtenMarkdown([preparation], [note], [commitment, open], labels);
      const allowed = 'heading paragraph list list_item checkbox text escape space br';
      const { faults, words, headings } = readMarkdown(markdown, allowed);
      return [
        ...faults,
        headings(1) !== 1 && 'has another heading on top',
        headings(2) !== 2 && `has ${headings(2)} headings of parts`,
        ...lacks(words, [preparation.title, note.text, commitment.text]),
      ];
    },
  },
];

/** A file that we wrote, read by ical.js: its events, each with the names of what stands in it. */
function eventsIn(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return { calendar, events: calendar.getAllSubcomponents('vevent') };
}

const allowedProperties = 'uid dtstamp dtstart dtend summary description transp rrule'.split(' ');

function calendarFaults(file: string, title: string, notes: string): Faults {
  const { calendar, events } = eventsIn(file);
  const [event] = events;
  const clean = (text: string) => text.replace(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ' '));
  const names = events.flatMap((one) => one.getAllProperties().map(({ name }) => name));
  return [
    events.length !== 1 && `holds ${events.length} events`,
    calendar.getAllSubcomponents().length !== 1 && 'holds another part',
    ...names.filter((name) => !allowedProperties.includes(name)).map((name) => `holds ${name}`),
    event?.getFirstPropertyValue('summary') !== clean(title) && 'has another title',
    (event?.getFirstPropertyValue('description') ?? '') !== clean(notes) && 'has other notes',
    file.split('\r\n').some((line) => new TextEncoder().encode(line).length > 76) && 'has a line of over 76 bytes',
    /[^\r]\n|\r[^\n]/.test(file) && 'has half a line break',
  ];
}

const calendars: readonly Way[] = [
  {
    name: 'a calendar file',
    try(text) {
      const title = cut(text, 500);
      const event = {
        uid: `x${title}`,
        title,
        notes: cut(text, 4000),
        start: '2026-11-27T09:00',
        end: '2026-11-27T09:30',
      };
      return calendarFaults(calendarFile([{ ...event, reminderMinutes: 10 }], 0), title, event.notes);
    },
  },
  {
    name: 'a promise in a calendar file',
    try(text) {
      const event = promiseEvent(recordsOf(text).commitment, '2026-11-27');
      return calendarFaults(calendarFile([event], 0), 'A promise is due', event.notes ?? '');
    },
  },
];

const brief = (text: string) => {
  const { id, seriesId, title, when } = typedMeeting(text);
  return { id, seriesId, title, when: { ...when, start: '2026-11-24T10:00' } };
};

const outside: readonly Way[] = [
  {
    name: 'a reminder',
    try(text) {
      const promises = new Map([['p', text]]);
      const known = { title: text, start: Date.parse(at), promises };
      const reminders = [
        { kind: 'before', id: 'r', moment: Date.parse(at), isUnprepared: true },
        { kind: 'end', id: 'r', moment: Date.parse(at) },
        { kind: 'promise', id: 'r', moment: Date.parse(at), due: ['p'], overdue: ['p'] },
      ] as unknown as Parameters<typeof wordsOf>[0][];
      return reminders.flatMap((reminder) => {
        const { title, message } = wordsOf(reminder, known, true, Date.parse(at), 'Europe/London');
        const lines = message.split('\n');
        return [
          [title, ...lines].some((line) => unsafeOnOneLine.test(line)) && 'turns something round',
          lines.length > 4 && `has ${lines.length} lines`,
          title.length > 140 && 'has a long title',
        ];
      });
    },
  },
  {
    name: 'the badge',
    try(text) {
      const { text: badge, title } = badgeOf([brief(text)], Date.parse(at), undefined);
      const running = badgeOf([], Date.parse(at), text).title;
      return [
        badge !== '1' && `is ${badge}`,
        unsafeOnOneLine.test(title + running) && 'turns something round',
        [...plainTitle(text)].length > 61 && 'is long',
      ];
    },
  },
  {
    name: 'a search of the web',
    try(text) {
      const url = new URL(webSearchUrl(text));
      const isOwn = url.origin === 'https://duckduckgo.com' && [...url.searchParams.keys()].join() === 'q' && !url.hash;
      return [!isOwn && `leads to ${url.href.slice(0, 80)}`];
    },
  },
  {
    name: 'an address of our page for an id',
    try(text) {
      const id = cut(text, 600);
      const made = [
        ['meeting', meetingAddress(id)],
        ['series', seriesAddress(id)],
        ['person', personAddress(id)],
        ['partnership', partnershipAddress(id)],
      ] as const;
      return [
        ...made.map(([part, address]) => {
          const route = routeOf(address);
          return (route.part !== part || !('id' in route) || route.id !== id) && `of a ${part} leads to ${route.part}`;
        }),
        Object.values(groupingAddress).some((address) => routeOf(address).part !== 'home') && 'is no start',
      ];
    },
  },
];

export const waysOut: readonly Way[] = [...copied, ...exported, ...calendars, ...outside];
