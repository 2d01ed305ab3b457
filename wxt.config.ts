import { readFileSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { pageScripts } from './lib/calendars/registry';
import { shortNames, wordsOf } from './scripts/lib/words-table.mjs';
import { rememberPackages, writeLicences } from './scripts/vite/bundled-packages';
import { noMarkupFromText } from './scripts/vite/no-markup-from-text';
import { pagePolicy, policy } from './scripts/vite/page-policy';

/** Puts a tip into the popup's HTML at build time, so that it shows before any script has run. */
function firstTip(): Plugin {
  const file = new URL('./content/themes/trust.json', import.meta.url);
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;' };
  return {
    name: 'first-tip',
    transformIndexHtml: (html) => {
      const tip: string = JSON.parse(readFileSync(file, 'utf8')).tips[0].text;
      return html.replace(
        '%FIRST_TIP%',
        tip.replace(/[&<]/g, (sign) => escapes[sign] ?? sign),
      );
    },
  };
}

/** Folders of the packages that are in this build. */
const bundled = new Set<string>();
const shortName = shortNames();

/** Asks for texts by their short names; what the tables are called by then is below. */
function shortTextNames(): Plugin {
  return {
    name: 'short-text-names',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      /\/(components|entrypoints|lib)\/[^?]*\.tsx?$/.test(id)
        ? code.replace(/'(\w+(?:\.\w+)+)'/g, (all, name: string) => {
            const short = shortName.get(name.replaceAll('.', '_'));
            return short ? `'${short}'` : all;
          })
        : undefined,
  };
}

/** The words of a table by the names under which pages ask for them. */
const shortened = <Words>(words: Record<string, Words>): Record<string, Words> =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [shortName.get(name) ?? name, text]));

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({
    plugins: [firstTip(), shortTextNames(), noMarkupFromText(), pagePolicy(), rememberPackages(bundled)],
    worker: { plugins: () => [shortTextNames(), rememberPackages(bundled)] },
    build: {
      modulePreload: {
        // Every browser that we run in preloads modules; the bundler's replacement would fetch them.
        polyfill: false,
        // A page names all that it needs at once. What is loaded later is few files: asking for those beforehand costs more.
        resolveDependencies: (_file, all, { hostType }) => (hostType === 'html' ? all : []),
      },
    },
  }),
  hooks: {
    'build:done': ({ config: { command, outDir } }) => {
      const isBuild = command === 'build';
      if (isBuild) writeLicences(bundled, outDir, readFileSync(new URL('./LICENSE', import.meta.url), 'utf8'));
      for (const language of ['en', 'cy']) {
        const file = `${outDir}/_locales/${language}/messages.json`;
        if (isBuild) writeFileSync(file, JSON.stringify(shortened(JSON.parse(readFileSync(file, 'utf8')))));
        // For workers, and for a person who wants a language that the browser does not have; see lib/words/load-words.
        const words = isBuild ? shortened(wordsOf(language)) : wordsOf(language);
        writeFileSync(`${outDir}/words-${language}.json`, JSON.stringify(words));
      }
    },
    // Six in a hundred smaller than the bundler's own, which counts on a page that is open all day.
    'vite:build:extendConfig': (entrypoints, config) => {
      const small = {
        minify: 'terser',
        terserOptions: { ecma: 2022, compress: { passes: 3, pure_getters: true, unsafe_arrows: true } },
      } as const;
      if (entrypoints.some(({ type }) => type === 'unlisted-script')) config.build = { ...config.build, ...small };
      if (entrypoints.some(({ type }) => type === 'background')) config.json = { stringify: true, namedExports: false };
    },
    // Plain scripts, listed by hand: the framework's own wrapper around a content script costs more than all our readers.
    'build:manifestGenerated': ({ config }, manifest) => {
      manifest.content_scripts = pageScripts(config.mode);
    },
  },
  manifest: ({ browser, mode, command }) => ({
    name: 'Before We Meet',
    default_locale: 'en',
    description: '__MSG_manifest_description__',
    permissions: [
      'storage',
      'alarms',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for when a person first turns reminders on.
    optional_permissions: ['notifications'],
    // The calendars whose scripts run from the start: so that the background can put the reader into a frame when a
    // meeting is opened there, and reach pages that were open before an update. Nobody is asked for more by it.
    host_permissions: pageScripts(mode).flatMap(({ matches }) => matches),
    // Never asked for at once: one site at a time, when the person turns it on there.
    optional_host_permissions: ['https://*/*'],
    omnibox: { keyword: 'ccpl' },
    action: { default_title: 'Before We Meet' },
    // docs/decisions/offer.md says how these were chosen, and what was checked.
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_manifest_openThePanel__' },
      'prepare-next': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_manifest_prepareTheNextMeeting__',
      },
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_manifest_searchTheGuide__' },
    },
    // The development server needs scripts and sockets of its own.
    ...(command === 'build' && { content_security_policy: { extension_pages: policy } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'before-we-meet@before-we-meet.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '148', storage: { managed_schema: 'managed-schema.json' } }),
  }),
  zip: {
    includeSources: [
      'content/**',
      'lib/**',
      'components/**',
      'locales/**',
      'entrypoints/**',
      'public/**',
      'scripts/**',
      '*.json',
      '*.ts',
      'README.md',
      'LICENSE',
    ],
  },
});
