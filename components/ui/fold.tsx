import type { ReactNode } from 'react';

/** A part of the page that waits behind its heading. */
export function Fold({ label, children, open }: { label: string; children: ReactNode; open?: boolean }) {
  return (
    <details className="fold" open={open}>
      <summary>{label}</summary>
      <div className="stack">{children}</div>
    </details>
  );
}
