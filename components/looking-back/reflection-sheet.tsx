import type { Reflection } from '@/lib/meetings/reflection';

/** A reflection as it is printed. It is not shown on the screen. */
export function ReflectionSheet({ title, sections }: Reflection) {
  return (
    <div className="reflection-sheet">
      <h2>{title}</h2>
      {sections.map(({ heading, items }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <ul className="bullets">
            {items.map((item, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand there twice, and never move
              <li key={place} dir="auto">
                {item}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
