/** Under which keys a commitment is found: by its state, its series, its people, its company and its owner, sorted within each. */
import { Commitment, stateOf, undated } from '@/lib/meetings/commitment';
import { kindOfName, nameKey } from '@/lib/meetings/names';

/** A key of several parts, compared part by part. */
export type IndexKey = readonly string[];

/** Whose it is, as far as the record alone tells: one with an owner may be the person's own under their name. */
export type Who = 'me' | 'other';

const personKey = (name: string) => (kindOfName(name) === 'person' ? nameKey(name) : '');

/** The keys of people, each once and sorted, without rooms and lists. */
export const personKeys = (names: readonly string[]): string[] =>
  [...new Set(names.map(personKey).filter(Boolean))].sort();

/** The key of exactly these people. */
export const companyKey = (keys: readonly string[]): string => [...keys].sort().join('\n');

/** So few people were there that one made to nobody by name was made to the other one. */
const oneToOne = 2;

/** Those whom it is about: its owner, and those to whom it was made. */
export function partiesOf({ to = [], owner, people }: Commitment): string[] {
  const named = personKeys([...to, ...(owner ? [owner] : [])]);
  const listed = to.length ? [] : personKeys(people);
  return [...new Set([...named, ...(listed.length <= oneToOne ? listed : [])])];
}

/** Keys of a stored record; none where it is no commitment. */
export function commitmentKeys(record: unknown): IndexKey[] {
  const parsed = Commitment.safeParse(record);
  if (!parsed.success) return [];
  const one = parsed.data;
  const { seriesId, to, owner, people, due, madeAt, closedAt } = one;
  const state = stateOf(one);
  const who: Who = owner === undefined ? 'me' : 'other';
  const sort = closedAt === undefined ? [due ?? undated, madeAt] : [closedAt];
  return [
    ['state', state, who, ...sort],
    ['series', seriesId, state, ...sort],
    ...partiesOf(one).map((key) => ['party', key, state, who, ...sort]),
    ...(to?.length ? [] : [['company', companyKey(personKeys(people)), state, ...sort]]),
    ...(owner === undefined ? [] : [['owner', nameKey(owner), state, ...sort]]),
  ];
}
