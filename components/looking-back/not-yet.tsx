import { useId } from 'react';

interface Props {
  title: string;
  /** What is missing, and how it comes. */
  words: string;
}

/** In the place of a chart of which there is too little to see anything in it. */
export function NotYet({ title, words }: Props) {
  const id = useId();
  return (
    <section className="chart not-yet" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="soft">{words}</p>
    </section>
  );
}
