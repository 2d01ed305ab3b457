// `npm run new:calendar NAME`: a folder, a registry line, its two page scripts, a fixture and a failing case for one more
// calendar. docs/adding-a-calendar.md says what to do next.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name] = process.argv.slice(2);

function fail(message) {
  console.error(message);
  process.exit(2);
}

if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? ''))
  fail('Name the calendar in lower case with hyphens, such as: npm run new:calendar fast-mail');
if (existsSync(path.join(root, 'lib/calendars', name))) fail(`lib/calendars/${name} is there already.`);

const variable = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const label = name.replace(/(^|-)(.)/g, (_, gap, letter) => (gap ? ' ' : '') + letter.toUpperCase());

const files = {
  [`lib/calendars/${name}/selectors.ts`]: `/** Where ${label} keeps things. Each line says since when the hook has been seen, where, and when it was last seen. */
export const selectors = {
  /** The node that appears when a meeting is opened. */
  opened: '[data-replace-me]',
  heading: '[role="heading"]',
} as const;
`,
  [`lib/calendars/${name}/signs.ts`]: `/** What ${label} shows when a meeting is opened. */
import type { OpeningSigns } from '../contract';
import { selectors } from './selectors';

export const signs: OpeningSigns = { opened: selectors.opened };
`,
  [`lib/calendars/${name}/adapter.ts`]: `/** ${label}. See NOTES.md for what is known of its pages and since when. */
import type { CalendarAdapter, ReadResult } from '../contract';
import { linkIn } from '../shared/links';
import { meetingOf, notRead } from '../shared/meeting';
import { peopleOf } from '../shared/people';
import { line } from '../shared/text';
import { selectors } from './selectors';
import { signs } from './signs';

function read(root: Element): ReadResult {
  const title = line(root.querySelector(selectors.heading)?.textContent, 500);
  if (!title) return notRead(root.childElementCount ? 'unrecognised' : 'loading', ['title']);
  const id = root.getAttribute('data-replace-me') ?? title;
  return meetingOf('${name}', { id }, {
    title,
    when: { text: '', allDay: false },
    link: linkIn(root),
    people: peopleOf([]),
    writable: false,
  });
}

export const ${variable} = {
  id: '${name}',
  label: '${label}',
  matches: ['https://${name}.example/*'],
  ...signs,
  detect: (_document: Document, url: URL) => url.hostname === '${name}.example',
  read,
  anchor: (root: Element) => root,
} satisfies CalendarAdapter;
`,
  [`lib/calendars/${name}/NOTES.md`]: `# ${label}

What is publicly known of its pages. Nothing here was checked on a live account unless it says so.

| what | hook | seen | evidence |
|---|---|---|---|
| an opened meeting | \`[data-replace-me]\` | YYYY-MM | who relies on it, or a captured page |

Not known: everything not in the table.
`,
  [`tests/calendars/${name}/fixtures.ts`]: `/** ${label} in the structure public evidence describes. */
import { ${variable} } from '@/lib/calendars/${name}/adapter';
import type { CalendarFixtures } from '../fixture';

export const ${variable}Fixtures: CalendarFixtures = {
  adapter: ${variable},
  withoutClasses: true,
  fixtures: [
    {
      name: 'an opened meeting',
      url: 'https://${name}.example/',
      // Write the page's real structure here, with words of your own, then mend the selectors until this passes.
      html: '<div role="dialog"><h1>Frailty pilot</h1></div>',
      expected: { status: 'meeting', title: 'Frailty pilot' },
    },
  ],
};
`,
  [`entrypoints/${name}-page.ts`]: `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { signs } from '@/lib/calendars/${name}/signs';
import { noticeMeetings } from '@/lib/content-script/first-script';

export default defineUnlistedScript(() => noticeMeetings(signs));
`,
  [`entrypoints/${name}-reader.ts`]: `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ${variable} } from '@/lib/calendars/${name}/adapter';
import { followMeetings } from '@/lib/content-script/follow';

export default defineUnlistedScript(() => followMeetings([${variable}]));
`,
};

/** Adds an import and a member to a list, and stops rather than leave a file half changed. */
function addTo(file, importLine, list, member) {
  const text = readFileSync(path.join(root, file), 'utf8');
  const withMember = text.replace(new RegExp(`(${list}[^=]*= \\[)([^\\]]*?),?(\\s*\\])`), `$1$2, ${member}$3`);
  const changed = withMember.replace(/^import /m, `${importLine}\nimport `);
  if (withMember === text || changed === withMember)
    fail(`${file} no longer looks as this script expects. Add \`${member}\` to \`${list}\` by hand.`);
  return [file, changed];
}

const edits = [
  addTo(
    'lib/calendars/registry.ts',
    `import { ${variable} } from './${name}/adapter';`,
    'export const calendars',
    variable,
  ),
  addTo(
    'tests/calendars/all.ts',
    `import { ${variable}Fixtures } from './${name}/fixtures';`,
    'export const allFixtures',
    `${variable}Fixtures`,
  ),
];

for (const [file, text] of [...Object.entries(files), ...edits]) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}
const written = [...Object.keys(files), ...edits.map(([file]) => file)];
spawnSync('biome', ['check', '--write', ...written.filter((file) => file.endsWith('.ts'))], {
  cwd: root,
  shell: process.platform === 'win32',
});
console.log(`${written.map((file) => `  ${file}`).join('\n')}\n
Next: write the page's structure into the fixture, then mend the reader until this passes:
  npm run unit -- tests/calendars/contract.test.ts
docs/adding-a-calendar.md walks through it.`);
