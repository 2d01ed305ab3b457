/** The meeting that people try the panel on. Its suggestions are worked out as for any other; nothing of it is stored. */

import type { Choice } from '@/components/meeting/before/card';
import type { CardView } from '@/components/meeting/before/cards';
import { coreQuestions } from '@/content/index';
import { inviteText } from '@/lib/meetings/invite';
import { blockStart } from '@/lib/meetings/invite-block';
import type { Meeting } from '@/lib/meetings/meeting';
import { type Suggestion, suggest } from '@/lib/suggestions/suggest';
import { t } from '@/lib/words/words';

export const hours = t('welcome.n1000To1100');
export const facts = t('welcome.today1000To');

const meeting: Meeting = {
  id: 'practice:falls',
  seriesId: 'practice:falls',
  calendar: 'practice',
  title: t('welcome.fallsClinicStayOr'),
  when: { text: hours, allDay: false },
  organiser: { name: 'Dr Ana Silva' },
  attendees: [{ name: 'Ben Hughes' }, { name: 'Mei Tanaka' }],
  description: t('welcome.decisionNeededWhereTo'),
  writable: false,
  missing: [],
};

export const { title } = meeting;

const lastTime = {
  day: '2026-11-11',
  agreeing: t('welcome.whoRingsPeopleAfter'),
  why: t('welcome.soThatNobodyWaits'),
};
const { agreeing, why, decides } = suggest(meeting, [], lastTime);

const sources: Record<Suggestion['source'], string> = {
  invite: t('welcome.fromTheInvite'),
  'last-time': t('welcome.lastTime'),
  title: t('welcome.fromTheTitle'),
  guests: t('welcome.fromTheGuests'),
};

/** Quotes of the invite first: they are what a newcomer looks for. */
const choicesOf = (suggestions: readonly Suggestion[]): Choice[] =>
  suggestions
    .toSorted((one, other) => Number(other.source === 'invite') - Number(one.source === 'invite'))
    .map(({ text, source, quote }) => ({ text, source: sources[source], isQuote: quote ?? false }));

const people = new Set([...decides.named.map(({ text }) => text), ...decides.groups.flatMap((group) => group.people)]);

const asked: Record<string, Pick<CardView, 'name' | 'choices' | 'areNames'>> = {
  agreeing: { name: t('welcome.agreeing'), choices: choicesOf(agreeing) },
  why: { name: t('welcome.why'), choices: choicesOf(why) },
  decides: {
    name: t('welcome.decides'),
    choices: [...people, t('welcome.allOfUs')].map((text) => ({ text })),
    areNames: true,
  },
};

/** The three questions, as the panel asks them. */
export const cards: readonly CardView[] = coreQuestions.flatMap((question) => {
  const card = asked[question.id];
  return card ? [{ question, ...card, ways: () => [] }] : [];
});

/** What "Add to invite" writes, as the notes show it. */
export const inviteOf = (given: Readonly<Record<string, string>>): string =>
  `${blockStart}\n${inviteText(coreQuestions, given)}`;
