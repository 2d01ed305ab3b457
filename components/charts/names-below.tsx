import { namesBelow } from './scale';

/** The names of the points of a chart, below it: as many of them as there is room for. */
export function NamesBelow({ names }: { names: readonly string[] }) {
  return (
    <div className={names.length > 4 ? 'chart-names few' : 'chart-names'} aria-hidden="true">
      {namesBelow(names.length).map((place) => (
        <span key={place}>{names[place]}</span>
      ))}
    </div>
  );
}
