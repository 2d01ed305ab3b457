/** What the screens in and after a meeting share: everything from what is stored, so that they work with the calendar closed. */

import { useRef } from 'react';
import { QuestionField } from '@/components/meeting/question-field';
import { Fold } from '@/components/ui/fold';
import { coreQuestions } from '@/content/index';
import type { Question } from '@/content/schema';
import { useMeetingPromises } from '@/lib/extension-pages/use-commitments';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { useMeetingNotes } from '@/lib/extension-pages/use-meeting-notes';
import { useReview } from '@/lib/extension-pages/use-review';
import { companyOf } from '@/lib/meetings/commitment';
import { nameKey } from '@/lib/meetings/names';
import { decidesQuestion, runQuestions } from '@/lib/meetings/run-questions';
import type { PreparationFacts } from '@/lib/storage/records/preparation';
import type { Database } from '@/lib/storage/records/record-type';
import { t } from '@/lib/words/words';

export interface StepProps {
  database: Database;
  /** What is kept of the meeting. Give the step the meeting's id as its key. */
  meeting: PreparationFacts;
  /** Answers by question id. */
  answers: Readonly<Record<string, string>>;
  onAnswer(question: string, answer: string): void;
  /** Keeps the meeting in the panel, where it would leave once it is closed. Resolves when it is kept. */
  onStay(): Promise<void>;
  /** The person's own names; empty when it is not known who they are. */
  self: readonly string[];
  /** The questions of the step; the usual ones when absent. */
  questions?: readonly Question[];
}

/** Who may have decided: whoever is to decide first, then everybody, then "All of us". */
function decidersOf(company: readonly string[], own: readonly string[], decides: string): string[] {
  const all = [...own.slice(0, 1), ...company];
  const named = all.filter((name) => nameKey(decides).includes(nameKey(name)));
  return [...new Set([...named, t('panel.allOfUs'), ...company, ...own.slice(0, 1)])];
}

/** All that is stored of a meeting while it runs and after it, and every way to change it. */
export function useRun({ database, meeting, answers, self }: StepProps) {
  const deeds = useDeeds();
  const notes = useMeetingNotes(database, meeting, deeds);
  const promises = useMeetingPromises(database, meeting, deeds);
  const review = useReview(database, meeting, deeds);
  const company = companyOf(meeting.people, self);
  const own = new Set(self.map(nameKey));
  const ownName = meeting.people.find((name) => own.has(nameKey(name))) ?? self[0];
  const deciders = company.length ? decidersOf(company, ownName ? [ownName] : [], answers[decidesQuestion] ?? '') : [];
  return { deeds, notes, promises, review, company, deciders, ownName };
}

/** Questions of the step, sorted; one that is emptied stays under the caret. */
export function useStepQuestions({ questions, answers }: StepProps, step: Question['step']) {
  const answered = useRef(new Set<string>());
  for (const [id, text] of Object.entries(answers)) if (text) answered.current.add(id);
  const asked = questions ?? coreQuestions.filter((question) => question.step === step);
  return runQuestions(asked, answered.current);
}

interface FieldsProps extends Pick<StepProps, 'answers' | 'onAnswer'> {
  label: string;
  questions: readonly Question[];
}

/** Questions behind one heading; nothing where there are none. */
export function FoldedQuestions({ label, questions, answers, onAnswer }: FieldsProps) {
  if (!questions.length) return null;
  return (
    <Fold label={label}>
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          value={answers[question.id] ?? ''}
          onAnswer={(text) => onAnswer(question.id, text)}
        />
      ))}
    </Fold>
  );
}

/** Said where something stored cannot be read. */
export function Unreadable() {
  return <p className="notice problem">{t('panel.whatIsNotedFor')}</p>;
}
