import { type ReactNode, useEffect, useRef, useState } from 'react';
import { locale, t } from '@/lib/words/words';
import { Button } from '../ui/button';

/** So many items at first, and so many more each time. */
const step = 25;
/** The next items come when the end of the list is this near to what is in view. */
const near = '300px';

interface Props<T> {
  /** All of them, or as many as have been shown where `hasMore` says that there are others. */
  items: readonly T[];
  hasMore?: boolean;
  /** How many there are in all, where that is known without having them. */
  total?: number | undefined;
  keyOf(item: T): string;
  /** What one item shows; the list puts it into a `li`. */
  children(item: T, place: number): ReactNode;
  /** What the items are, for "25 of 400 meetings". */
  what: string;
  className?: string;
  /** How many were shown when the person was here last. */
  shownBefore?: number | undefined;
  onShown?: ((count: number) => void) | undefined;
}

/** A long list that grows as one scrolls; a button does the same for the keyboard, and goes to the first new item. */
export function GrowingList<T>({
  items,
  hasMore = false,
  total = items.length,
  keyOf,
  children,
  what,
  className,
  shownBefore,
  onShown,
}: Props<T>) {
  const [shown, setShown] = useState(shownBefore ?? step);
  const list = useRef<HTMLUListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const goTo = useRef<number>(undefined);
  const isWhole = shown >= items.length && !hasMore;
  /** The next ones have been asked for. */
  const isWaiting = hasMore && shown > items.length;
  useEffect(() => {
    // What it gives back is not a way to clean up.
    onShown?.(shown);
  }, [onShown, shown]);
  useEffect(() => {
    const item = goTo.current === undefined ? undefined : list.current?.children[goTo.current];
    // Items that are still to be read come with a later drawing.
    if (!(item instanceof HTMLElement)) return;
    goTo.current = undefined;
    item.focus();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again after each growth, for the end may still be in view
  useEffect(() => {
    const mark = end.current;
    if (!mark || isWhole || isWaiting) return;
    const look = ([entry]: IntersectionObserverEntry[]) => {
      // Whoever stands on the button would see it move away.
      if (entry?.isIntersecting && !mark.contains(document.activeElement)) setShown((count) => count + step);
    };
    const observer = new IntersectionObserver(look, { rootMargin: near });
    observer.observe(mark);
    return () => observer.disconnect();
  }, [shown, isWhole, isWaiting]);
  const more = () => {
    if (isWaiting) return;
    goTo.current = shown;
    setShown(shown + step);
  };
  return (
    <>
      <ul className={className ?? 'list'} ref={list}>
        {items.slice(0, shown).map((item, place) => (
          <li key={keyOf(item)} tabIndex={-1}>
            {children(item, place)}
          </li>
        ))}
      </ul>
      {!isWhole && (
        <div className="row more" ref={end}>
          <Button onClick={more}>{t('history.showMore')}</Button>
          <span className="soft">
            {total > items.length || !hasMore
              ? t('history.of', {
                  what: Math.min(shown, items.length),
                  total: total.toLocaleString(locale()),
                  what2: what,
                })
              : t('history.soFar', { items: items.length, what })}
          </span>
        </div>
      )}
    </>
  );
}
