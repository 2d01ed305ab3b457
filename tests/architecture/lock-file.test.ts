import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optional?: boolean;
  os?: string[];
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
