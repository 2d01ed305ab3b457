/** The rules content must keep, as pure functions over files, and what to tell the person who wrote them. */
import * as z from 'zod';
import { Acronym, Case, CoreQuestion, Reference, Resource, Theme, ThinkingQuestion, themeIds } from '@/content/schema';

/** Content files by path below `content/`: `resources/q-community.json` → its text. */
export type Files = Readonly<Record<string, string>>;

const folders = {
  themes: Theme,
  resources: Resource,
  cases: Case,
  references: Reference,
  questions: CoreQuestion,
} as const;
type Folder = keyof typeof folders;

/** The one way to write a file down, so that a change shows only what changed. */
export const canonical = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const remedies: Record<string, string> = {
  too_small: 'is too short or has too few entries',
  too_big: 'is too long',
  invalid_type: 'is missing or of the wrong kind',
  invalid_value: 'is not one of the words allowed here',
  invalid_format: 'is not written in the form asked for',
  unrecognized_keys: 'holds a field that is not known',
};

function schemaProblems(path: string, value: unknown, schema: z.core.$ZodType): string[] {
  const result = z.safeParse(schema, value);
  return (result.error?.issues ?? []).map((issue) => {
    const field = issue.path.join('.') || ('keys' in issue ? issue.keys.join(', ') : 'the file');
    return `content/${path}: \`${field}\` ${remedies[issue.code] ?? 'is not right'}. See content/schema.ts for what it may hold.`;
  });
}

function fileProblems(path: string, text: string): string[] {
  const [folder = '', name = ''] = path.split('/');
  const value = parse(text);
  if (value === undefined) return [`content/${path}: is not valid JSON. Look for a missing comma or quotation mark.`];
  const list = Object.hasOwn(lists, folder) ? lists[folder] : undefined;
  const schema = folders[folder as Folder];
  if (!schema && !list) return [];
  const problems = list ? list(path, value) : schemaProblems(path, value, schema);
  const id = (value as { id?: unknown }).id;
  if (!list && `${id}.json` !== name)
    problems.push(`content/${path}: \`id\` is “${id}” but the file is called ${name}. Make them the same.`);
  if (text !== canonical(value))
    problems.push(`content/${path}: the layout differs from the rest. Run: npm run check:content -- --fix`);
  return problems;
}

function acronymProblems(path: string, value: unknown): string[] {
  if (!Array.isArray(value)) return [`content/${path}: must be a list.`];
  const terms = value.map((entry) => String(entry?.term));
  const sorted = [...terms].sort((a, b) => a.localeCompare(b, 'en-GB'));
  const misplaced = terms.find((term, place) => term !== sorted[place]);
  const twice = terms.find((term, place) => terms.indexOf(term) !== place);
  return [
    ...value.flatMap((entry, place) =>
      schemaProblems(path, entry, Acronym).map((text) => `${text} (entry ${place + 1})`),
    ),
    ...(misplaced ? [`content/${path}: \`term\` “${misplaced}” is out of order. Sort the list by term.`] : []),
    ...(twice ? [`content/${path}: \`term\` “${twice}” stands there twice. Keep one.`] : []),
    ...(terms.length < 150 ? [`content/${path}: holds ${terms.length} terms; at least 150 are promised.`] : []),
  ];
}

const mostWordsOfQuestion = 20;

function thinkingProblems(path: string, value: unknown): string[] {
  if (!Array.isArray(value)) return [`content/${path}: must be a list.`];
  const ids = value.map((entry) => String(entry?.id));
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  const texts = value.map((entry) => String(entry?.text));
  const wrong = texts.find((text) => !text.endsWith('?') || text.split(/\s+/).length > mostWordsOfQuestion);
  return [
    ...value.flatMap((entry, place) =>
      schemaProblems(path, entry, ThinkingQuestion).map((text) => `${text} (entry ${place + 1})`),
    ),
    ...(twice ? [`content/${path}: the id “${twice}” is used twice. Give one of them another name.`] : []),
    ...(wrong
      ? [`content/${path}: \`text\` “${wrong}” must be one question of at most ${mostWordsOfQuestion} words.`]
      : []),
    ...(value.length < 26 ? [`content/${path}: holds ${value.length} questions; half a year needs 26.`] : []),
  ];
}

/** Files that hold a list, by folder. */
const lists: Readonly<Record<string, (path: string, value: unknown) => string[]>> = {
  acronyms: acronymProblems,
  thinking: thinkingProblems,
};

function load<T>(files: Files, folder: Folder, schema: z.core.$ZodType<T>): { path: string; value: T }[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const result = path.startsWith(`${folder}/`) ? z.safeParse(schema, parse(text)) : undefined;
    return result?.success ? [{ path, value: result.data }] : [];
  });
}

function crossProblems(files: Files): string[] {
  const themes = load(files, 'themes', Theme);
  const resources = load(files, 'resources', Resource);
  const cases = load(files, 'cases', Case);
  const references = load(files, 'references', Reference);
  const questions = load(files, 'questions', CoreQuestion);
  const known = new Set(resources.map(({ value }) => value.id));
  const links = [
    ...themes.map(({ path, value }) => ({ path, field: 'resources', ids: value.resources })),
    ...cases.map(({ path, value }) => ({ path, field: 'resources', ids: value.resources })),
    ...references.map(({ path, value }) => ({ path, field: 'resource', ids: [value.resource] })),
  ];
  const dead = links.flatMap(({ path, field, ids }) =>
    ids
      .filter((id) => !known.has(id))
      .map((id) => `content/${path}: \`${field}\` names “${id}”, but there is no content/resources/${id}.json.`),
  );
  const named = [
    ...themes.flatMap(({ path, value }) => [...value.tips, ...value.questions].map(({ id }) => ({ path, id }))),
    ...questions.map(({ path, value }) => ({ path, id: value.id })),
  ];
  const twice = named
    .filter(({ id }, place) => named.findIndex((other) => other.id === id) !== place)
    .map(({ path, id }) => `content/${path}: the id “${id}” is used twice. Give one of them another name.`);
  const addresses = resources.flatMap(({ path, value }) => [
    ...((value.urlRole === 'none') === (value.url === null)
      ? []
      : [`content/${path}: \`urlRole\` is “${value.urlRole}”, which does not go with its \`url\`.`]),
    ...(value.status === 'closed' && !value.note
      ? [`content/${path}: \`note\` is missing. Say when it closed and what to use instead.`]
      : []),
  ]);
  const missing = themeIds
    .filter((id) => !themes.some(({ value }) => value.id === id))
    .map((id) => `content/themes/${id}.json: is missing or not right. All ten themes are needed.`);
  const order = questions.filter(({ value }) => value.step === 'before').sort((a, b) => a.value.order - b.value.order);
  const labels = order.slice(0, 2).map(({ value }) => value.label);
  const wanted = ['What are we agreeing?', 'Why are we doing this?'];
  const first =
    labels.join() === wanted.join()
      ? []
      : [`content/questions: the first two questions must be “${wanted.join('” and “')}”.`];
  return [...dead, ...twice, ...addresses, ...missing, ...first];
}

const longestSentence = 24;
const avoided = ['click here', 'leverage', 'utilise', 'going forward', 'stakeholder engagement piece'];

function wordingProblems(files: Files): string[] {
  return load(files, 'themes', Theme).flatMap(({ path, value }) =>
    value.tips.flatMap(({ id, text }) => {
      const long = text.split(/[.?!]\s/).find((sentence) => sentence.split(/\s+/).length > longestSentence);
      const phrase = avoided.find((words) => text.toLowerCase().includes(words));
      return [
        ...(long
          ? [`content/${path}: \`tips\` “${id}” has a sentence of over ${longestSentence} words. Make two of it.`]
          : []),
        ...(phrase ? [`content/${path}: \`tips\` “${id}” says “${phrase}”. Use a plain word.`] : []),
      ];
    }),
  );
}

/** Every problem of the content, each naming file, field and remedy; none when it keeps all rules. */
export function problemsIn(files: Files): string[] {
  return [
    ...Object.entries(files).flatMap(([path, text]) => fileProblems(path, text)),
    ...crossProblems(files),
    ...wordingProblems(files),
  ];
}
