/** Writes the files that follow from another one. Run it after a change of a source; tests say when it was forgotten. */
import { readFileSync, writeFileSync } from 'node:fs';
import { lintOverrides } from '../tests/architecture/lint-overrides';
import { managedSchema, withSettingsTable } from './generate/organisation-settings';

const organisations = 'docs/organisations.md';

export default function generate(): void {
  const config = JSON.parse(readFileSync('biome.json', 'utf8'));
  writeFileSync('biome.json', `${JSON.stringify({ ...config, overrides: lintOverrides() }, null, 2)}\n`);
  writeFileSync('public/managed-schema.json', managedSchema());
  writeFileSync(organisations, withSettingsTable(readFileSync(organisations, 'utf8')));
}
