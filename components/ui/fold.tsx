import type { ReactNode } from 'react';

interface Props {
  label: string;
  /** What waits inside, in a few words, on the same line. */
  note?: ReactNode;
  /** Only the person themselves ever sees it. */
  isPrivate?: boolean;
  className?: string;
  children: ReactNode;
}

/** A part of the page that waits behind its heading. */
export function Fold({ label, note, isPrivate = false, className = '', children }: Props) {
  return (
    <details className={`fold${isPrivate ? ' only-mine' : ''} ${className}`.trim()}>
      <summary>
        <span>{label}</span>
        {note && (
          <span className="fold-note" dir="auto">
            {note}
          </span>
        )}
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}
