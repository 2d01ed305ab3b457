import type { ReactNode } from 'react';

/** A part of the page that waits behind its heading. */
export function Fold({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>{label}</summary>
      <div className="stack">{children}</div>
    </details>
  );
}
