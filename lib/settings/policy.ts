/**
 * What an organisation has set for everyone who works there, through the browser's own management. Chromium drops a
 * value of a type other than its schema says, without a sign; so all of it is one text, which we read ourselves. Firefox
 * passes on whatever it is given. `docs/decisions/policy.md` says more.
 */
import { onManagedChanged, readManaged } from '@/lib/browser/areas';
import { isHostWithin } from '@/lib/meetings/host-within';
import { t } from '@/lib/words/words';
import type { Feature } from './features';
import { everySite } from './for-organisations';
import { hostNamed } from './host';
import { nearName, plainName } from './near-name';
import { type OrganisationName, type OrganisationSettings, organisationSettings } from './schema';

/** Something in a policy that could not be read; `organisation-words.ts` says it. */
export interface Fault {
  /** As the policy names it. */
  name: string;
  /** The setting of this name, or the one that may be meant; undefined for none, and for the text that holds all. */
  setting?: OrganisationName;
  problem: 'wrong value' | 'twice' | 'no such name' | 'not read';
  /** The wrong value, or of a list the wrong entry, cut. */
  shown?: string;
  /** Of the wrong entry in its list, from 0. */
  place?: number;
  /** Could nothing of the policy be read? Then all that restricts is at its strictest. */
  isAll?: true;
}

export interface Policy extends OrganisationSettings {
  faults: readonly Fault[];
}

type Entry = (typeof organisationSettings)[number];

/** The one key that all of it may stand under, as text that holds JSON. */
export const policyKey = 'policy';

/** Longest part of a wrong value that is shown. */
const longestShown = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

/** What of a value does not fit. Of a list it is the first wrong entry. */
function wrongIn(value: unknown, path: readonly PropertyKey[] = []): Pick<Fault, 'shown' | 'place'> {
  const [place] = path;
  if (typeof place !== 'number' || !Array.isArray(value)) return { shown: shown(value) };
  return { shown: shown(value[place]), place };
}

/** Settings by their plain names. */
const byName: ReadonlyMap<string, Entry> = new Map(organisationSettings.map((entry) => [plainName(entry.name), entry]));
const everyName = organisationSettings.map(({ name }) => name);

interface Read {
  values: Partial<Record<OrganisationName, unknown>>;
  faults: Fault[];
  /** Settings that were given, soundly or not. */
  seen: Set<OrganisationName>;
}

/** Notes a name that no setting has. Where it may be a misspelt one that restricts, that one is at its strictest. */
function noteUnknown(read: Read, given: string): void {
  const near = byName.get(plainName(nearName(given, everyName) ?? ''));
  const name = given.slice(0, longestShown);
  if (near?.strictest !== undefined) {
    read.values[near.name] = near.strictest;
    read.seen.add(near.name);
  }
  read.faults.push({ name, problem: 'no such name', ...(near && { setting: near.name }) });
}

function readOne(read: Read, given: string, value: unknown): void {
  const entry = byName.get(plainName(given));
  if (!entry) {
    noteUnknown(read, given);
    return;
  }
  const { name, value: schema, strictest } = entry;
  const parsed = schema.safeParse(value);
  const isTwice = read.seen.has(name);
  read.seen.add(name);
  if (parsed.success && !isTwice) {
    read.values[name] = parsed.data;
    return;
  }
  if (strictest === undefined) delete read.values[name];
  else read.values[name] = strictest;
  const wrong = wrongIn(value, parsed.error?.issues[0]?.path);
  // Which of two was meant nobody can tell.
  read.faults.push({ name, setting: name, ...(isTwice ? { problem: 'twice' } : { problem: 'wrong value', ...wrong }) });
}

/** Every setting that restricts at its strictest: nobody can tell what stood there. */
function unreadable(fault: Pick<Fault, 'problem' | 'shown'>): Policy {
  const strict = organisationSettings.flatMap(({ name, strictest }) =>
    strictest === undefined ? [] : [[name, strictest] as const],
  );
  return { ...Object.fromEntries(strict), faults: [{ name: policyKey, isAll: true, ...fault }] };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The settings in the one text; undefined where it holds none that can be read. */
function settingsIn(text: unknown): Record<string, unknown> | undefined {
  if (isRecord(text)) return text;
  if (typeof text !== 'string') return undefined;
  if (!text.trim()) return {};
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a policy setting by setting. One that is wrong is named and left out, the others count; one that restricts is at
 * its strictest instead, and so is all that restricts where no setting can be read.
 * @param value what the browser gives: settings by their names, or all of them as one text under `policy`.
 */
export function parsePolicy(value: unknown): Policy {
  if (!isRecord(value)) return noPolicy;
  const { [policyKey]: text, ...others } = value;
  const inText = text === undefined ? {} : settingsIn(text);
  if (!inText) return unreadable({ problem: 'wrong value', shown: shown(text) });
  const read: Read = { values: {}, faults: [], seen: new Set() };
  for (const [name, given] of [...Object.entries(others), ...Object.entries(inText)]) readOne(read, name, given);
  return { ...read.values, faults: read.faults } as Policy;
}

export const noPolicy: Policy = { faults: [] };

export const readPolicy = (): Promise<Policy> =>
  readManaged().then(parsePolicy, () => unreadable({ problem: 'not read' }));

/** Calls back now and at every change; returns how to stop. */
export function watchPolicy(changed: (policy: Policy) => void): () => void {
  const tell = () => void readPolicy().then(changed);
  tell();
  return onManagedChanged(tell);
}

const isUnder = (host: string, parent: string) => parent === everySite || isHostWithin(host, parent);

const isBlocked = (host: string, { sitesBlocked = [] }: Policy) =>
  sitesBlocked.some((parent) => isUnder(hostNamed(host) ?? host, parent));

/** Is this part of the product there? */
export const hasFeature = (feature: Feature, { featuresOff = [] }: Policy): boolean => !featuresOff.includes(feature);

/** May a person turn this other site on? */
export function mayUseSite(site: string, policy: Policy): boolean {
  const host = hostNamed(site) ?? site;
  const { sitesAllowed } = policy;
  if (isBlocked(host, policy) || !hasFeature('other-sites', policy)) return false;
  return !sitesAllowed || sitesAllowed.some((parent) => isUnder(host, parent));
}

/**
 * May a calendar be read that is read from the start?
 * @param calendar `google`
 * @param host on which it stands.
 */
export function mayUseCalendar(calendar: string, host: string, policy: Policy): boolean {
  const { calendarsAllowed } = policy;
  return !isBlocked(host, policy) && (!calendarsAllowed || calendarsAllowed.some((name) => name === calendar));
}

/** May a person turn reminders on? */
export const mayRemind = ({ remindersAllowed, mostRemindersPerDay }: Policy): boolean =>
  remindersAllowed !== false && mostRemindersPerDay !== 0;

/** May what was written leave the browser as a file, on paper, or as a whole? */
export const mayExport = ({ exportAllowed }: Policy): boolean => exportAllowed !== false;

/**
 * Who set it, and whom to ask: "Example Trust. Ask: it.help@example.org." Empty where the policy names neither.
 */
export function whoSet({ organisationName = '', supportContact = '' }: Policy): string {
  return [organisationName && `${organisationName}.`, supportContact && t('settings.ask', { contact: supportContact })]
    .filter(Boolean)
    .join(' ');
}
