/**
 * A calendar page as data: the structure that public evidence describes, written by hand, never copied from a page.
 * Each calendar's folder has a `fixtures.ts`; the contract and mutation tests run over all of them.
 */
import type { CalendarAdapter, ReadContext } from '@/lib/calendars/contract';
import type { Meeting } from '@/lib/meetings/meeting';

/** A meeting as a fixture expects it: the fields named must be so, and `missing` is compared as a whole when given. */
export type Expected = { status: 'none' | 'loading' | 'unrecognised' } | ({ status: 'meeting' } & Partial<Meeting>);

export interface Fixture {
  /** What is special: "popover, French, 24 hours". */
  name: string;
  url: string;
  /** Inside of `body`. */
  html: string;
  /** Attributes of `html` and `body`. */
  lang?: string;
  body?: Record<string, string>;
  /** Selector of the grid entry that was clicked. */
  clicked?: string;
  /** Values of form fields by selector; attributes alone do not show what a person typed. */
  values?: Record<string, string>;
  expected: Expected;
}

export interface CalendarFixtures {
  adapter: CalendarAdapter;
  fixtures: readonly Fixture[];
  /** Does reading need no class name at all? Then any class may change and all is still read. */
  withoutClasses: boolean;
}

export interface Mounted {
  root: Element | undefined;
  context: ReadContext;
}

/** Puts a fixture into the document and finds what the engine would: the node that opened, and the tile clicked. */
export function mount(adapter: CalendarAdapter, fixture: Fixture): Mounted {
  for (const element of [document.documentElement, document.body])
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  document.documentElement.lang = fixture.lang ?? 'en';
  for (const [name, value] of Object.entries(fixture.body ?? {})) document.body.setAttribute(name, value);
  document.body.innerHTML = fixture.html;
  for (const [selector, value] of Object.entries(fixture.values ?? {})) {
    const field = document.querySelector<HTMLInputElement>(selector);
    if (!field) throw new Error(`${fixture.name}: no field ${selector}`);
    field.value = value;
  }
  return found(adapter, fixture);
}

/** What the engine would find in the document as it now stands. */
export function found(adapter: CalendarAdapter, fixture: Fixture): Mounted {
  const url = new URL(fixture.url);
  const lastTile = fixture.clicked ? (document.querySelector(fixture.clicked) ?? undefined) : undefined;
  const root = adapter.detect(document, url) ? (document.querySelector(adapter.opened) ?? undefined) : undefined;
  return { root, context: { document, url, ...(lastTile && { lastTile }) } };
}

/** Reads the document; a page on which the engine finds nothing holds no meeting. */
export function readMounted(adapter: CalendarAdapter, { root, context }: Mounted) {
  return root ? adapter.read(root, context) : { status: 'none' as const, missing: [] };
}
