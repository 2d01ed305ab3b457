import { useState } from 'react';
import { LastTime } from '@/components/meeting/before/last-time';
import { SeriesQuestion } from '@/components/meeting/before/series-question';
import { sayShortDay } from '@/lib/extension-pages/clock';
import { useSeen } from '@/lib/extension-pages/use-seen';
import { type SeriesQuestionState, seenAfter } from '@/lib/extension-pages/use-series';
import type { LastNotes } from '@/lib/meetings/series-memory';
import { linesOf, toggled } from './answer-lines';

interface Props {
  /** What came out of the last meeting; undefined where nothing did. */
  notes: LastNotes | undefined;
  question: SeriesQuestionState;
  /** What is to be agreed this time. */
  agreeing: string | undefined;
  onAgreeing(text: string): void;
}

/** Beside every card: what was decided and parked last time, and now and then whether the series is still needed. */
export function SeriesParts({ notes, question, agreeing, onAgreeing }: Props) {
  const { figures, isNew, onSeen, onReply } = question;
  const [box, setBox] = useState<HTMLElement | null>(null);
  useSeen(box, figures && isNew ? 'question' : undefined, seenAfter, onSeen);
  if (!notes && !figures) return null;
  const lines = linesOf(agreeing);
  return (
    <div className="folds">
      {notes && (
        <LastTime
          {...notes}
          day={notes.day && sayShortDay(notes.day)}
          taken={lines}
          onToggle={(line) => onAgreeing(toggled(lines, line))}
        />
      )}
      {figures && (
        <div ref={setBox}>
          <SeriesQuestion figures={figures} onReply={onReply} />
        </div>
      )}
    </div>
  );
}
