import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
}

const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const locked = Object.entries(packages).filter(([name]) => name !== '');

it('holds a checksum for every package, and no address of its own', () => {
  expect(locked.length).toBeGreaterThan(100);
  const unsafe = locked.filter(
    ([, one]) => one.link || !one.integrity?.startsWith('sha512-') || one.resolved !== undefined,
  );
  expect(unsafe.map(([name]) => name)).toEqual([]);
});

it('pins every direct dependency to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, range]) => !/^\d+\.\d+\.\d+$/.test(String(range)),
  );
  expect(loose).toEqual([]);
});
