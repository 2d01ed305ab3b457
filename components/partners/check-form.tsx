import { type FormEvent, useId, useState } from 'react';
import { aspectWords, scoreWords } from '@/lib/meetings/aspect-words';
import { isWorthKeeping } from '@/lib/meetings/partnership-check';
import { type Aspect, aspects, type CheckDraft, helpLimit, type Score, scale } from '@/lib/meetings/partnership-scores';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';
import { Chip, Chips } from '../ui/chips';
import { LineField } from '../ui/line-field';
import { Said } from '../ui/said';

interface ScaleProps {
  aspect: Aspect;
  score: Score | undefined;
  onScore(score: Score | undefined): void;
}

/** One statement, and how far it holds. Pressed again, the answer is taken back. */
function Scale({ aspect, score, onScore }: ScaleProps) {
  const id = useId();
  const { label, statement } = aspectWords[aspect];
  return (
    <div className="question scale">
      <p id={id}>
        <b>{label}.</b> {statement}
      </p>
      <Chips labelledBy={id} oneOf round>
        {scale.map((one) => (
          <Chip key={one} pressed={one === score} onPress={() => onScore(one === score ? undefined : one)}>
            {one}
            <span className="hidden-label">, {scoreWords[one]}</span>
          </Chip>
        ))}
      </Chips>
    </div>
  );
}

interface Props {
  draft: CheckDraft;
  onDraft(draft: CheckDraft): void;
  /** Resolves once it is stored; rejects when it could not be, and the answers stay. */
  onSave(): Promise<void>;
}

/** Four statements to tap, one line, and Save. */
export function CheckForm({ draft, onDraft, onSave }: Props) {
  const id = useId();
  const [isMissing, setMissing] = useState(false);
  const score = (aspect: Aspect, value: Score | undefined) => {
    const { [aspect]: _before, ...others } = draft.scores;
    setMissing(false);
    onDraft({ ...draft, scores: value ? { ...others, [aspect]: value } : others });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isWorthKeeping(draft)) void onSave().catch(() => undefined);
    else setMissing(true);
  };
  return (
    <form className="stack check-form" onSubmit={save}>
      <p className="soft">{t('partners.howTrueIsEach', { scoreWords: scoreWords[1], scoreWords2: scoreWords[5] })}</p>
      {aspects.map((aspect) => (
        <Scale key={aspect} aspect={aspect} score={draft.scores[aspect]} onScore={(value) => score(aspect, value)} />
      ))}
      <div className="question">
        <label htmlFor={id}>{t('partners.whatWouldHelpNext')}</label>
        <LineField
          id={id}
          maxLength={helpLimit}
          value={draft.help}
          onChange={({ target }) => onDraft({ ...draft, help: target.value })}
        />
      </div>
      <Said words={isMissing ? t('partners.tapANumberFor') : ''} problem />
      <Button look="filled" type="submit">
        {t('partners.saveThisReview')}
      </Button>
    </form>
  );
}
