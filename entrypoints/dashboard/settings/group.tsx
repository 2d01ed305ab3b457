import { type ReactNode, useId } from 'react';

interface Props {
  /** The end of its address, `#/settings/<id>`. */
  id: string;
  title: string;
  className?: string;
  children: ReactNode;
}

/** Id of the heading of a group, which takes the focus when its address is followed. */
export const headingId = (group: string): string => `settings-${group}`;

/** A group of settings under its heading. */
export function Group({ id, title, className, children }: Props) {
  return (
    <section className={`settings-group${className ? ` ${className}` : ''}`} aria-labelledby={headingId(id)}>
      <h2 id={headingId(id)} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A part of a group with a heading of its own. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="tight settings-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
