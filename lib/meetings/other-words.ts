/** What a person wrote besides meetings, notes and promises, in parts for a text that they keep. */
import { aspectWords, scoreWords } from './aspect-words';
import type { Partner } from './partner';
import { aspects, type PartnershipCheck } from './partnership-check';
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
  lines: [matters ?? '', metOn ? `Last met: ${dayInWords(metOn)}` : ''].filter(Boolean),
});

const checkEntry = ({ name, on, scores, help }: PartnershipCheck): WrittenEntry => ({
  title: `${name}, ${dayInWords(on)}`,
  lines: [
    ...aspects.flatMap((aspect) => {
      const score = scores[aspect];
      return score ? `${aspectWords[aspect].label}: ${score} of 5, ${scoreWords[score]}` : [];
    }),
    ...(help ? [`What would help next: ${help}`] : []),
  ],
});

function priorityEntries(all: readonly Priority[]): WrittenEntry[] {
  const { standing, earlier } = prioritiesOf(all);
  return [
    ...standing.map(({ text }, place) => ({ title: `${place + 1}: ${text}`, lines: [] })),
    ...earlier.map(({ text, endedAt }) => ({
      title: `Earlier: ${text}`,
      lines: endedAt ? [`Until ${dayInWords(endedAt)}`] : [],
    })),
  ];
}

const rehearsalTitles = { conversation: 'A conversation', help: 'Asking for help' } as const;

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
    title: `Week of ${dayInWords(week)}`,
    lines: [questionId ? (labels.get(questionId) ?? questionId) : '', answer.trim()].filter(Boolean),
  });
  const answered = other.weeks.filter(({ answer }) => answer?.trim());
  const parts: WrittenPart[] = [
    { title: 'Priorities', entries: priorityEntries(other.priorities) },
    {
      title: 'Partners',
      entries: other.partners.toSorted((a, b) => a.name.localeCompare(b.name)).map(partnerEntry),
    },
    {
      title: 'Partnership reviews',
      entries: other.checks.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt)).map(checkEntry),
    },
    { title: 'Time to think', entries: answered.toSorted((a, b) => b.week.localeCompare(a.week)).map(weekEntry) },
    {
      title: 'Rehearsals',
      entries: other.rehearsals.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt)).map(rehearsalEntry),
    },
  ];
  return parts.filter(({ entries }) => entries.length);
}
