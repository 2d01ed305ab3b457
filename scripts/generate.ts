/** Writes the files that follow from another: what the linter holds of the layer rules, into `biome.json`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { lintOverrides } from '../tests/architecture/lint-overrides';

/** Run it after a change of a source; tests say when it was forgotten. */
export default function generate(): void {
  const config = JSON.parse(readFileSync('biome.json', 'utf8'));
  writeFileSync('biome.json', `${JSON.stringify({ ...config, overrides: lintOverrides() }, null, 2)}\n`);
}
