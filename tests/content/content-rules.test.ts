import { expect, test } from 'vitest';
import { readContent } from '@/scripts/check-content';
import { canonical, problemsIn } from '@/scripts/content-rules';

const good = readContent();

function changed(path: string, change: (value: Record<string, unknown>) => void): string[] {
  const value = JSON.parse(good[path] ?? '{}');
  change(value);
  return problemsIn({ ...good, [path]: canonical(value) });
}

test('the content keeps every rule', () => {
  expect(problemsIn(good)).toEqual([]);
});

test('the guide is here whole: ten themes, two cases, three sources, 89 resources', () => {
  const count = (folder: string) => Object.keys(good).filter((path) => path.startsWith(`${folder}/`)).length;
  expect(['themes', 'cases', 'references', 'resources'].map(count)).toEqual([10, 2, 3, 89]);
});

test('a thinking question that is none, and one too few, are told', () => {
  const path = 'thinking/questions.json';
  const list = JSON.parse(good[path] ?? '[]');
  const told = problemsIn({
    ...good,
    [path]: canonical([...list.slice(2), { id: 'x', text: 'Think about the whole.' }]),
  });
  expect(told.join('\n')).toMatch(/must be one question/);
  expect(told.join('\n')).toMatch(/holds 25 questions/);
  const twice = problemsIn({ ...good, [path]: canonical([...list, list[0]]) });
  expect(twice.join('\n')).toMatch(/is used twice/);
});

test.each([
  [
    'an empty cost',
    'resources/q-community.json',
    (v: Record<string, unknown>) => (v.cost = ''),
    /q-community\.json: `cost` is too short/,
  ],
  [
    'an address without https',
    'resources/q-community.json',
    (v: Record<string, unknown>) => (v.url = 'http://x.example'),
    /`url`/,
  ],
  [
    'an unknown field',
    'resources/q-community.json',
    (v: Record<string, unknown>) => (v.colour = 'red'),
    /`colour` holds a field/,
  ],
  [
    'an id unlike the file name',
    'cases/lewisham.json',
    (v: Record<string, unknown>) => (v.id = 'other'),
    /lewisham\.json: `id` is “other”/,
  ],
  [
    'a link to nothing',
    'themes/trust.json',
    (v: Record<string, unknown>) => (v.resources = ['nowhere']),
    /trust\.json: `resources` names “nowhere”/,
  ],
  [
    'a first question that changed',
    'questions/agreeing.json',
    (v: Record<string, unknown>) => (v.label = 'What is it about?'),
    /first two questions/,
  ],
  [
    'an address role that does not fit',
    'resources/q-community.json',
    (v: Record<string, unknown>) => (v.urlRole = 'none'),
    /`urlRole` is “none”/,
  ],
])('%s is named with its file', (_name, path, change, expected) => {
  expect(changed(path, change).join('\n')).toMatch(expected);
});

test('a sentence that is too long is named', () => {
  const long = `Ask ${'very '.repeat(30)}kindly.`;
  const problems = changed('themes/trust.json', (value) => {
    const [tip] = value.tips as { text: string }[];
    if (tip) tip.text = long;
  });
  expect(problems.join('\n')).toMatch(/sentence of over 24 words/);
});

test('JSON with a missing comma and another layout are named', () => {
  const path = 'resources/q-community.json';
  expect(problemsIn({ ...good, [path]: '{"id" "x"}' }).join('\n')).toMatch(/not valid JSON/);
  expect(problemsIn({ ...good, [path]: JSON.stringify(JSON.parse(good[path] ?? '')) }).join('\n')).toMatch(/--fix/);
});

test('acronyms out of order or twice are named', () => {
  const list = JSON.parse(good['acronyms/acronyms.json'] ?? '[]');
  expect(problemsIn({ ...good, 'acronyms/acronyms.json': canonical([...list].reverse()) }).join('\n')).toMatch(
    /out of order/,
  );
  expect(problemsIn({ ...good, 'acronyms/acronyms.json': canonical([list[0], ...list]) }).join('\n')).toMatch(/twice/);
});
