import { useEffect, useId, useRef, useState } from 'react';
import type { ShownPassage } from '@/lib/meetings/reflection';
import { t } from '@/lib/words/words';
import { GrowingList } from '../history/growing-list';
import { Button } from '../ui/button';

interface ItemProps {
  shown: ShownPassage;
  onLeaveOut(id: string, isOut: boolean): void;
  onChange(id: string, words: string): void;
}

interface FieldProps {
  words: string;
  onSave(words: string): void;
  onClose(): void;
}

function ChangeField({ words, onSave, onClose }: FieldProps) {
  const id = useId();
  const [text, setText] = useState(words);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="change-line"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text);
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <label className="soft" htmlFor={id}>
        {t('lookingBack.yourOwnWordsWhat')}
      </label>
      <textarea
        id={id}
        ref={field}
        className="field"
        dir="auto"
        rows={3}
        maxLength={4000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="row">
        <Button small type="submit" disabled={!text.trim()}>
          {t('lookingBack.useTheseWords')}
        </Button>
        <Button small look="plain" onClick={onClose}>
          {t('lookingBack.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Item({ shown: { passage, words, from, parts, isLeftOut }, onLeaveOut, onChange }: ItemProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isChanging, setChanging] = useState(false);
  const close = () => {
    setChanging(false);
    // Once the button is there again.
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <div className={isLeftOut ? 'passage left-out' : 'passage'}>
      <div className="row check">
        <input
          id={id}
          type="checkbox"
          checked={!isLeftOut}
          onChange={({ target }) => onLeaveOut(passage.id, !target.checked)}
        />
        <label htmlFor={id}>
          <span className="soft block">{from}</span>
          <span dir="auto">
            {parts.map(({ text, inPlaceOf }, place) =>
              inPlaceOf === undefined ? (
                text
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text are told apart by their place alone
                <mark key={place}>{text}</mark>
              ),
            )}
          </span>
        </label>
      </div>
      {isChanging ? (
        <ChangeField words={words} onSave={(text) => onChange(passage.id, text)} onClose={close} />
      ) : (
        <Button
          ref={button}
          small
          look="plain"
          onClick={() => setChanging(true)}
          aria-label={t('lookingBack.change', { words })}
        >
          {t('lookingBack.change2')}
        </Button>
      )}
    </div>
  );
}

interface Props extends Omit<ItemProps, 'shown'> {
  passages: readonly ShownPassage[];
}

/** What will be saved, passage by passage, with the words that stand for names marked. Each can be left out or changed. */
export function PassageList({ passages, ...changes }: Props) {
  return (
    <GrowingList
      items={passages}
      keyOf={({ passage }) => passage.id}
      what={t('lookingBack.passages')}
      className="list passages"
    >
      {(shown) => <Item shown={shown} {...changes} />}
    </GrowingList>
  );
}
