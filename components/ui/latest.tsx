import { type ReactNode, useState } from 'react';
import { t } from '@/lib/words/words';
import { Button } from './button';

/** So many lines are in view at once; a meeting rarely has more. */
const page = 30;

/** The last lines of a list that grows at its end, and a button for the earlier ones where there are any. */
export function useLatest<T>(all: readonly T[]): { shown: readonly T[]; earlier: ReactNode } {
  const [count, setCount] = useState(page);
  const hidden = Math.max(0, all.length - count);
  const earlier = hidden > 0 && (
    <Button
      small
      look="plain"
      onClick={({ currentTarget: { parentElement } }) => {
        setCount(count + page);
        // The button may go; reading goes on at the first of those that came.
        requestAnimationFrame(() => parentElement?.querySelector<HTMLElement>('li button')?.focus());
      }}
    >
      {t('common.showEarlier', { hidden })}
    </Button>
  );
  return { shown: all.slice(hidden), earlier };
}
