/** What an organisation has set for everyone who works there, through the browser's own management. */
import * as z from 'zod/mini';
import { onManagedChanged, readManaged } from '@/lib/browser/areas';
import { readSettings } from './settings';

/** A host as policies name it: `mail.example.org`, or `example.org` for it and everything below it. */
const Host = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/), z.maxLength(253));

const fields = {
  button: z.optional(z.boolean()),
  sitesAllowed: z.optional(z.array(Host).check(z.maxLength(1000))),
  sitesBlocked: z.optional(z.array(Host).check(z.maxLength(1000))),
  resources: z.optional(z.array(z.unknown()).check(z.maxLength(1000))),
};

export interface Policy {
  /** Is the button shown beside an open meeting unless a person chooses otherwise? */
  button?: boolean;
  /** The only other sites that may be turned on; absent: any. */
  sitesAllowed?: string[];
  sitesBlocked?: string[];
  /** Resources of the organisation, as they were set; `parseOwnResources` says which of them are sound. */
  resources?: unknown[];
  /** Names of settings that could not be understood and are left out. */
  unreadable: string[];
}

/** Reads a policy field by field: one that is wrong is left out and named, the others count. */
export function parsePolicy(value: unknown): Policy {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const policy: Policy = { unreadable: [] };
  for (const [name, schema] of Object.entries(fields)) {
    const parsed = schema.safeParse(given[name]);
    if (!parsed.success) policy.unreadable.push(name);
    else if (parsed.data !== undefined) Object.assign(policy, { [name]: parsed.data });
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

const isUnder = (host: string, parent: string) => host === parent || host.endsWith(`.${parent}`);

/** May a person turn this site on? Not while a list of sites cannot be read: it may have meant this one. */
export function mayUseSite(host: string, { sitesAllowed, sitesBlocked = [], unreadable }: Policy): boolean {
  if (unreadable.some((name) => name.startsWith('sites'))) return false;
  if (sitesBlocked.some((parent) => isUnder(host, parent))) return false;
  return !sitesAllowed || sitesAllowed.some((parent) => isUnder(host, parent));
}

/** Does the "Prepare" button stand beside open meetings? What the person chose comes before the organisation's wish. */
export async function isButtonShown(): Promise<boolean> {
  const [{ button: chosen }, { button: wished = true }] = await Promise.all([readSettings(), readPolicy()]);
  return chosen ?? wished;
}
