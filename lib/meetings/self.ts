/** Who of the people in the meetings is the person who uses this, as far as the calendars tell. Pure: evidence in, guess out. */
import { kindOfName, nameKey } from './names';

export interface SelfEvidence {
  /** Names of the accounts that calendar pages were open with. */
  accounts: readonly string[];
  /** Organisers of meetings that the person could change, one for each series. */
  organisers: readonly string[];
  /** Everyone listed, one list for each series. */
  meetings: readonly (readonly string[])[];
  /** Names of which the person has said that they are somebody else. */
  notMe?: readonly string[];
}

/** `names` is empty when the evidence does not settle it. */
export interface SelfGuess {
  names: string[];
  certainty: 'account' | 'likely' | 'unsure';
}

const unsure: SelfGuess = { names: [], certainty: 'unsure' };

/** Organised this many series at least, and this share of all that could be changed. */
const organised = { least: 2, share: 0.8 };
/** Listed in this share of at least so many meetings, while nobody else is in more than half of them. */
const listed = { least: 4, share: 0.9, othersAtMost: 0.5 };

interface Count {
  name: string;
  times: number;
}

/** How often each person is named, most often first, each once a list. */
function counted(lists: readonly (readonly string[])[], leftOut: ReadonlySet<string>): Count[] {
  const counts = new Map<string, Count>();
  for (const names of lists)
    for (const [key, name] of new Map(names.map((name) => [nameKey(name), name]))) {
      if (!key || leftOut.has(key) || kindOfName(name) !== 'person') continue;
      counts.set(key, { name: counts.get(key)?.name ?? name, times: (counts.get(key)?.times ?? 0) + 1 });
    }
  return [...counts.values()].sort((a, b) => b.times - a.times);
}

function mostOrganised(organisers: readonly string[], leftOut: ReadonlySet<string>): string | undefined {
  const [first] = counted(
    organisers.map((name) => [name]),
    leftOut,
  );
  const enough = first && first.times >= organised.least && first.times >= organisers.length * organised.share;
  return enough ? first.name : undefined;
}

function mostListed(meetings: readonly (readonly string[])[], leftOut: ReadonlySet<string>): string | undefined {
  const telling = meetings.filter((names) => names.length > 1);
  const [first, second] = counted(telling, leftOut);
  if (!first || telling.length < listed.least || first.times < telling.length * listed.share) return undefined;
  return (second?.times ?? 0) <= telling.length * listed.othersAtMost ? first.name : undefined;
}

/** The account a page names says most; then who organises what can be changed; then who is in nearly every meeting. */
export function guessSelf({ accounts, organisers, meetings, notMe = [] }: SelfEvidence): SelfGuess {
  const leftOut = new Set(notMe.map(nameKey));
  const named = accounts.filter((name) => nameKey(name) && !leftOut.has(nameKey(name)));
  if (named.length) return { names: named, certainty: 'account' };
  const likely = mostOrganised(organisers, leftOut) ?? mostListed(meetings, leftOut);
  return likely ? { names: [likely], certainty: 'likely' } : unsure;
}

/** People by how many of these meetings list them, most first: the likeliest to be the person who is in all of them. */
export function byFrequency(people: readonly string[], meetings: readonly (readonly string[])[]): string[] {
  const times = new Map(counted(meetings, new Set()).map(({ name, times: count }) => [nameKey(name), count]));
  const of = (name: string) => times.get(nameKey(name)) ?? 0;
  return [...people].sort((a, b) => of(b) - of(a));
}
