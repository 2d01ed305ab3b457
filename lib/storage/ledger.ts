/** The list of all promises in its two parts, read by index as far as it is shown: what one owes, and what one is owed. */
import { type Commitment, type CommitmentState, isOwnedByOther } from '@/lib/meetings/commitment';
import { type IndexKey, partiesOf, personKeys } from './commitment-keys';
import { countOfRange, firstCommitments, type MoreOrLess, recordType } from './records/commitment';
import { type Database, tableOf } from './records/record-type';

/** What the person is to do, or what others are to do. */
export type LedgerPart = 'owe' | 'owed';

export interface LedgerFilter {
  state: CommitmentState;
  /** The key of a person's name, see `nameKey`; empty for anybody. */
  person: string;
  /** Leaves those whose words fit; absent for all. */
  fits?: ((commitment: Commitment) => boolean) | undefined;
}

/** Is it one of this part, with this person and these words? Its state is not looked at. */
export function isInPart(
  commitment: Commitment,
  part: LedgerPart,
  { person, fits }: LedgerFilter,
  self: readonly string[],
): boolean {
  if (isOwnedByOther(commitment, { self }) !== (part === 'owed')) return false;
  if (person && !partiesOf(commitment).includes(person)) return false;
  return fits?.(commitment) ?? true;
}

/** Those whose owner is named: others, and the person themselves under a name of theirs. */
const withOwner = ({ state, person }: LedgerFilter): IndexKey =>
  person ? ['party', person, state, 'other'] : ['state', state, 'other'];

const withoutOwner = ({ state, person }: LedgerFilter): IndexKey =>
  person ? ['party', person, state, 'me'] : ['state', state, 'me'];

/** Those that the person owns under a name of theirs: mostly none. */
const underOwnName = ({ state }: LedgerFilter, self: readonly string[]): IndexKey[] =>
  personKeys(self).map((key) => ['owner', key, state]);

/** The first of a part, open ones by due and closed ones the last closed first. @param count so many at most. */
export async function ledgerPart(
  database: Database,
  part: LedgerPart,
  filter: LedgerFilter,
  self: readonly string[],
  count: number,
): Promise<MoreOrLess> {
  const starts = part === 'owed' ? [withOwner(filter)] : [withoutOwner(filter), ...underOwnName(filter, self)];
  const ranges = starts.map((start) => ({ start, state: filter.state }));
  const found = await firstCommitments(database, ranges, count + 1, (some) =>
    some.filter((one) => isInPart(one, part, filter, self)),
  );
  return { items: found.slice(0, count), hasMore: found.length > count };
}

/** How many a part holds, whatever their words are. */
export async function countPart(
  database: Database,
  part: LedgerPart,
  filter: LedgerFilter,
  self: readonly string[],
): Promise<number> {
  const ownRanges = underOwnName(filter, self).map((start) => ({ start, state: filter.state }));
  const [named, unnamed, own] = await Promise.all([
    countOfRange(database, withOwner(filter)),
    countOfRange(database, withoutOwner(filter)),
    filter.person
      ? firstCommitments(database, ownRanges, Number.POSITIVE_INFINITY, (some) =>
          some.filter((one) => partiesOf(one).includes(filter.person)),
        ).then((some) => some.length)
      : Promise.all(ownRanges.map(({ start }) => countOfRange(database, start))).then((counts) =>
          counts.reduce((sum, one) => sum + one, 0),
        ),
  ]);
  return part === 'owed' ? named - own : unnamed + own;
}

/** More names than these are in no list to choose from. */
const mostNames = 500;

export interface LedgerPerson {
  key: string;
  name: string;
}

/** To whom something was promised, and who promised something, by name. */
export async function ledgerPeople(database: Database, self: readonly string[]): Promise<LedgerPerson[]> {
  const table = tableOf(database, recordType);
  const [to, owners] = await Promise.all([table.orderBy('to').uniqueKeys(), table.orderBy('owner').uniqueKeys()]);
  const own = new Set(personKeys(self));
  const people = new Map<string, string>();
  for (const name of [...to, ...owners].slice(0, mostNames)) {
    // Rooms and lists are in no index of people: nothing would be found for them.
    const [key] = typeof name === 'string' ? personKeys([name]) : [];
    if (key && !own.has(key) && !people.has(key)) people.set(key, String(name));
  }
  return [...people].map(([key, name]) => ({ key, name })).sort((a, b) => a.name.localeCompare(b.name));
}
