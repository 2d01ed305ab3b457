import { useId } from 'react';
import { Fold } from '@/components/ui/fold';
import { t } from '@/lib/words/words';

interface Props {
  label: string;
  /** Quotes of the invite, or sentences of ours. */
  lines: readonly string[];
  areQuotes?: boolean;
  /** Those that are ticked. */
  done: readonly string[];
  /** @param done the ticked lines, one a line. */
  onToggle(done: string): void;
}

/** Things the invite names, each with a tick; the quotes alone are never stored, a ticked one is. */
export function Ticks({ label, lines, areQuotes = true, done, onToggle }: Props) {
  const id = useId();
  if (!lines.length) return null;
  const left = lines.filter((line) => !done.includes(line)).length;
  const toggle = (line: string) =>
    onToggle((done.includes(line) ? done.filter((other) => other !== line) : [...done, line]).join('\n'));
  return (
    <Fold label={label} note={left ? t('meeting.ofToDo', { left, lines: lines.length }) : t('meeting.allDone')}>
      <ul className="ticks">
        {lines.map((line, place) => (
          <li key={line} className="row check">
            <input id={`${id}-${place}`} type="checkbox" checked={done.includes(line)} onChange={() => toggle(line)} />
            <label htmlFor={`${id}-${place}`} dir="auto">
              {areQuotes ? `“${line}”` : line}
            </label>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
