import type { Ref } from 'react';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';
import { Fold } from '../ui/fold';
import { ThemeChips, type ThemeChipsProps } from './theme-chips';

export interface TipView {
  text: string;
  /** The theme's title. */
  theme: string;
  /** Where the guide speaks of it: "Top tip 3". */
  section: string;
  /** "Because the title mentions a pilot."; absent for a tip of the day. */
  because?: string;
}

interface Props {
  heading: string;
  tip: TipView;
  onAnother?: () => void;
  onKeep?: (() => void) | undefined;
  onNotHelpful?: (() => void) | undefined;
  onTheme(): void;
  /** Other themes to choose; absent for a tip of the day. */
  fits?: ThemeChipsProps | undefined;
  onRest?: (() => void) | undefined;
  /** Beside other things: what can be done with the tip waits behind a heading. */
  isCompact?: boolean;
  /** Only for a meeting of a series. */
  onNeverForSeries?: (() => void) | undefined;
  /** The card itself, to tell whether it is in view. */
  ref?: Ref<HTMLElement>;
}

/** One tip, why it was chosen, and where in the guide its idea stands. */
export function TipCard({
  heading,
  tip,
  onAnother,
  onKeep,
  onNotHelpful,
  onTheme,
  fits,
  onRest,
  onNeverForSeries,
  isCompact = false,
  ref,
}: Props) {
  const deeds = (
    <div className="row">
      {onAnother && (
        <Button look="plain" small onClick={onAnother}>
          {t('tips.anotherTip')}
        </Button>
      )}
      {onKeep && (
        <Button look="plain" small onClick={onKeep}>
          {t('tips.keepThisTip')}
        </Button>
      )}
      {onNotHelpful && (
        <Button look="plain" small onClick={onNotHelpful}>
          {t('tips.notHelpful')}
        </Button>
      )}
      <Button look="plain" small onClick={onTheme}>
        {t('tips.moreOnThis')}
      </Button>
    </div>
  );
  const fewer = onRest && (
    <div className="row">
      <Button look="plain" small onClick={onRest}>
        {t('tips.noTipsForA')}
      </Button>
      {onNeverForSeries && (
        <Button look="plain" small onClick={onNeverForSeries}>
          {t('tips.neverForThisSeries')}
        </Button>
      )}
    </div>
  );
  return (
    <section className="tip" data-tip ref={ref} aria-label={heading}>
      {!isCompact && <p className="soft">{heading}</p>}
      <p className="say" aria-live="polite" lang="en-GB">
        {tip.text}
      </p>
      <p className="soft">
        {t('tips.inTheGuide', { because: tip.because ?? '', theme: tip.theme, section: tip.section })}
      </p>
      {fits && !isCompact && <ThemeChips {...fits} />}
      {isCompact ? (
        <Fold label={t('tips.moreAboutThisTip')}>
          {fits && <ThemeChips {...fits} />}
          {deeds}
          {fewer}
        </Fold>
      ) : (
        <>
          {deeds}
          {fewer && <Fold label={t('tips.fewerTips')}>{fewer}</Fold>}
        </>
      )}
    </section>
  );
}

/** What stands in the tip's place while tips rest, with the way back. */
export function TipsResting({ words, onAgain }: { words: string; onAgain(): void }) {
  return (
    <section className="row soft" aria-label={t('tips.tips')}>
      <span role="status">{words}</span>
      <Button look="plain" small onClick={onAgain}>
        {t('tips.showTipsAgain')}
      </Button>
    </section>
  );
}
