import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { filesOf, folderOf, manifestOf, releases, scriptBytes, textOf } from './output';

const kilobyte = 1000;

/** In kilobytes. First scripts run on every page and only notice; the others are put in when they are wanted. */
const budgets: readonly (readonly [name: RegExp, budget: number])[] = [
  // Reads seven kinds of calendar, on sites that a person turned on.
  [/^any-page/, 52.9],
  // About 600 bytes of each of these are the look at a button when it is pressed: is it where and as we show it?
  // The rest that they have grown by: text is cut where it holds more than thirty marks or joined pictures in a row.
  [/-reader/, 40.3],
  [/-day/, 17.2],
  [/-page/, 3.2],
];
const budgetOf = (script: string) => budgets.find(([name]) => name.test(script))?.[1] ?? 0;

describe.each(releases)('%s', (build) => {
  it('asks for the permissions that were reviewed', async () => {
    const { version: _, ...manifest } = manifestOf(build);
    await expect(JSON.stringify(manifest, null, 2)).toMatchFileSnapshot(`manifest.${build}.snap`);
  });

  it('asks for no other site at once, and runs the reader for any site nowhere from the start', () => {
    const { host_permissions, optional_host_permissions, content_scripts } = manifestOf(build);
    const scripts = content_scripts as { matches: string[] }[];
    expect(host_permissions).toEqual(scripts.flatMap(({ matches }) => matches));
    expect(optional_host_permissions).toEqual(['https://*/*']);
    expect(JSON.stringify(content_scripts)).not.toContain('any-page');
  });

  it('never runs on pages of this computer', () => {
    expect(textOf(build, 'manifest.json')).not.toMatch(/localhost|127\.0\.0\.1|\[::1\]|<all_urls>|\*:\/\/\*\/|http:/);
  });

  it('keeps every script on a calendar page small, without React and zod', () => {
    const scripts = filesOf(build, '*-{page,reader,day}.js');
    for (const script of ['google-page.js', 'google-reader.js', 'google-day.js']) expect(scripts).toContain(script);
    for (const script of scripts) {
      const text = textOf(build, script);
      expect(Buffer.byteLength(text), script).toBeLessThanOrEqual(budgetOf(script) * kilobyte);
      expect(text, script).not.toMatch(/react\.(element|transitional|production)|\$ZodType|_zod\b/);
    }
  });

  it.each([
    ['popup.html', 700],
    ['sidepanel.html', 668],
  ])('keeps the scripts of %s within %i kB', (page, budget) => {
    const bytes = scriptBytes(build, page);
    expect(bytes).toBeGreaterThan(50 * kilobyte);
    expect(bytes).toBeLessThanOrEqual(budget * kilobyte);
  });

  it('makes no code from text, and no request of its own but for our tables of words', () => {
    const askForWords = /new XMLHttpRequest.{0,4}\w\.open\(["'`]GET["'`],`\/words-\$\{.{0,40}\.json`,!1\)/;
    const banned =
      /\beval\s*\(|new Function\b|\bimportScripts\s*\(|import\s*\(\s*["'`]https?:|\bXMLHttpRequest\b|\bnew WebSocket\b|\bsendBeacon\b|\bnew EventSource\b/;
    const files = filesOf(build, '**/*.js');
    expect(files.length).toBeGreaterThan(2);
    expect(
      files.flatMap(
        (file) =>
          textOf(build, file)
            .replace(askForWords, '')
            .match(banned)
            ?.map((found) => `${file}: ${found}`) ?? [],
      ),
    ).toEqual([]);
  });

  it('loads nothing from elsewhere in its pages and styles', () => {
    const files = filesOf(build, '**/*.{html,css}');
    expect(files.length).toBeGreaterThan(2);
    const remote =
      /(?:src|href)\s*=\s*["']?(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\/|@import\s+["'](?:https?:)?\/\//;
    expect(files.filter((file) => /<script[^>]+src=["']https?:/.test(textOf(build, file)))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.css') && remote.test(textOf(build, file)))).toEqual([]);
    expect(files.filter((file) => /<link[^>]+href=["'](?:https?:)?\/\//.test(textOf(build, file)))).toEqual([]);
  });

  it('ships no source map and no test page', () => {
    expect(filesOf(build, '**/*.map')).toEqual([]);
    expect(filesOf(build, 'demo-calendar/**')).toEqual([]);
  });
});

it('describes every setting that an organisation may make', () => {
  const { storage } = manifestOf('chrome-mv3') as { storage: { managed_schema: string } };
  const schema: { properties: Record<string, { description?: string }> } = JSON.parse(
    textOf('chrome-mv3', storage.managed_schema),
  );
  expect(Object.keys(schema.properties)).toEqual(['policy']);
  for (const [name, { description }] of Object.entries(schema.properties))
    expect(description, name).toBeTypeOf('string');
});

it('the demo build alone also runs on this computer’s pages', () => {
  const scripts = manifestOf('chrome-mv3-demo').content_scripts as { matches: string[]; js: string[] }[];
  const local = scripts.flatMap(({ matches, js }) => (matches.some((each) => each.startsWith('http:')) ? js : []));
  expect(local).toEqual(['google-page.js', 'outlook-page.js']);
});

it('passes the linter of the Firefox add-on store', () => {
  const args = ['lint', '--source-dir', folderOf('firefox-mv3'), '--output', 'json', '--no-config-discovery'];
  const { stdout, stderr } = spawnSync('web-ext', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  expect(stdout, stderr).toContain('{');
  const { errors, warnings, notices } = JSON.parse(stdout.slice(stdout.indexOf('{')));
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
});
