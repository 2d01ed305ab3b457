/**
 * The guide as data, typed. Files are validated by `npm run check:content` and by tests, not at run time: they ship
 * inside the build and cannot change under it.
 */
import acronymList from './acronyms/acronyms.json';
import type { Acronym, Case, CoreQuestion, Reference, Theme, ThemeId, ThinkingQuestion } from './schema';
import thinkingList from './thinking/questions.json';

export { resources } from './resources';

const values = <T>(files: Record<string, unknown>) => Object.values(files) as T[];

const byPlace = (a: Theme, b: Theme) =>
  Number(a.kind === 'mistake') - Number(b.kind === 'mistake') || a.number - b.number;

/** The ten themes in the guide's order. */
export const themes: readonly Theme[] = values<Theme>(
  import.meta.glob('./themes/*.json', { eager: true, import: 'default' }),
).sort(byPlace);

/** The guide's two case studies, retold. */
export const cases: readonly Case[] = values<Case>(
  import.meta.glob('./cases/*.json', { eager: true, import: 'default' }),
);

/** The three sources behind the guide's claim that leadership matters for care. */
export const references: readonly Reference[] = values<Reference>(
  import.meta.glob('./references/*.json', { eager: true, import: 'default' }),
).sort((a, b) => a.number - b.number);

/** Questions asked at every meeting, in the order they are asked. */
export const coreQuestions: readonly CoreQuestion[] = values<CoreQuestion>(
  import.meta.glob('./questions/*.json', { eager: true, import: 'default' }),
).sort((a, b) => a.order - b.order);

/** Short forms used in health and care in England, sorted by term. */
export const acronyms: readonly Acronym[] = acronymList;

/** Questions for the weekly time to think, in the order in which they come. */
export const thinkingQuestions: readonly ThinkingQuestion[] = thinkingList;

const themeById = new Map(themes.map((theme) => [theme.id, theme]));

/**
 * The theme of an id.
 * @throws when the content does not hold it, which the content tests rule out.
 */
export function themeOf(id: ThemeId): Theme {
  const theme = themeById.get(id);
  if (!theme) throw new Error(`content/themes/${id}.json is missing`);
  return theme;
}
