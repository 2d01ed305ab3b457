/** What the builds may do: their policy, and every permission explained to whoever reviews them and to whoever uses them. */
import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { About } from '@/components/settings/about';
import { filesOf, manifestOf, releases, textOf } from './output';

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  commands: Record<string, unknown>;
  omnibox: { keyword: string };
  content_security_policy: { extension_pages: string };
}

const manifests = releases.map((build) => manifestOf(build) as unknown as Manifest);
const all = (of: (manifest: Manifest) => string[]) => [...new Set(manifests.flatMap(of))].sort();

const page = readFileSync('docs/permissions.md', 'utf8');
const section = (title: string) => page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
/** What stands as code in the first column of a section's table. */
const named = (title: string) =>
  [...section(title).matchAll(/^\| ([^|]*) \|/gm)]
    .flatMap(([, cell]) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''))
    .sort();

describe('docs/permissions.md names exactly what the manifests ask for', () => {
  it('from the start', () => {
    const hosts = (manifest: Manifest) =>
      manifest.host_permissions.map((match) => new URL(match.replace('*', '')).host);
    expect(named('From the start')).toEqual(all((one) => [...one.permissions, ...hosts(one)]));
  });

  it('later', () => {
    const later = named('Asked for later').filter((name) => name !== 'https://HOST/*');
    expect(later).toEqual(all((one) => [...one.optional_permissions, ...one.optional_host_permissions]));
  });

  it('keys and the word in the address bar', () => {
    expect(named('Keys and the address bar')).toEqual(
      all((one) => [...Object.keys(one.commands), one.omnibox.keyword]),
    );
  });
});

/** The names that people read, by what the manifest asks for. */
const words: Readonly<Record<string, string>> = {
  storage: 'Storage',
  alarms: 'Alarms',
  scripting: 'Scripts',
  activeTab: 'The page in front, when you click',
  contextMenus: 'Menu on selected words',
  sidePanel: 'Side panel',
  notifications: 'Notifications',
  'https://*/*': 'Other sites',
};

it('About explains exactly what the manifests ask for', () => {
  const about = renderToStaticMarkup(createElement(About, { version: '1', guideUrl: 'https://example.org' }));
  const explained = [...about.matchAll(/<dt><b>(.*?)<\/b><\/dt><dd[^>]*>(.+?)<\/dd>/g)].map(([, name]) => name);
  const asked = all((one) => [...one.permissions, ...one.optional_permissions, ...one.optional_host_permissions]);
  expect([...explained].sort()).toEqual(
    [...asked.map((name) => words[name] ?? `no words for ${name}`), 'The calendars listed above'].sort(),
  );
  for (const host of ['Google Calendar', 'Outlook on the web', 'Teams']) expect(about).toContain(host);
});

describe.each(releases)('%s', (build) => {
  const { extension_pages: policy } = (manifestOf(build) as unknown as Manifest).content_security_policy;
  const directives = new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]));

  it('refuses by its policy whatever is not named', () => {
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect(policy).not.toMatch(/unsafe|\*|http:|blob:|wasm/);
    // Only the background asks for anything: see the next test.
    expect([...directives].filter(([, value]) => value?.includes('https:')).map(([name]) => name)).toEqual([
      'connect-src',
    ]);
  });

  it('lets no page connect to anything', () => {
    const pages = filesOf(build, '*.html');
    expect(pages.length).toBe(4);
    for (const name of pages) {
      const first = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(textOf(build, name));
      expect(first?.[1]?.replaceAll('&#39;', "'"), name).toBe("connect-src 'self'");
    }
  });

  it('turns no text into mark-up', () => {
    const sinks =
      /\.(?:innerHTML|outerHTML)\s*=[^=]|\.insertAdjacentHTML\(|document\.write\(|\.createContextualFragment\(/;
    const files = filesOf(build, '**/*.js');
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => sinks.test(textOf(build, file)))).toEqual([]);
  });

  it('has no file that a page may ask for', () => {
    expect(manifestOf(build)).not.toHaveProperty('web_accessible_resources');
    expect(manifestOf(build)).not.toHaveProperty('externally_connectable');
  });
});
