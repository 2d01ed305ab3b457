import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optional?: boolean;
  os?: string[];
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const locked = Object.entries(packages).filter(([name]) => name !== '');

/** Native programs for other systems: named with their version, so that `npm ci` works there, but never seen here. */
const isForAnotherSystem = ({ optional, os }: Locked) => optional === true && os !== undefined;

it('names an exact version and a checksum for every package, and no address', () => {
  expect(locked.length).toBeGreaterThan(100);
  const unsafe = locked.filter(
    ([, one]) => one.link || one.resolved !== undefined || !/^\d+\.\d+\.\d+/.test(one.version ?? ''),
  );
  expect(unsafe.map(([name]) => name)).toEqual([]);
  const unchecked = locked.filter(([, one]) => !one.integrity?.startsWith('sha512-') && !isForAnotherSystem(one));
  expect(unchecked.map(([name]) => name)).toEqual([]);
});

it('knows every optional package that a locked one names, or npm ci refuses it', () => {
  const named = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages as Record<
    string,
    { optionalDependencies?: object }
  >;
  const missing = Object.entries(named).flatMap(([where, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${where}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

it('pins every direct dependency to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, range]) => !/^\d+\.\d+\.\d+$/.test(String(range)),
  );
  expect(loose).toEqual([]);
});

it('runs no script at an installation but those that package.json allows', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name);
  const allowed = Object.entries(allowScripts).filter(([, isAllowed]) => isAllowed);
  expect(scripts.sort()).toEqual(allowed.map(([name]) => `node_modules/${name}`).sort());
});

it('takes no package from a repository, an address or a folder', () => {
  const ranges = locked.flatMap(([where, { dependencies, optionalDependencies, peerDependencies }]) =>
    Object.entries({ ...peerDependencies, ...optionalDependencies, ...dependencies }).map(
      ([name, range]) => `${where}: ${name} ${range}`,
    ),
  );
  expect(ranges.length).toBeGreaterThan(300);
  // Another name for a package of the registry is well; anything with a protocol or a path is not.
  const elsewhere = ranges.filter((one) => /: \S+ (?!npm:)(?:[a-z+]+:|[\w.-]+\/[\w.-]+|\.{0,2}\/|~\/)/i.test(one));
  expect(elsewhere).toEqual([]);
});
