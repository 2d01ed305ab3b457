import { t } from '@/lib/words/words';
import { inWords } from './in-words';

interface Props {
  /** From 1. */
  now: number;
  of: number;
}

/** Where one is among a few cards: "1 of 3", with a line for each. */
export function Steps({ now, of }: Props) {
  const lines = Array.from({ length: of }, (_, place) => place + 1);
  return (
    <p className="step-dots">
      {lines.map((line) => (
        <i key={line} className={line <= now ? 'on' : undefined} aria-hidden="true" />
      ))}
      <span>
        {inWords('common.stepOf', {
          hidden: <span className="hidden-label">{t('common.step')} </span>,
          now,
          of,
        })}
      </span>
    </p>
  );
}
