import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ThemeId } from '@/content/schema';
import { t } from '@/lib/words/words';
import { Marked } from '../ui/marked';
import type { HitView } from './hit-view';
import { type Filters, SearchFilters } from './search-filters';
import { ShortcutList, type ShortcutsView } from './shortcut-list';

interface Elsewhere {
  words: string;
  href: string;
}

interface Props {
  label: string;
  /** Absent until the search has been loaded. */
  find: ((words: string, filters: Filters) => HitView[]) | undefined;
  /** Searches what the person wrote; kept apart from the guide. */
  findOwn?: ((words: string) => HitView[] | Promise<HitView[]>) | undefined;
  themes: readonly { id: ThemeId; title: string }[];
  shortcuts?: ShortcutsView | undefined;
  onOpen(hit: HitView): void;
  /**
   * A web search for what the guide does not cover, with the words that it would send; none when words must not leave
   * the browser. Must not change between renders unless its answers do.
   */
  elsewhere(typed: string, guideHits: number): Elsewhere | undefined | Promise<Elsewhere | undefined>;
  autoFocus?: boolean;
  /** Called when somebody comes to the box: what must be read first can be read while they begin to type. */
  onFocus?: () => void;
  /** What was typed before the box was there. */
  initial?: string;
  /** Called when somebody begins to search, and when the field is empty again. */
  onSearching?: (isSearching: boolean) => void;
}

interface GroupProps {
  base: string;
  label: string;
  hits: readonly HitView[];
  /** Place of the first among all results. */
  from: number;
  chosen: number;
  onOpen(hit: HitView): void;
}

function HitGroup({ base, label, hits, from, chosen, onOpen }: GroupProps) {
  if (!hits.length) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box, not of form fields
    <div role="group" aria-label={label} className="hits">
      {hits.map((hit, place) => (
        <a
          key={hit.id}
          role="option"
          tabIndex={-1}
          id={`${base}-${from + place}`}
          aria-selected={from + place === chosen}
          className="hit"
          href={hit.href}
          onClick={(event) => {
            event.preventDefault();
            onOpen(hit);
          }}
        >
          <b dir="auto">
            <Marked parts={hit.title} />
            {hit.flag && (
              <>
                {' '}
                <span className="tag warn">{hit.flag}</span>
              </>
            )}
          </b>
          <small className="soft" dir="auto">
            {hit.detail}
          </small>
          <small className="soft">{hit.why}</small>
        </a>
      ))}
    </div>
  );
}

function foundWords(words: string, hits: number, own: number, ready: boolean): string {
  if (!words) return '';
  if (!ready) return t('search.searching');
  if (!hits && !own) return t('search.nothingHereFitsThose');
  return own ? t('search.foundAndInWhat', { hits, own }) : t('search.found', { hits });
}

/** What a question gives, or `none` until it has. `latest` is what the question before it gave, until then. */
function useAnswer<T>(question: T | Promise<T>, none: T): { value: T; latest: T; isThere: boolean } {
  const [later, setLater] = useState<{ of: T | Promise<T>; value: T }>();
  useEffect(() => {
    if (!(question instanceof Promise)) return;
    let isStale = false;
    const set = (value: T) => isStale || setLater({ of: question, value });
    question.then(set, (problem: unknown) => {
      console.warn('What you wrote could not be searched:', problem);
      set(none);
    });
    return () => {
      isStale = true;
    };
  }, [question, none]);
  if (!(question instanceof Promise)) return { value: question, latest: question, isThere: true };
  const latest = later?.value ?? none;
  return later?.of === question ? { value: latest, latest, isThere: true } : { value: none, latest, isThere: false };
}

const noHits: HitView[] = [];

/** One box over tips, cases and resources. Arrows choose, Enter opens, Escape clears; results are announced. */
export function SearchBox(props: Props) {
  const {
    label,
    find,
    findOwn,
    themes,
    shortcuts,
    onOpen,
    elsewhere,
    autoFocus,
    onFocus,
    initial = '',
    onSearching,
  } = props;
  const [typed, setTyped] = useState(initial);
  const [filters, setFilters] = useState<Filters>({});
  const [chosen, setChosen] = useState(0);
  const base = useId();
  const words = typed.trim();
  // Searched once for each change of the words or filters, not when an arrow key moves the choice.
  const hits = useMemo(() => (words && find ? find(typed, filters) : []), [words, typed, filters, find]);
  const asked = useMemo(() => (words && findOwn ? findOwn(typed) : noHits), [words, typed, findOwn]);
  const { latest: own, isThere } = useAnswer<HitView[]>(asked, noHits);
  const webAsked = useMemo(
    () => (words && find ? elsewhere(words, hits.length) : undefined),
    [words, find, hits, elsewhere],
  );
  const { value: web } = useAnswer<Elsewhere | undefined>(webAsked, undefined);
  const all = [...hits, ...own];
  const current = all[chosen];
  const group = { base, chosen, onOpen };

  const isSearching = words !== '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it begins and ends, not when the listener changes
  useEffect(() => onSearching?.(isSearching), [isSearching]);

  const list = useRef<HTMLDivElement>(null);
  const type = (text: string) => {
    setTyped(text);
    setChosen(0);
    if (list.current) list.current.scrollTop = 0;
  };
  const choose = (place: number) => {
    setChosen(place);
    // The focus stays in the field, so the browser does not bring the result into view by itself.
    document.getElementById(`${base}-${place}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && all.length) choose((chosen + step + all.length) % all.length);
    else if (event.key === 'Enter' && current) onOpen(current);
    else if (event.key === 'Escape' && typed) type('');
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
        aria-expanded={all.length > 0}
        aria-controls={`${base}-hits`}
        aria-activedescendant={current ? `${base}-${chosen}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the popup is one search box away from use, and nothing else is lost
        autoFocus={autoFocus}
        maxLength={200}
        value={typed}
        onChange={({ target }) => type(target.value)}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      />
      <p className="soft" role="status">
        {foundWords(words, hits.length, own.length, find !== undefined && (hits.length > 0 || isThere))}
      </p>
      <div
        role="listbox"
        ref={list}
        id={`${base}-hits`}
        aria-label={t('search.results')}
        className="hits"
        hidden={!all.length}
      >
        <HitGroup {...group} label={t('search.inTheGuide')} hits={hits} from={0} />
        {own.length > 0 && (
          <p className="soft" role="presentation">
            {t('search.inWhatYouWrote')}
          </p>
        )}
        <HitGroup {...group} label={t('search.inWhatYouWrote')} hits={own} from={hits.length} />
      </div>
      {web && (
        <a href={web.href} target="_blank" rel="noopener noreferrer">
          {t('search.searchTheWebFor', { words: web.words })}
        </a>
      )}
      {words && (
        <SearchFilters
          filters={filters}
          themes={themes}
          onChange={(next) => {
            setFilters(next);
            setChosen(0);
          }}
        />
      )}
      {!words && shortcuts && <ShortcutList shortcuts={shortcuts} onOpen={onOpen} />}
    </search>
  );
}
