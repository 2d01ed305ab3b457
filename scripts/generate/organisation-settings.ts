/** What follows from the settings that an organisation can set: the schema that Chromium checks, and their documentation. */
import { organisationSettings } from '@/lib/settings/schema';

/** The text of `public/managed-schema.json`. */
export function managedSchema(): string {
  const properties = organisationSettings.map(({ name, title, description, schema }) => [
    name,
    { title, description, ...schema },
  ]);
  return `${JSON.stringify({ type: 'object', properties: Object.fromEntries(properties) }, null, 2)}\n`;
}

const [start, end] = ['<!-- settings: generated -->', '<!-- end of settings -->'];

function table(): string {
  const rows = organisationSettings.map(({ name, type, description }) => `| \`${name}\` | ${type} | ${description} |`);
  return ['| setting | type | what it does |', '|---|---|---|', ...rows].join('\n');
}

/**
 * A page of documentation with the table of settings between its two marks renewed.
 * @throws Error when the marks are not there.
 */
export function withSettingsTable(page: string): string {
  const [before, rest] = page.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`The page lacks the marks ${start} and ${end}.`);
  return `${before}${start}\n\n${table()}\n\n${end}${after}`;
}
