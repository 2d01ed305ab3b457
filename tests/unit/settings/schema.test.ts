import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { personalSettings } from '@/lib/settings/for-people';
import { settings } from '@/lib/settings/schema';
import { managedSchema, withSettingsTable } from '../../../scripts/generate/organisation-settings';

test('the schema that browsers check policies with follows from the table: run `npm run generate` after a change', () => {
  expect(JSON.parse(readFileSync('public/managed-schema.json', 'utf8'))).toEqual(JSON.parse(managedSchema()));
});

test('the documentation follows from the table too', () => {
  const page = readFileSync('docs/organisations.md', 'utf8');
  expect(withSettingsTable(page)).toBe(page);
});

test('what is there before anybody chooses is a value of its own setting, and one of the choices offered', () => {
  expect(personalSettings.length).toBeGreaterThan(2);
  for (const { name, choices } of personalSettings) {
    const { schema, initial } = settings[name];
    expect(schema.safeParse(initial).success, name).toBe(true);
    if (choices) expect(choices.map(([value]) => value)).toContain(initial);
  }
});
