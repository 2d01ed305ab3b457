import { useId } from 'react';
import type { Question } from '@/content/schema';
import { t } from '@/lib/words/words';
import { QuestionField } from '../question-field';
import { Ticks } from './ticks';

interface Props {
  isOn: boolean;
  /** Why it is suggested; absent where nothing says so. */
  because: string | undefined;
  /** What to tick off about common mistakes. */
  checks: readonly string[];
  checked: readonly string[];
  lookAhead: Question;
  lookAheadAnswer: string;
  onSwitch(isOn: boolean): void;
  onCheck(checked: string): void;
  onLookAhead(answer: string): void;
}

/** A switch that adds a check of common mistakes and a short look ahead. */
export function HighStakes(props: Props) {
  const { isOn, because, checks, checked, lookAhead, lookAheadAnswer, onSwitch, onCheck, onLookAhead } = props;
  const id = useId();
  return (
    <div className="high-stakes">
      <div className="row check">
        <input
          id={id}
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => onSwitch(target.checked)}
          aria-describedby={because && `${id}-why`}
        />
        <label htmlFor={id}>{t('meeting.highStakes')}</label>
        {because && !isOn && (
          <span className="fold-note" id={`${id}-why`}>
            {t('meeting.suggested', { because })}
          </span>
        )}
      </div>
      {isOn && (
        <>
          <Ticks
            label={t('meeting.fiveCommonMistakes')}
            lines={checks}
            done={checked}
            areQuotes={false}
            onToggle={onCheck}
          />
          <QuestionField question={lookAhead} value={lookAheadAnswer} onAnswer={onLookAhead} />
        </>
      )}
    </div>
  );
}
