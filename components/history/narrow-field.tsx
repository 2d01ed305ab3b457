import { useId } from 'react';

/** A field that leaves in a list only what holds the words typed. Escape empties it. */
export function NarrowField({ typed, onType }: { typed: string; onType(text: string): void }) {
  const id = useId();
  return (
    <div className="narrow">
      <label htmlFor={id}>Narrow this list</label>
      <input
        id={id}
        type="search"
        className="field"
        placeholder="A title, a name, your words"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onType('')}
      />
    </div>
  );
}
