/** Ids of version 1, which did not say of which site they are. */
import { certainSiteOf, qualify } from '@/lib/meetings/site';

/** The id with its site where that is certain; otherwise as it was, until the person says where it belongs. */
export function placed(id: string): string {
  const site = certainSiteOf(id);
  return site ? qualify(site, id) : id;
}

/** The same for some fields of a record of unknown shape; fields that hold no text stay as they are. */
export function placedFields(record: unknown, ...names: readonly string[]): unknown {
  if (typeof record !== 'object' || record === null) return record;
  const fields = Object.entries(record).map(([name, value]) => [
    name,
    names.includes(name) && typeof value === 'string' ? placed(value) : value,
  ]);
  return Object.fromEntries(fields);
}
