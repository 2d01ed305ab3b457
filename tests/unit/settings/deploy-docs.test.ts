import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePolicy } from '@/lib/settings/policy';
import { organisationSettings } from '@/lib/settings/schema';
import { examples, withExamples } from '../../../scripts/generate/deploy-examples';

const folder = 'docs/deploy';
const pages = ['docs/organisations.md', ...readdirSync(folder).map((name) => `${folder}/${name}`)].filter((name) =>
  name.endsWith('.md'),
);
const read = (page: string) => readFileSync(page, 'utf8');
const names = organisationSettings.map(({ name }) => name).sort();

/** The text of `policy` in an example, as its browser or tool would read it. */
const policyIn: Readonly<Record<string, (text: string) => unknown>> = {
  settings: (text) => JSON.parse(text),
  'registry of Edge': (text) => /"policy"="(.*)"/.exec(text)?.[1]?.replace(/\\(.)/g, '$1'),
  'registry of Chrome': (text) => /"policy"="(.*)"/.exec(text)?.[1]?.replace(/\\(.)/g, '$1'),
  'script for Intune, Edge': (text) => /-Value '(.*)'/.exec(text)?.[1]?.replaceAll("''", "'"),
  'Google Admin': (text) => JSON.parse(text).policy.Value,
  'policy file': (text) => JSON.parse(text)['3rdparty'].extensions['<id>'].policy,
  'policies.json': (text) =>
    JSON.parse(text).policies['3rdparty'].Extensions['before-we-meet@before-we-meet.example'].policy,
};

test('every example stands on a page as the table of settings gives it: run `npm run generate` after a change', () => {
  const all = pages.map(read).join('\n');
  for (const name of Object.keys(examples)) expect(all).toContain(`<!-- example: ${name} (generated) -->\n\n\`\`\``);
  for (const page of pages) expect(withExamples(read(page)), page).toBe(read(page));
});

test.each(Object.entries(examples))(
  'the example “%s” sets every setting, and all of it can be read',
  (name, { text }) => {
    const { faults, ...values } = parsePolicy({ policy: policyIn[name]?.(text) });
    expect(faults).toEqual([]);
    expect(Object.keys(values).sort()).toEqual(names);
  },
);

test('settings named in other places of these pages are settings, with sound values', () => {
  const inline = pages.flatMap((page) => [...read(page).matchAll(/^ {4}(\{"[a-z].*\})$|`(\{"[a-z].*?\})`/gim)]);
  const objects = inline.map(([, block, code]) => JSON.parse(block ?? code ?? ''));
  expect(objects.length).toBeGreaterThan(1);
  for (const object of objects) expect(parsePolicy({ policy: object }).faults, JSON.stringify(object)).toEqual([]);
  const decisions = read(`${folder}/README.md`).split('## What to decide first')[1]?.split('##')[0] ?? '';
  const named = [...decisions.matchAll(/`([A-Za-z]+)`/g)].map(([, name]) => name);
  // Whoever rolls it out is asked about every setting.
  expect([...new Set(named)].sort()).toEqual(names);
});

test('no page says that something cannot be set which can', () => {
  for (const page of pages) expect(read(page), page).not.toMatch(/not settable|cannot set it yet/i);
});
