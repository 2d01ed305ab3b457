/** What is in the builds: whose code, which addresses, and nothing of the computer that made them. */
import { globSync, readFileSync } from 'node:fs';
import os from 'node:os';
import { describe, expect, it } from 'vitest';
import { billOfMaterials } from '@/scripts/sbom';
import type { Bundled } from '@/scripts/vite/bundled-packages';
import { filesOf, folderOf, releases, textOf } from './output';

/** Licences under which we may pass code on with ours. */
const allowed = ['MIT', 'ISC', 'Apache-2.0', 'MPL-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

const addresses = /(?:https?|wss?):(?:\\?\/){2}((?:[a-z0-9-]+\\?\.)+[a-z]{2,})/gi;
const hostsIn = (text: string) => [...text.matchAll(addresses)].map(([, host]) => (host ?? '').replaceAll('\\', ''));

/** Hosts with the reason why they stand in a release, in the table of docs/release.md. */
const documented = [
  ...readFileSync('docs/release.md', 'utf8').matchAll(/^\| `([a-z0-9.-]+\.[a-z]+)` \| (.+) \|$/gm),
].map(([, host]) => host ?? '');
/** Hosts of resources, which people open by a press. */
const content = new Set(globSync('content/**/*.json').flatMap((file) => hostsIn(readFileSync(file, 'utf8'))));

const bundledIn = (build: (typeof releases)[number]): Bundled[] =>
  JSON.parse(readFileSync(`${folderOf(build)}.packages.json`, 'utf8'));

describe.each(releases)('%s', (build) => {
  const files = filesOf(build, '**/*.{js,html,css,json}');
  const bundled = bundledIn(build);

  it('names no address that is not explained', () => {
    const found = new Set(files.flatMap((file) => hostsIn(textOf(build, file))));
    expect(found.size).toBeGreaterThan(50);
    const calendars = hostsIn(textOf(build, 'manifest.json'));
    const unexplained = [...found].filter((host) => !content.has(host) && !calendars.includes(host));
    expect(unexplained.sort()).toEqual([...documented].sort());
  });

  it('holds nothing of the demo calendar and no address of this computer', () => {
    const demo = /demo-calendar|before-we-meet-demo|\bhttp:\/\/(?:localhost|127\.0\.0\.1|\[::1\])/;
    expect(files.filter((file) => demo.test(textOf(build, file)))).toEqual([]);
  });

  it('holds no path, name or map of the computer that made it', () => {
    const traces = [process.cwd(), os.homedir(), 'node_modules/', 'sourceMappingURL', 'file:///'].filter(
      (trace) => trace.length > 1,
    );
    const home = os.userInfo().username;
    if (home !== 'root') traces.push(`/${home}/`);
    const found = files.flatMap((file) =>
      traces.filter((trace) => textOf(build, file).includes(trace)).map((trace) => `${file}: ${trace}`),
    );
    expect(found).toEqual([]);
    expect(filesOf(build, '**/*.map')).toEqual([]);
  });

  it('brings the licence of every package in it, and each may be passed on', () => {
    const texts = textOf(build, 'licences.txt');
    expect(bundled.length).toBeGreaterThan(5);
    for (const { name, version, licence } of bundled) {
      expect(allowed, name).toContain(licence);
      expect(texts).toContain(`\n${name} ${version}, ${licence}\n`);
    }
    expect(
      texts.match(/Permission is hereby granted|Permission to use, copy|Apache License|Mozilla Public License Version/g)
        ?.length,
    ).toBeGreaterThanOrEqual(bundled.length);
  });
});

it('is listed part by part, with the checksums of the lock file', () => {
  const [bundled = [], others] = releases.map((build) => bundledIn(build));
  expect(others).toEqual(bundled);
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const bill = billOfMaterials(bundled);
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(bill.components.map(({ name, version }) => `${name} ${version}`).sort()).toEqual(
    bundled.map(({ name, version }) => `${name} ${version}`).sort(),
  );
  for (const { name, hashes, licenses } of bill.components) {
    expect(licenses.length, name).toBe(1);
    const sum = `sha512-${Buffer.from(hashes[0]?.content ?? '', 'hex').toString('base64')}`;
    expect(packages[`node_modules/${name}`].integrity, name).toBe(sum);
  }
});

it('links the licences from About', () => {
  expect(readFileSync('components/settings/about.tsx', 'utf8')).toContain('href="/licences.txt"');
});
