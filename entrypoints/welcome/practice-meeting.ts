/** The meeting that people try the panel on. Its suggestions are worked out as for any other; nothing of it is stored. */
import type { Choice } from '@/components/meeting/before/card';
import type { CardView } from '@/components/meeting/before/cards';
import { coreQuestions } from '@/content/index';
import { inviteText } from '@/lib/meetings/invite';
import { blockStart } from '@/lib/meetings/invite-block';
import type { Meeting } from '@/lib/meetings/meeting';
import { type Suggestion, suggest } from '@/lib/suggestions/suggest';

export const hours = '10:00 to 11:00';
export const facts = 'Today 10:00 to 11:00 · Teams · 3 people';

const meeting: Meeting = {
  id: 'practice:falls',
  seriesId: 'practice:falls',
  calendar: 'practice',
  title: 'Falls clinic: stay or move',
  when: { text: hours, allDay: false },
  organiser: { name: 'Dr Ana Silva' },
  attendees: [{ name: 'Ben Hughes' }, { name: 'Mei Tanaka' }],
  description:
    'Decision needed: Where to run the falls clinic. People wait nine weeks for a first visit. Dr Ana Silva decides.',
  writable: false,
  missing: [],
};

export const { title } = meeting;

const lastTime = {
  day: '2026-11-11',
  agreeing: 'Who rings people after a fall',
  why: 'So that nobody waits without a word',
};
const { agreeing, why, decides } = suggest(meeting, [], lastTime);

const sources: Record<Suggestion['source'], string> = {
  invite: 'From the invite',
  'last-time': 'Last time',
  title: 'From the title',
  guests: 'From the guests',
};

/** Quotes of the invite first: they are what a newcomer looks for. */
const choicesOf = (suggestions: readonly Suggestion[]): Choice[] =>
  suggestions
    .toSorted((one, other) => Number(other.source === 'invite') - Number(one.source === 'invite'))
    .map(({ text, source, quote }) => ({ text, source: sources[source], isQuote: quote ?? false }));

const people = new Set([...decides.named.map(({ text }) => text), ...decides.groups.flatMap((group) => group.people)]);

const asked: Record<string, Pick<CardView, 'name' | 'choices' | 'areNames'>> = {
  agreeing: { name: 'Agreeing', choices: choicesOf(agreeing) },
  why: { name: 'Why', choices: choicesOf(why) },
  decides: { name: 'Decides', choices: [...people, 'All of us'].map((text) => ({ text })), areNames: true },
};

/** The three questions, as the panel asks them. */
export const cards: readonly CardView[] = coreQuestions.flatMap((question) => {
  const card = asked[question.id];
  return card ? [{ question, ...card, ways: () => [] }] : [];
});

/** What "Add to invite" writes, as the notes show it. */
export const inviteOf = (given: Readonly<Record<string, string>>): string =>
  `${blockStart}\n${inviteText(coreQuestions, given)}`;
