/** What a person wrote besides meetings, notes and promises, in parts for a text that they keep. */

import { aspects } from '@/lib/meetings/partnership-scores';
import { t } from '@/lib/words/words';
import { aspectWords, scoreWords } from './aspect-words';
import type { Partner } from './partner';
import type { PartnershipCheck } from './partnership-check';
import { type Priority, prioritiesOf } from './priority';
import { linesOf, type Rehearsal, rehearsalFields } from './rehearsal';
import type { ThinkingWeek } from './thinking';
import { timeInWords } from './when';

export interface OtherWords {
  partners: readonly Partner[];
  checks: readonly PartnershipCheck[];
  priorities: readonly Priority[];
  weeks: readonly ThinkingWeek[];
  rehearsals: readonly Rehearsal[];
}

export const noOtherWords: OtherWords = { partners: [], checks: [], priorities: [], weeks: [], rehearsals: [] };

interface WrittenEntry {
  /** One line. */
  title: string;
  /** Any text; none is empty. */
  lines: string[];
}

interface WrittenPart {
  title: string;
  entries: WrittenEntry[];
}

const dayInWords = (day: string) => timeInWords({ start: day.slice(0, 10) });

const partnerEntry = ({ name, matters, metOn }: Partner): WrittenEntry => ({
  title: name,
  lines: [matters ?? '', metOn ? t('written.lastMet', { day: dayInWords(metOn) }) : ''].filter(Boolean),
});

const checkEntry = ({ name, on, scores, help }: PartnershipCheck): WrittenEntry => ({
  title: `${name}, ${dayInWords(on)}`,
  lines: [
    ...aspects.flatMap((aspect) => {
      const score = scores[aspect];
      return score ? t('written.of5', { label: aspectWords[aspect].label, score, scoreWords: scoreWords[score] }) : [];
    }),
    ...(help ? [t('written.whatWouldHelpNext', { help })] : []),
  ],
});

function priorityEntries(all: readonly Priority[]): WrittenEntry[] {
  const { standing, earlier } = prioritiesOf(all);
  return [
    ...standing.map(({ text }, place) => ({ title: `${place + 1}: ${text}`, lines: [] })),
    ...earlier.map(({ text, endedAt }) => ({
      title: t('written.earlier', { text }),
      lines: endedAt ? [t('written.until', { day: dayInWords(endedAt) })] : [],
    })),
  ];
}

const rehearsalTitles = { conversation: t('written.aConversation'), help: t('written.askingForHelp') } as const;

function rehearsalEntry(rehearsal: Rehearsal): WrittenEntry {
  const lines = linesOf(rehearsal);
  return {
    title: `${rehearsalTitles[rehearsal.kind]}, ${dayInWords(rehearsal.madeAt)}`,
    lines: rehearsalFields[rehearsal.kind].flatMap(({ id, label }) => (lines[id] ? `${label}: ${lines[id]}` : [])),
  };
}

/**
 * The parts in which anything was written.
 * @param labels of the questions of weeks by id; a question that is not asked any more goes by its id.
 */
export function otherParts(other: OtherWords, labels: ReadonlyMap<string, string>): WrittenPart[] {
  const weekEntry = ({ week, questionId, answer = '' }: ThinkingWeek): WrittenEntry => ({
    title: t('written.weekOf', { day: dayInWords(week) }),
    lines: [questionId ? (labels.get(questionId) ?? questionId) : '', answer.trim()].filter(Boolean),
  });
  const answered = other.weeks.filter(({ answer }) => answer?.trim());
  const parts: WrittenPart[] = [
    { title: t('written.priorities'), entries: priorityEntries(other.priorities) },
    {
      title: t('written.partners'),
      entries: other.partners.toSorted((a, b) => a.name.localeCompare(b.name)).map(partnerEntry),
    },
    {
      title: t('written.partnershipReviews'),
      entries: other.checks.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt)).map(checkEntry),
    },
    {
      title: t('written.timeToThink'),
      entries: answered.toSorted((a, b) => b.week.localeCompare(a.week)).map(weekEntry),
    },
    {
      title: t('written.rehearsals'),
      entries: other.rehearsals.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt)).map(rehearsalEntry),
    },
  ];
  return parts.filter(({ entries }) => entries.length);
}
