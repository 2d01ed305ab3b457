/**
 * Which part may import which: the one source of these rules. The test beside this file holds them, type-only imports
 * included; `npm run generate` writes what the linter can say of them into `biome.json`.
 */

export interface Layer {
  /** Start of the path of its files. */
  folder: string;
  /** Folders it may import to run. */
  uses: readonly string[];
  /** Folders it may name in `import type` besides. */
  types?: readonly string[];
  /** Packages it may import to run; undefined: any that has no owner. */
  packages?: readonly string[];
  /** Told to whoever breaks the rule. */
  belongs: string;
}

/** Innermost first. A file belongs to the longest folder that fits. */
export const layers: readonly Layer[] = [
  {
    folder: 'content/',
    uses: [],
    packages: ['zod/mini', 'zod'],
    belongs: 'content imports zod and nothing else. Rules about content belong in the library that applies them.',
  },
  {
    folder: 'lib/words/',
    uses: [],
    packages: [],
    belongs:
      'lib/words gives a text of the tables in the language shown. What is said, and when, belongs in the caller.',
  },
  {
    folder: 'lib/meetings/',
    uses: ['lib/words/', 'content/'],
    packages: ['zod/mini'],
    belongs:
      'lib/meetings holds rules that need no browser, store or clock. What needs those belongs in the library that owns them, or is passed in.',
  },
  {
    folder: 'lib/calendars/',
    uses: [
      'lib/meetings/invite-block',
      'lib/meetings/called-off-words',
      'lib/meetings/host-within',
      'lib/meetings/online-meeting',
      'lib/meetings/own-value',
    ],
    types: ['lib/meetings/'],
    packages: [],
    belongs:
      'A calendar reader knows the page alone. Storing, advising and drawing happen in the background or in lib/content-script.',
  },
  {
    folder: 'lib/reporting/',
    uses: [],
    packages: [],
    belongs:
      'lib/reporting describes the structure of a page. Fetching the page and showing the report is the caller’s work.',
  },
  {
    folder: 'lib/invitations/',
    uses: ['lib/words/', 'lib/calendars/', 'lib/meetings/'],
    packages: ['ical.js'],
    belongs:
      'lib/invitations reads a meeting from words or a file. Choosing, keeping and showing it is the caller’s work.',
  },
  {
    folder: 'lib/browser/',
    uses: ['lib/words/', 'lib/meetings/', 'lib/calendars/frames', 'content/'],
    belongs: 'lib/browser wraps the browser. A product rule belongs in lib/meetings, composition in an entrypoint.',
  },
  {
    folder: 'lib/advice/',
    uses: ['lib/words/', 'lib/meetings/', 'content/'],
    packages: ['zod/mini'],
    belongs: 'Advice is a pure function of a meeting. Pass in what it needs; store and show its answer in the caller.',
  },
  {
    folder: 'lib/suggestions/',
    uses: ['lib/words/', 'lib/meetings/', 'content/'],
    packages: [],
    belongs:
      'Suggestions are a pure function of a meeting and of last time. Pass in what they need; show and keep what is tapped in the caller.',
  },
  {
    folder: 'lib/search/',
    uses: ['lib/words/', 'lib/meetings/', 'content/'],
    packages: ['minisearch', 'zod/mini'],
    belongs: 'Search turns words into items. Anything that stores or shows them belongs in the caller.',
  },
  {
    folder: 'lib/storage/',
    uses: ['lib/words/', 'lib/meetings/', 'lib/browser/', 'content/'],
    types: ['lib/advice/'],
    packages: ['dexie', 'zod/mini'],
    belongs: 'Storage keeps and parses records. A rule belongs in lib/meetings, composition in an entrypoint.',
  },
  {
    folder: 'lib/settings/',
    uses: ['lib/words/', 'lib/storage/', 'lib/browser/', 'lib/meetings/', 'content/'],
    packages: ['zod/mini'],
    belongs:
      'lib/settings says what can be chosen, by a person or an organisation. Acting on a choice is the caller’s work.',
  },
  {
    folder: 'lib/messaging/',
    uses: ['lib/meetings/', 'lib/browser/', 'lib/calendars/frames', 'content/'],
    packages: ['zod/mini'],
    belongs: 'Messaging checks and carries. The work belongs in the entrypoint that answers.',
  },
  {
    folder: 'lib/sites/',
    uses: ['lib/settings/', 'lib/storage/', 'lib/messaging/', 'lib/browser/', 'lib/meetings/'],
    packages: ['zod/mini'],
    belongs:
      'lib/sites knows which other sites are turned on and runs the reader there. Asking and showing is the caller’s work.',
  },
  {
    folder: 'lib/feed/',
    uses: ['lib/words/', 'lib/sites/', 'lib/storage/', 'lib/invitations/', 'lib/browser/', 'lib/meetings/'],
    packages: [],
    belongs:
      'lib/feed reads calendars by their address and keeps what is ahead. When it runs is the background’s, what is shown a page’s work.',
  },
  {
    folder: 'components/',
    uses: ['lib/words/', 'lib/meetings/', 'content/'],
    types: ['lib/advice/', 'lib/search/', 'lib/suggestions/'],
    packages: ['react', 'react-dom', 'lucide-react'],
    belongs:
      'Components take props and give callbacks. Fetch and save in the entrypoint or lib/extension-pages and pass the result down.',
  },
  {
    folder: 'lib/extension-pages/',
    uses: ['lib/', 'content/'],
    packages: ['react'],
    belongs: 'lib/extension-pages joins the libraries for our own pages. What a page shows belongs in components/.',
  },
  {
    folder: 'lib/content-script/',
    uses: ['lib/words/', 'lib/calendars/', 'lib/messaging/', 'lib/browser/', 'lib/advice/'],
    types: ['lib/meetings/'],
    packages: [],
    belongs:
      'The script on a calendar page reads, decides whether to show its button, and sends. Storing, choosing tips and searching happen in our own pages.',
  },
  {
    folder: 'entrypoints/',
    uses: ['components/', 'lib/', 'content/'],
    belongs: 'An entrypoint only puts parts together. What two entrypoints share belongs in lib/ or components/.',
  },
];

/** Packages with one owner. */
export interface Owner {
  /** The packages, each with everything below it unless `exact`. */
  packages: readonly string[];
  /** Only the package itself; `zod/mini` is not meant by `zod`. */
  exact?: true;
  folder: string;
  belongs: string;
}

export const owners: readonly Owner[] = [
  {
    packages: ['wxt/browser', 'webextension-polyfill', '@wxt-dev/browser'],
    folder: 'lib/browser/',
    belongs: 'Only lib/browser talks to the browser. Add a small function there.',
  },
  { packages: ['minisearch'], folder: 'lib/search/', belongs: 'Only lib/search owns the search engine.' },
  {
    packages: ['ical.js'],
    folder: 'lib/invitations/',
    belongs: 'Only lib/invitations reads calendar files. Import that part with import(): it is large.',
  },
  {
    packages: ['lucide-react'],
    folder: 'components/',
    belongs: 'Only components show icons. Import each by itself, as in lucide-react/icons/check.',
  },
  { packages: ['dexie'], folder: 'lib/storage/', belongs: 'Only lib/storage owns the database.' },
  {
    packages: ['zod'],
    exact: true,
    folder: 'scripts/',
    belongs: 'Ship zod/mini: full zod trips the stores’ check for eval.',
  },
];
