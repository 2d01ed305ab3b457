import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, reachable, sourceFiles } from './imports';
import { lintOverrides } from './lint-overrides';
import { type Layer, layers, type Owner, owners } from './rules';

const layerOf = (file: string): Layer | undefined =>
  layers.filter(({ folder }) => file.startsWith(folder)).sort((a, b) => b.folder.length - a.folder.length)[0];

const isOurs = (to: string) => /^(content|lib|components|entrypoints|scripts|tests|demo-calendar)\//.test(to);
const isAsset = (to: string) => /\.(css|json|svg|png)$/.test(to);
const fits = (folders: readonly string[], to: string) => folders.some((folder) => to.startsWith(folder));

function breaksLayer({ to, typeOnly }: Import, layer: Layer): boolean {
  if (isOurs(to)) {
    if (to.startsWith(layer.folder) && layer.folder !== 'entrypoints/') return false;
    return !fits([...layer.uses, ...(typeOnly ? (layer.types ?? []) : [])], to);
  }
  if (typeOnly || isAsset(to) || !layer.packages) return false;
  return !layer.packages.some((name) => to === name || to.startsWith(`${name}/`));
}

/** Files of one entrypoint folder may import each other. */
const sameEntrypoint = ({ from, to }: Import) =>
  from.startsWith('entrypoints/') && to.startsWith(`${from.split('/').slice(0, 2).join('/')}/`);

const names = ({ packages, exact }: Owner, to: string) =>
  packages.some((name) => to === name || (!exact && to.startsWith(`${name}/`)));

const ownerBroken = ({ from, to }: Import) =>
  owners.find((owner) => names(owner, to) && !from.startsWith(owner.folder));

function complaint(one: Import): string | undefined {
  const layer = layerOf(one.from);
  if (!layer) return `${one.from}: no layer is named for this folder in tests/architecture/rules.ts`;
  const owner = ownerBroken(one);
  if (owner) return `${one.from} imports ${one.to}. ${owner.belongs}`;
  return breaksLayer(one, layer) && !sameEntrypoint(one)
    ? `${one.from} imports ${one.to}. ${layer.belongs}`
    : undefined;
}

describe('imports go one way', () => {
  it.each(layers)('$folder', ({ folder }) => {
    const files = sourceFiles.filter((file) => layerOf(file)?.folder === folder);
    expect(files.length, `no file in ${folder}: has it moved?`).toBeGreaterThan(0);
    expect(files.flatMap(importsOf).flatMap((one) => complaint(one) ?? [])).toEqual([]);
  });

  it('every source file belongs to a layer', () => {
    expect(sourceFiles.filter((file) => !layerOf(file))).toEqual([]);
  });

  it('notices what it should', () => {
    const bad: Import[] = [
      { from: 'components/a.tsx', to: 'lib/storage/database.ts', typeOnly: false },
      { from: 'lib/calendars/google/read.ts', to: 'zod/mini', typeOnly: false },
      { from: 'lib/calendars/google/read.ts', to: 'lib/meetings/meeting.ts', typeOnly: false },
      { from: 'lib/meetings/when.ts', to: 'lib/browser/tabs.ts', typeOnly: true },
      { from: 'entrypoints/popup/app.tsx', to: 'wxt/browser', typeOnly: false },
      { from: 'entrypoints/popup/app.tsx', to: 'entrypoints/sidepanel/app.tsx', typeOnly: false },
      { from: 'lib/extension-pages/clock.ts', to: 'dexie', typeOnly: false },
    ];
    for (const one of bad) expect(complaint(one), `${one.from} → ${one.to}`).toBeTypeOf('string');
    expect(
      complaint({ from: 'lib/calendars/contract.ts', to: 'lib/meetings/meeting.ts', typeOnly: true }),
    ).toBeUndefined();
  });
});

/** All that runs on pages of others: first scripts, which only notice, and readers. */
const pageScripts = sourceFiles.filter((file) => /^entrypoints\/[a-z-]+-(page|reader)\.ts$/.test(file));
const isReader = (file: string) => /(-reader|\/any-page)\.ts$/.test(file);

describe.each(pageScripts)('the script %s', (script) => {
  const graph = reachable(script);

  it('holds a calendar reader only if it is one', () => {
    const files = [...graph.keys()];
    expect(files).toContain('lib/content-script/watcher/appear.ts');
    expect(files.some((file) => /^lib\/calendars\/.+\/adapter\.ts$/.test(file))).toBe(isReader(script));
    expect(files.includes('lib/content-script/follow.ts')).toBe(isReader(script));
  });

  it.each(['react', 'react-dom', 'zod', 'dexie', 'minisearch', 'webextension-polyfill', 'wxt/browser'])(
    'does not hold %s',
    (name) => {
      const found = [...graph].filter(([to]) => to === name || to.startsWith(`${name}/`));
      expect(found.map(([to, from]) => `${from} brings in ${to}: import its types only`)).toEqual([]);
    },
  );

  it.each([
    'lib/storage/',
    'components/',
    'lib/search/',
    'lib/advice/advice.ts',
    'lib/advice/model.ts',
    'content/advice/model',
  ])('does not hold %s', (folder) => {
    expect([...graph].filter(([to]) => to.startsWith(folder)).map(([to, from]) => `${from} brings in ${to}`)).toEqual(
      [],
    );
  });
});

it('the linter is told the same rules: run `npm run generate` after a change', () => {
  const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8'));
  expect(overrides).toEqual(lintOverrides());
});

describe('house rules', () => {
  it('has no utils folder and no barrel file', () => {
    expect(sourceFiles.filter((file) => file.includes('/utils/'))).toEqual([]);
    const barrels = sourceFiles.filter(
      (file) => /^lib\/.*\/index\.ts$/.test(file) || /^components\/.*\/?index\.tsx?$/.test(file),
    );
    expect(barrels).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const odd = sourceFiles.filter(
      (file) => !file.split('/').every((part) => /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(part)),
    );
    expect(odd).toEqual([]);
  });

  it('names nothing by a word that the field has a term for', () => {
    const riddles =
      'still|below|signOf|soon|acted|noMeeting|Glance|sound|kept|shares|loudness|letters|slips|Proof|Promised';
    const named = new RegExp(`\\b(?:const|let|function|type|interface|class)\\s+(?:${riddles})\\b`);
    expect(sourceFiles.filter((file) => named.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
