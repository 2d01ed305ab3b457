/** Resources of a person's own organisation, from its policy or from a file, for the same search as ours. */

import * as z from 'zod/mini';
import { Resource, ThemeId } from '@/content/schema';
import { calm } from '@/lib/meetings/one-line';
import { t } from '@/lib/words/words';

const { shape } = Resource;

/** The part of a resource that an organisation writes; the rest is filled in. Unknown fields are let pass. */
const OwnResource = z.object({
  title: shape.title,
  publisher: shape.publisher,
  url: z.string().check(z.regex(/^https:\/\/[^\s]+$/, t('settings.itMustStartWith')), z.maxLength(300)),
  kind: z._default(shape.kind, 'website'),
  summary: shape.summary,
  cost: z._default(shape.cost, 'Not stated'),
  time: shape.time,
  keywords: shape.keywords,
  themes: z._default(z.array(ThemeId), []),
});

/** An entry that could not be used, set aside. */
export interface Problem {
  /** Its title, or its place in the list. */
  entry: string;
  /** "url: it must start with https://". */
  problem: string;
}

export interface OwnResources {
  resources: Resource[];
  problems: Problem[];
}

const most = 1000;

const lineOf = (value: unknown): unknown => (typeof value === 'string' ? calm(value.toWellFormed()) : value);

/** An entry with its texts, and those of its lists, such as can stand beside ours; see `calm`. */
function calmed(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  const fields = Object.entries(entry).map(
    ([name, value]) => [name, Array.isArray(value) ? value.map(lineOf) : lineOf(value)] as const,
  );
  return Object.fromEntries(fields);
}

const nameOf = (entry: unknown, place: number): string => {
  const title = typeof entry === 'object' && entry !== null && 'title' in entry ? entry.title : undefined;
  return typeof title === 'string' && title.trim()
    ? title.trim().slice(0, 80)
    : t('settings.entry', { place: place + 1 });
};

const idOf = (title: string, place: number) =>
  `own-${place + 1}-${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`
    .slice(0, 60)
    .replace(/-$/, '');

/**
 * Entries as resources; each that is wrong is set aside with what is wrong with it.
 * @param month `2026-11`, the month in which the organisation gave them.
 */
export function parseOwnResources(entries: readonly unknown[], month: string): OwnResources {
  const own: OwnResources = { resources: [], problems: [] };
  for (const [place, entry] of entries.slice(0, most).map(calmed).entries()) {
    const parsed = OwnResource.safeParse(entry);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      own.problems.push({
        entry: nameOf(entry, place),
        problem: `${issue?.path.join('.') || 'entry'}: ${issue?.message}`,
      });
      continue;
    }
    own.resources.push({
      ...parsed.data,
      id: idOf(parsed.data.title, place),
      urlRole: 'exact',
      altUrls: [],
      section: 'further',
      inGuide: false,
      status: 'current',
      confidence: 'unverified',
      checked: month,
    });
  }
  return own;
}

const largest = 1_000_000;
const remedy = t('settings.chooseAJsonFile');

/**
 * The entries of a file that a person chose: a list, or `{"resources": […]}`.
 * @throws Error with a sentence for the person.
 */
export async function entriesOfFile(file: Blob): Promise<unknown[]> {
  if (file.size > largest) throw new Error(`${t('settings.isLargerThan1Mb')} ${remedy}`);
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    throw new Error(`${t('settings.holdsNoJson')} ${remedy}`);
  }
  const list = Array.isArray(value) ? value : (value as { resources?: unknown } | null)?.resources;
  if (!Array.isArray(list) || !list.length) throw new Error(`${t('settings.holdsNoResources')} ${remedy}`);
  return list.slice(0, most);
}
