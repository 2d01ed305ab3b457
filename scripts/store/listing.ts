/** The words of the store pages, from one source: the manifest's own, those below, and the table in docs/permissions.md. */

export const stores = ['chrome', 'edge', 'firefox'] as const;
export type Store = (typeof stores)[number];

/** The most characters that each store takes. */
export const limits = {
  name: 45,
  summary: 132,
  description: 10_000,
  justification: 1_000,
  singlePurpose: 1_000,
} as const;

export interface Product {
  name: string;
  /** The manifest's description. */
  summary: string;
  permissions: readonly string[];
}

export interface Justification {
  permission: string;
  why: string;
}

export const singlePurpose =
  'Helps people prepare for, hold and follow up the meeting that is open in their calendar: a short checklist, a fitting tip and the right resource.';

export const description = `You lead across organisations, and the next meeting is in ten minutes. What are you agreeing? Why? Who decides?

Open a meeting in Google Calendar, Outlook on the web or Teams and press Prepare. A panel opens beside it.

BEFORE
• Three questions, one at a time, with answers to tap from the invite, the guest list and last time.
• Who seems to be missing, and one tip that fits, with its reason.
• What you promised these people last time.

IN THE MEETING
• One screen: what it is for, what was decided, what you will do, and who has not been heard yet.

AFTER
• Twenty seconds: what was agreed, and how it went. A summary to copy, without anything private.

AND
• A search in tips, cases, resources and short forms, from the toolbar or the address bar (type ccpl).
• All your promises in one list; your partners and priorities; how it went over time, as charts with words.
• Any other calendar: select words, paste an invitation, bring a file, or add a calendar by its address.

PRIVATE
What you type stays in your browser. There is no account and no server of ours, nothing is counted, and nothing is sent. The one thing that is ever asked for is a calendar whose address you add yourself.

INDEPENDENT
It rests on ideas from "Clinical and care professional leadership: a practical guide to working in systems" (NHS Confederation, June 2023), in our own words. The guide's authors have not made, checked or approved it.`;

/** Questions of the stores about data, each with its answer. PRIVACY.md says all of it at length. */
export const privacyAnswers: readonly (readonly [question: string, answer: string])[] = [
  ['Is remote code used?', 'No. All code is in the package, and the policy in the manifest refuses any other.'],
  [
    'What is handled?',
    'Website content, on calendars and on sites that the person turned on: title, time, place, notes and names of the meeting that is open, and the titles and times of today. What the person types.',
  ],
  ['Where?', 'In the browser’s own storage on that computer. Nothing is sent to us or to anybody else.'],
  ['Is it sold, or used for anything but the single purpose?', 'No.'],
  ['Is it used to judge whether somebody can have credit?', 'No.'],
  ['Firefox: data collection', 'None (`data_collection_permissions`: `none`).'],
];

const plain = (cell: string) => cell.replace(/`|(?<!\/)\*(?![/:])/g, '').trim();

/**
 * Why each permission is asked for, from the tables of docs/permissions.md.
 * @param page the text of that page.
 * @returns one entry for each row of permissions, in the page's order.
 */
export function justifications(page: string): Justification[] {
  const rows = page.split('\n## ').flatMap((section) => {
    const isLater = section.startsWith('Asked for later');
    if (!isLater && !section.startsWith('From the start')) return [];
    const lines = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| permission'));
    return lines.map((line) => {
      const [, permission = '', first = '', second = ''] = line.split('|');
      return { permission: plain(permission), why: isLater ? `${plain(second)}; ${plain(first)}` : plain(first) };
    });
  });
  return rows.map(({ permission, why }) => ({ permission, why: `${why.charAt(0).toUpperCase()}${why.slice(1)}.` }));
}

const forReviewers: Readonly<Record<Store, string>> = {
  chrome: 'Open any event in Google Calendar and press “Prepare” beside it. No account is needed.',
  edge: 'Open any event in Outlook on the web or Google Calendar and press “Prepare” beside it. No account is needed.',
  firefox:
    'To build from the sources: npm install, then npx wxt zip -b firefox, with the Node that package.json names (npm installs it). The package has the same bytes: npm run reproduce compares them. React’s lines that set innerHTML are taken out at build time (scripts/vite/no-markup-from-text.ts).',
};

/** All that a store asks for, as a page to copy from. */
export function listing(store: Store, { name, summary, permissions }: Product, page: string): string {
  const asked = justifications(page).filter(
    ({ permission }) => !permission.startsWith('sidePanel') || permissions.includes('sidePanel'),
  );
  const parts: readonly (readonly [title: string, text: string])[] = [
    ['Name', name],
    ['Summary', summary],
    ['Description', description],
    ['Single purpose', singlePurpose],
    ['Category', store === 'firefox' ? 'Other' : 'Productivity'],
    ['Language', 'English (United Kingdom)'],
    ['Why each permission', asked.map(({ permission, why }) => `${permission}\n${why}`).join('\n\n')],
    ['Data', privacyAnswers.map(([question, answer]) => `${question}\n${answer}`).join('\n\n')],
    ['For reviewers', forReviewers[store]],
    ['Addresses', 'Privacy policy, support and website: see docs/contacts.md, which the publisher fills in.'],
  ];
  return `${parts.map(([title, text]) => `# ${title}\n\n${text}`).join('\n\n')}\n`;
}
