import { type ReactNode, useId } from 'react';
import type { SeriesFigures as Figures } from '@/lib/meetings/series-question';
import { locale, t } from '@/lib/words/words';
import { SeriesFigures } from './series-figures';

interface Props {
  figures: Figures;
  /** Who usually comes; empty where that cannot be told. */
  usual: readonly string[];
  /** Who decides, as it was said last, and when: "Tue 10 Nov". */
  decides: { text: string; day: string } | undefined;
  asks: boolean;
  /** When it was asked last and what was said: "Asked on 3 March 2026: keep it." Empty for never. */
  asked: string;
  onAsks(asks: boolean): void;
  /** What was just done, with its undo. */
  children?: ReactNode;
}

const namesInView = 8;

function sayUsual(names: readonly string[]): string {
  const more = names.length - namesInView;
  const shown = more > 1 ? [...names.slice(0, namesInView), t('history.more', { more })] : names;
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(shown);
}

/** What a series has come to, who is usually there, and whether to ask now and then if it still needs to exist. */
export function SeriesFacts({ figures, usual, decides, asks, asked, onAsks, children }: Props) {
  const id = useId();
  return (
    <section className="stack" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t('history.howItGoes')}</h2>
      {figures.held > 0 ? <SeriesFigures {...figures} /> : <p className="soft">{t('history.nothingToCountYet')}</p>}
      {(usual.length > 0 || decides) && (
        <dl className="gist series-people">
          {usual.length > 0 && (
            <div>
              <dt>{t('history.usuallyHere')}</dt>
              <dd dir="auto">{sayUsual(usual)}</dd>
            </div>
          )}
          {decides && (
            <div>
              <dt>{t('history.whoDecides', { day: decides.day })}</dt>
              <dd className="clamp two" dir="auto">
                {decides.text}
              </dd>
            </div>
          )}
        </dl>
      )}
      <div className="tight">
        <div className="row check">
          <input
            id={`${id}-asks`}
            type="checkbox"
            checked={asks}
            aria-describedby={`${id}-note`}
            onChange={({ target }) => onAsks(target.checked)}
          />
          <label htmlFor={`${id}-asks`}>{t('history.askWhetherItStill')}</label>
        </div>
        <p className="soft" id={`${id}-note`}>
          {t('history.atMostEveryEighth', { asked })}
        </p>
      </div>
      {children}
    </section>
  );
}
