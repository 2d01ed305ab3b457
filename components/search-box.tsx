import { type KeyboardEvent, useId, useState } from 'react';
import { Marked } from './ui/marked';

export interface HitView {
  id: string;
  href: string;
  title: readonly { text: string; hit: boolean }[];
  /** Publisher, cost and the like, or what kind of thing it is. */
  detail: string;
  why: string;
  /** "Closed", "Moved". */
  flag?: string | undefined;
}

interface Props {
  label: string;
  find(words: string): HitView[];
  onOpen(hit: HitView): void;
  /** A web search for words that the guide's resources do not cover. */
  elsewhere(words: string): string;
  autoFocus?: boolean;
}

/** One box over tips, cases and resources. Arrows choose, Enter opens, Escape clears; results are announced. */
export function SearchBox({ label, find, onOpen, elsewhere, autoFocus }: Props) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const base = useId();
  const hits = words.trim() ? find(words) : [];
  const current = hits[chosen];

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length) setChosen((chosen + step + hits.length) % hits.length);
    else if (event.key === 'Enter' && current) onOpen(current);
    else if (event.key === 'Escape' && words) setWords('');
    else return;
    event.preventDefault();
  };

  return (
    <search className="search tight">
      <input
        type="search"
        role="combobox"
        className="field"
        aria-label={label}
        placeholder={label}
        aria-expanded={hits.length > 0}
        aria-controls={`${base}-hits`}
        aria-activedescendant={current ? `${base}-${chosen}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the popup is one search box away from use, and nothing else is lost
        autoFocus={autoFocus}
        maxLength={200}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="soft" role="status">
        {words.trim() && (hits.length ? `${hits.length} found` : 'Nothing here fits those words.')}
      </p>
      <div role="listbox" id={`${base}-hits`} aria-label="Results" className="hits" hidden={!hits.length}>
        {hits.map((hit, place) => (
          <a
            key={hit.id}
            role="option"
            tabIndex={-1}
            id={`${base}-${place}`}
            aria-selected={place === chosen}
            className="hit"
            href={hit.href}
            onClick={(event) => {
              event.preventDefault();
              onOpen(hit);
            }}
          >
            <b>
              <Marked parts={hit.title} />
              {hit.flag && <span className="tag warn">{hit.flag}</span>}
            </b>
            <small className="soft">{hit.detail}</small>
            <small className="soft">{hit.why}</small>
          </a>
        ))}
      </div>
      {words.trim() && !hits.length && (
        <a href={elsewhere(words)} target="_blank" rel="noopener noreferrer">
          Search the web for these words
        </a>
      )}
    </search>
  );
}
