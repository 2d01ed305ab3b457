/** The words for the stores' pages: within each store's limits, and about exactly what the manifests ask for. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { justifications, limits, listing, singlePurpose, stores } from '@/scripts/store/listing';
import { manifestOf } from './output';

const page = readFileSync('docs/permissions.md', 'utf8');
const { name, description, ...manifest } = manifestOf('chrome-mv3') as unknown as {
  name: string;
  description: string;
  permissions: string[];
  optional_permissions: string[];
};

it('fits into the stores', () => {
  expect(name.length).toBeLessThanOrEqual(limits.name);
  expect(description.length).toBeLessThanOrEqual(limits.summary);
  expect(singlePurpose.length).toBeLessThanOrEqual(limits.singlePurpose);
  for (const store of stores) {
    const text = listing(store, { name, summary: description, permissions: manifest.permissions }, page);
    const long = text.split('\n# Description\n')[1]?.split('\n# ')[0] ?? '';
    expect(long.length).toBeGreaterThan(250);
    expect(long.length).toBeLessThanOrEqual(limits.description);
    // Stores take no mark-up, and links only where they ask for them.
    expect(long).not.toMatch(/https?:|\*\*|<[a-z]/);
  }
});

it('says why each permission is asked for', () => {
  const reasons = justifications(page);
  for (const { permission, why } of reasons) {
    expect(why.length, permission).toBeGreaterThan(20);
    expect(why.length, permission).toBeLessThanOrEqual(limits.justification);
  }
  for (const permission of [...manifest.permissions, ...manifest.optional_permissions])
    expect(reasons.filter((one) => one.permission.split(' ')[0] === permission).length, permission).toBe(1);
  expect(reasons.filter(({ permission }) => permission.startsWith('the calendars')).length).toBe(1);
});

it('asks for the side panel only where there is one', () => {
  const { permissions } = manifestOf('firefox-mv3') as unknown as { permissions: string[] };
  const words = (store: (typeof stores)[number], asked: string[]) =>
    listing(store, { name, summary: description, permissions: asked }, page);
  expect(words('firefox', permissions)).not.toContain('sidePanel');
  expect(words('chrome', manifest.permissions)).toContain('sidePanel');
});
