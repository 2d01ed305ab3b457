/** Writes the files that follow from another one. Run it after a change of a source; tests say when it was forgotten. */
import { readFileSync, writeFileSync } from 'node:fs';
import { lintOverrides } from '../tests/architecture/lint-overrides';
import { withExamples } from './generate/deploy-examples';
import { managedSchema, withSettingsTable } from './generate/organisation-settings';
import { speak } from './lib/words-table.mjs';

const organisations = 'docs/organisations.md';
const withExamplesIn = [organisations, 'docs/deploy/edge.md', 'docs/deploy/chrome.md', 'docs/deploy/firefox.md'];

export default function generate(): void {
  speak();
  const config = JSON.parse(readFileSync('biome.json', 'utf8'));
  writeFileSync('biome.json', `${JSON.stringify({ ...config, overrides: lintOverrides() }, null, 2)}\n`);
  writeFileSync('public/managed-schema.json', managedSchema());
  writeFileSync(organisations, withSettingsTable(readFileSync(organisations, 'utf8')));
  for (const page of withExamplesIn) writeFileSync(page, withExamples(readFileSync(page, 'utf8')));
}
