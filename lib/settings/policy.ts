/** What an organisation has set for everyone who works there, through the browser's own management. */
import { onManagedChanged, readManaged } from '@/lib/browser/areas';
import { isHostWithin } from '@/lib/meetings/host-within';
import { hostNamed } from './host';
import { type OrganisationSettings, organisationSettings } from './schema';

export interface Policy extends OrganisationSettings {
  /** Names of settings that could not be understood and are left out. */
  unreadable: string[];
}

/** Reads a policy field by field: one that is wrong is left out and named, the others count. */
export function parsePolicy(value: unknown): Policy {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const policy: Policy = { unreadable: [] };
  for (const { name, value: schema } of organisationSettings) {
    if (given[name] === undefined) continue;
    const parsed = schema.safeParse(given[name]);
    if (parsed.success) Object.assign(policy, { [name]: parsed.data });
    else policy.unreadable.push(name);
  }
  return policy;
}

export const noPolicy: Policy = { unreadable: [] };

export const readPolicy = async (): Promise<Policy> => parsePolicy(await readManaged());

/** Calls back now and at every change; returns how to stop. */
export function watchPolicy(changed: (policy: Policy) => void): () => void {
  const tell = () => void readPolicy().then(changed);
  tell();
  return onManagedChanged(tell);
}

/** May a person turn this site on? Not while a list of sites cannot be read: it may have meant this one. */
export function mayUseSite(site: string, { sitesAllowed, sitesBlocked = [], unreadable }: Policy): boolean {
  const host = hostNamed(site) ?? site;
  if (unreadable.some((name) => name.startsWith('sites'))) return false;
  if (sitesBlocked.some((parent) => isHostWithin(host, parent))) return false;
  return !sitesAllowed || sitesAllowed.some((parent) => isHostWithin(host, parent));
}
