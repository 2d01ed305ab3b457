/** What follows from the settings that an organisation can set: the schema that Chromium checks, and their documentation. */
import { organisationDocs } from '@/lib/settings/organisation-docs';
import { organisationWords } from '@/lib/settings/organisation-words';
import { policyKey } from '@/lib/settings/policy';
import { organisationSettings } from '@/lib/settings/schema';

/**
 * The text of `public/managed-schema.json`. Chromium drops a value of another type than this says before we see it, so
 * all settings are one text, and we read what is in it.
 */
export function managedSchema(): string {
  const names = organisationSettings.map(({ name }) => name).join(', ');
  const policy = {
    title: 'Settings of the organisation',
    description: `One text that holds a JSON object. Names in it: ${names}.`,
    type: 'string',
  };
  return `${JSON.stringify({ type: 'object', properties: { [policyKey]: policy } }, null, 2)}\n`;
}

const [start, end] = ['<!-- settings: generated -->', '<!-- end of settings -->'];

function table(): string {
  const rows = organisationSettings.map(({ name }) => {
    const { type, effect } = organisationWords[name];
    return `| \`${name}\` | ${type()} | ${organisationDocs[name].description} | ${effect?.() ?? 'It is left out.'} |`;
  });
  return ['| setting | value | what it does | while it cannot be read |', '|---|---|---|---|', ...rows].join('\n');
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
