import { useId } from 'react';
import type { ThemeId } from '@/content/schema';
import { t } from '@/lib/words/words';
import { Fold } from '../ui/fold';

export type FilterKind = 'resource' | 'tip' | 'case' | 'acronym';

export interface Filters {
  kind?: FilterKind | undefined;
  theme?: ThemeId | undefined;
  free?: boolean | undefined;
  /** Only what takes no longer than this. */
  maxMinutes?: number | undefined;
}

const kinds: readonly { value: FilterKind; label: string }[] = [
  { value: 'resource', label: t('search.resources') },
  { value: 'tip', label: t('search.tips') },
  { value: 'case', label: t('search.caseStudies') },
  { value: 'acronym', label: t('search.shortForms') },
];

const times: readonly { value: number; label: string }[] = [
  { value: 15, label: t('search.upTo15Minutes') },
  { value: 60, label: t('search.upToAnHour') },
  { value: 480, label: t('search.upToADay') },
];

interface ChoiceProps {
  label: string;
  value: string | number | undefined;
  any: string;
  options: readonly { value: string | number; label: string }[];
  onChoose(value: string): void;
}

function Choice({ label, value, any, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <span className="tight">
      <label htmlFor={id} className="soft">
        {label}
      </label>
      <select id={id} className="field" value={value ?? ''} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

interface Props {
  filters: Filters;
  themes: readonly { id: ThemeId; title: string }[];
  onChange(filters: Filters): void;
}

/** How many ways the search is narrowed, for the heading of the fold. */
const count = (filters: Filters) => Object.values(filters).filter(Boolean).length;

/** Narrows a search by kind, theme, cost and time. */
export function SearchFilters({ filters, themes, onChange }: Props) {
  const set = (change: Filters) => onChange({ ...filters, ...change });
  const used = count(filters);
  return (
    <Fold label={used ? t('search.narrowTheSearchIn', { used }) : t('search.narrowTheSearch')}>
      <div className="row">
        <Choice
          label={t('search.kind')}
          any={t('search.everything')}
          value={filters.kind}
          options={kinds}
          onChoose={(value) => set({ kind: kinds.find((kind) => kind.value === value)?.value })}
        />
        <Choice
          label={t('search.about')}
          any={t('search.anyTheme')}
          value={filters.theme}
          options={themes.map(({ id, title }) => ({ value: id, label: title }))}
          onChoose={(value) => set({ theme: themes.find(({ id }) => id === value)?.id })}
        />
        <Choice
          label={t('search.time')}
          any={t('search.anyTime')}
          value={filters.maxMinutes}
          options={times}
          onChoose={(value) => set({ maxMinutes: Number(value) || undefined })}
        />
        <label className="row">
          <input
            type="checkbox"
            checked={filters.free ?? false}
            onChange={({ target }) => set({ free: target.checked || undefined })}
          />
          {t('search.freeOnly')}
        </label>
      </div>
    </Fold>
  );
}
