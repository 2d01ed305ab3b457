import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

const product = 'Before We Meet';

interface Props {
  /** The heading, and the name of the browser's tab. */
  title: string;
  /** A line or two below the heading, read with it. */
  lead?: ReactNode;
  /** A link to what this is a part of. */
  back?: { href: string; label: string };
  className?: string;
  children: ReactNode;
}

/** One part of the page with its heading, which takes the focus when the person comes to it (see `useArrival`). */
export function Page({ title, lead, back, className, children }: Props) {
  const id = useId();
  useLayoutEffect(() => {
    document.title = `${title.slice(0, 100)}: ${product}`;
  }, [title]);
  return (
    <div className={`stack part${className ? ` ${className}` : ''}`}>
      <div className="tight">
        {back && (
          <a className="back" href={back.href}>
            {back.label}
          </a>
        )}
        <h1 tabIndex={-1} dir="auto" aria-describedby={lead ? id : undefined}>
          {title}
        </h1>
        {lead && (
          <div className="soft" id={id}>
            {lead}
          </div>
        )}
      </div>
      {children}
    </div>
  );
}

/** What a person does to go elsewhere by themselves. */
const ownMoves = ['wheel', 'pointerdown', 'keydown', 'touchmove'] as const;

/** Longer than any list takes to be read, in milliseconds. */
const returnMs = 5000;

/**
 * Scrolls to where the page was, again and again until all that it shows has been read, unless the person moves by
 * themselves.
 * @returns how to stop.
 */
function returnTo(scrollTop: number): () => void {
  const end = performance.now() + returnMs;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const move of ownMoves) removeEventListener(move, stop);
  };
  const again = () => {
    scrollTo(0, scrollTop);
    const isBusy = document.querySelector('main [aria-busy="true"]') !== null;
    if (isBusy && performance.now() < end) frame = requestAnimationFrame(again);
    else stop();
  };
  for (const move of ownMoves) addEventListener(move, stop, { passive: true });
  again();
  return stop;
}

/**
 * Takes the focus to the heading when the person comes to another place. A screen reader then says the heading, once, and
 * nothing else needs to. Not at the first showing: the browser has said the page itself by then.
 * @param place the same for two addresses between which the person stays where they are.
 * @param scrollTop where the page was scrolled to when they left it.
 * @param headingId of a heading further down that the address names.
 */
export function useArrival(place: string, scrollTop: number | undefined, headingId: string | undefined): void {
  const before = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (before.current === place) return undefined;
    const isFirst = before.current === undefined;
    before.current = place;
    const named = headingId ? document.getElementById(headingId) : null;
    if (named) {
      named.focus({ preventScroll: true });
      named.scrollIntoView();
    } else if (!isFirst) {
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      if (scrollTop) return returnTo(scrollTop);
      scrollTo(0, 0);
    }
    return undefined;
  }, [place, scrollTop, headingId]);
}
