import { type ReactNode, useId } from 'react';
import { Fold } from '@/components/ui/fold';
import { t } from '@/lib/words/words';

/** The numbers of a chart, as a table for whoever reads those more easily. */
export interface ChartTable {
  /** Headings of its columns, the first one that of the rows' names. */
  columns: readonly string[];
  rows: readonly { name: string; cells: readonly (string | number)[] }[];
}

interface Props {
  title: string;
  /** What the chart shows, in one sentence: whoever reads it has seen the chart. */
  summary: string;
  table: ChartTable;
  /** Below which heading it stands: 2 for one of a page's own parts. */
  level?: 2 | 3;
  /** The drawing and its key. */
  children: ReactNode;
}

/** A chart's frame: its heading, what it shows in a sentence, the drawing, and its table behind a fold. */
export function Chart({ title, summary, table, level = 2, children }: Props) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const [first, ...others] = table.columns;
  return (
    <section className="chart" aria-labelledby={id}>
      <Heading id={id}>{title}</Heading>
      <p>{summary}</p>
      {children}
      <Fold label={t('charts.showAsATable')}>
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {others.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ name, cells }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name, and rows never move
              <tr key={place}>
                <th scope="row">{name}</th>
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their column alone
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </section>
  );
}
