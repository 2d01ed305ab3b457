import { useEffect, useRef } from 'react';
import { GrowingList } from '../history/growing-list';
import { Button } from '../ui/button';
import { Chip, Chips } from '../ui/chips';
import { Fold } from '../ui/fold';

/** Something that is here and in the file, and differs. */
export interface Difference {
  id: string;
  /** What it is: "Frailty pathway: What are we agreeing?" */
  title: string;
  here: readonly string[];
  there: readonly string[];
  stays: 'here' | 'file';
}

interface Props {
  /** When the copy was made: "on 20 November 2026". */
  savedAt: string;
  isWhole: boolean;
  /** What would happen, in lines: "12 meetings are new". */
  lines: readonly string[];
  differences: readonly Difference[];
  /** Differences that are not listed. */
  more: number;
  /** Would anything change? */
  changes: boolean;
  onMode(isWhole: boolean): void;
  onGo(): void;
  onCancel(): void;
}

function Side({ label, words, isKept }: { label: string; words: readonly string[]; isKept: boolean }) {
  return (
    <div className="tight">
      <dt className="soft">
        {label}
        {isKept && <b>: this one stays</b>}
      </dt>
      {(words.length ? words : ['Nothing']).map((line) => (
        <dd key={line} dir="auto" className={isKept ? undefined : 'soft'}>
          {line}
        </dd>
      ))}
    </div>
  );
}

/** What reading a copy back would change, before anything is changed. It takes the focus when it comes. */
export function RestorePlan({ savedAt, isWhole, lines, differences, more, changes, onMode, onGo, onCancel }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const count = differences.length + more;
  return (
    <div className="notice stack">
      <h3 ref={heading} tabIndex={-1}>
        A copy {savedAt && `saved ${savedAt}`}
      </h3>
      <Chips label="How to read it back" oneOf>
        <Chip pressed={!isWhole} onPress={() => onMode(false)}>
          Add it to what is here
        </Chip>
        <Chip pressed={isWhole} onPress={() => onMode(true)}>
          Put it in place of what is here
        </Chip>
      </Chips>
      <p className="soft">
        {isWhole
          ? 'All becomes as it is in the file. What is here now goes to the bin for a week of use.'
          : 'Nothing is taken away. Where both differ, what was written later stays.'}
      </p>
      <div role="status">
        <ul className="bullets">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {count > 0 && (
        <Fold label="What differs" note={count.toLocaleString('en-GB')}>
          <GrowingList items={differences} keyOf={({ id }) => id} what="differences">
            {({ title, here, there, stays }) => (
              <>
                <b dir="auto">{title}</b>
                <dl className="sides">
                  <Side label="Here" words={here} isKept={stays === 'here'} />
                  <Side label="In the file" words={there} isKept={stays === 'file'} />
                </dl>
              </>
            )}
          </GrowingList>
          {more > 0 && <p className="soft">And {more.toLocaleString('en-GB')} more, which are not listed here.</p>}
        </Fold>
      )}
      <div className="row">
        {changes && (
          <Button look="filled" onClick={onGo}>
            {isWhole ? 'Put it in place' : 'Add it'}
          </Button>
        )}
        <Button look="plain" onClick={onCancel}>
          {changes ? 'Leave all as it is' : 'Close'}
        </Button>
      </div>
    </div>
  );
}
