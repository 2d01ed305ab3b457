import { useEffect, useRef } from 'react';
import { locale, t } from '@/lib/words/words';
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
        {isKept && <b>{t('settings.thisOneStays')}</b>}
      </dt>
      {(words.length ? words : [t('settings.nothing')]).map((line) => (
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
        {t('settings.aCopy')} {savedAt && t('settings.saved', { savedAt })}
      </h3>
      <Chips label={t('settings.howToReadIt')} oneOf>
        <Chip pressed={!isWhole} onPress={() => onMode(false)}>
          {t('settings.addItToWhat')}
        </Chip>
        <Chip pressed={isWhole} onPress={() => onMode(true)}>
          {t('settings.putItInPlaceOf')}
        </Chip>
      </Chips>
      <p className="soft">{isWhole ? t('settings.allBecomesAsIt') : t('settings.nothingIsTakenAway')}</p>
      <div role="status">
        <ul className="bullets">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {count > 0 && (
        <Fold label={t('settings.whatDiffers')} note={count.toLocaleString(locale())}>
          <GrowingList items={differences} keyOf={({ id }) => id} what={t('settings.differences')}>
            {({ title, here, there, stays }) => (
              <>
                <b dir="auto">{title}</b>
                <dl className="sides">
                  <Side label={t('settings.here')} words={here} isKept={stays === 'here'} />
                  <Side label={t('settings.inTheFile')} words={there} isKept={stays === 'file'} />
                </dl>
              </>
            )}
          </GrowingList>
          {more > 0 && <p className="soft">{t('settings.andMoreWhichAre', { more: more.toLocaleString(locale()) })}</p>}
        </Fold>
      )}
      <div className="row">
        {changes && (
          <Button look="filled" onClick={onGo}>
            {isWhole ? t('settings.putItInPlace') : t('settings.addIt')}
          </Button>
        )}
        <Button look="plain" onClick={onCancel}>
          {changes ? t('settings.leaveAllAsIt') : t('settings.close')}
        </Button>
      </div>
    </div>
  );
}
