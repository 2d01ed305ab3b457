/** Resources that an organisation adds to the guide's own, from a list written by hand in the same form. */
import * as z from 'zod/mini';
import { Resource, ResourceKind, themeIds } from '@/content/schema';
import { resourceItem, type SearchItem } from './items';

export interface OrganisationResources {
  items: SearchItem[];
  /** One sentence for each entry set aside, naming entry, field and remedy. */
  problems: string[];
}

/** More than this is no hand-written list. */
const mostEntries = 2000;
const largest = 2_000_000;

const remedies: Record<string, string> = {
  id: 'write a short name of small letters, digits and hyphens: “our-leadership-course”',
  url: 'give an address that starts with https://, or null',
  altUrls: 'give a list of addresses that start with https://, or an empty list',
  kind: `choose one of: ${ResourceKind.options.join(', ')}`,
  themes: `choose one or more of: ${themeIds.join(', ')}`,
  checked: 'give the month in which somebody last looked: 2026-11',
  cost: 'say what it costs, such as “free”',
  summary: 'say in 20 to 320 letters what it is',
};

function nameOf(entry: unknown, place: number): string {
  const title = typeof entry === 'object' && entry !== null && 'title' in entry ? entry.title : undefined;
  return typeof title === 'string' ? `Entry ${place + 1} (“${title.slice(0, 60)}”)` : `Entry ${place + 1}`;
}

function problemOf(entry: unknown, place: number, { issues }: z.core.$ZodError): string {
  const [issue] = issues;
  const unknownField = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  if (unknownField) return `${nameOf(entry, place)}: the field “${unknownField}” is not known. Take it out.`;
  const field = String(issue?.path[0] ?? 'the entry');
  const remedy = remedies[field] ?? 'write it as in the example list';
  return `${nameOf(entry, place)}: “${field}” is missing or not right. To mend it, ${remedy}.`;
}

function readList(text: string): { entries: unknown[] } | { problem: string } {
  if (text.length > largest) return { problem: 'The file is too large. A list holds at most 2,000 entries.' };
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return { problem: 'The file is not a list. Put all entries between [ and ].' };
    return { entries: value };
  } catch {
    return { problem: 'The file is not valid JSON. Look for a missing comma, bracket or quotation mark.' };
  }
}

/**
 * Reads an organisation's list of resources: JSON, each entry in the form of `content/resources`. An entry that is
 * not right, or whose id stands there already, is set aside and reported; the rest are found as `org:<id>`.
 * Never throws.
 */
export function organisationResources(text: string): OrganisationResources {
  const list = readList(text);
  if ('problem' in list) return { items: [], problems: [list.problem] };
  const items = new Map<string, SearchItem>();
  const problems: string[] = [];
  if (list.entries.length > mostEntries) problems.push(`Only the first ${mostEntries} entries are used.`);
  for (const [place, entry] of list.entries.slice(0, mostEntries).entries()) {
    const result = z.safeParse(Resource, entry);
    if (!result.success) problems.push(problemOf(entry, place, result.error));
    else if (items.has(result.data.id))
      problems.push(`${nameOf(entry, place)}: “id” is used twice. To mend it, give one of them another id.`);
    else items.set(result.data.id, { ...resourceItem(result.data), id: `org:${result.data.id}` });
  }
  return { items: [...items.values()], problems };
}
