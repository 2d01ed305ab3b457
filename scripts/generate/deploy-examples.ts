/** Whole examples of a policy for the pages on rolling out, in the form that each way of management takes. */
import { organisationDocs } from '@/lib/settings/organisation-docs';
import { policyKey } from '@/lib/settings/policy';
import { organisationSettings } from '@/lib/settings/schema';

/** Every setting with the value that its entry in the table gives as an example. */
const every = Object.fromEntries(organisationSettings.map(({ name }) => [name, organisationDocs[name].example]));
const text = JSON.stringify(every);

const json = (value: unknown) => JSON.stringify(value, null, 2);
const firefoxId = 'before-we-meet@before-we-meet.example';

const registry = (browser: string) =>
  [
    'Windows Registry Editor Version 5.00',
    '',
    `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser}\\3rdparty\\extensions\\<id>\\policy]`,
    `"${policyKey}"="${text.replace(/[\\"]/g, '\\$&')}"`,
  ].join('\n');

const script = (browser: string) =>
  [
    `$key = 'HKLM:\\SOFTWARE\\Policies\\${browser}\\3rdparty\\extensions\\<id>\\policy'`,
    'New-Item -Path $key -Force | Out-Null',
    `Set-ItemProperty -Path $key -Name ${policyKey} -Type String -Value '${text.replaceAll("'", "''")}'`,
  ].join('\n');

/** Examples by their names, each with the language of its code block. */
export const examples: Readonly<Record<string, { language: string; text: string }>> = {
  settings: { language: 'json', text: json(every) },
  'registry of Edge': { language: 'reg', text: registry('Microsoft\\Edge') },
  'registry of Chrome': { language: 'reg', text: registry('Google\\Chrome') },
  'script for Intune, Edge': { language: 'powershell', text: script('Microsoft\\Edge') },
  'Google Admin': { language: 'json', text: json({ [policyKey]: { Value: text } }) },
  'policy file': { language: 'json', text: json({ '3rdparty': { extensions: { '<id>': { [policyKey]: text } } } }) },
  'policies.json': {
    language: 'json',
    text: json({
      policies: {
        ExtensionSettings: {
          [firefoxId]: {
            installation_mode: 'force_installed',
            install_url: `https://addons.mozilla.org/firefox/downloads/latest/${firefoxId}/latest.xpi`,
            default_area: 'navbar',
          },
        },
        '3rdparty': { Extensions: { [firefoxId]: { [policyKey]: text } } },
      },
    }),
  },
};

const end = '<!-- end of example -->';

/**
 * A page with each of its examples renewed between its two marks.
 * @throws Error for a mark that names no example, or that has no end.
 */
export function withExamples(page: string): string {
  return page.replace(/<!-- example: (.*) \(generated\) -->([\s\S]*?)(?=<!-- end of example -->|$)/g, (whole, name) => {
    const example = examples[name];
    if (!example || page.indexOf(end, page.indexOf(whole)) < 0) throw new Error(`No such example, or no end: ${name}`);
    return `<!-- example: ${name} (generated) -->\n\n\`\`\`${example.language}\n${example.text}\n\`\`\`\n\n`;
  });
}
