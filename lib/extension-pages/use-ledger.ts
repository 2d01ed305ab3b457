/** The list of all promises, as far as it is shown, with those that were changed while it was. */
import { useMemo, useState } from 'react';
import {
  byClosing,
  byDueDate,
  type Commitment,
  type CommitmentState,
  type LedgerChoice,
} from '@/lib/meetings/commitment';
import { narrowing } from '@/lib/meetings/narrowing';
import {
  countPart,
  isInPart,
  type LedgerPart,
  type LedgerPerson,
  ledgerPart,
  ledgerPeople,
} from '@/lib/storage/ledger';
import { commitmentsById, countOpen, isAnyAtAll } from '@/lib/storage/records/found-commitments';
import type { Database } from '@/lib/storage/records/record-type';
import type { PromiseDeeds } from './use-promise-deeds';
import { listStep, useHeld } from './use-promises-shown';
import { useLive } from './use-stored';

export interface LedgerList {
  /** Undefined until they are read. */
  items: Commitment[] | undefined;
  hasMore: boolean;
  /** How many there are; undefined where words narrow the list, for counting them would be reading all. */
  total: number | undefined;
  onShown(count: number): void;
}

/** Promises that were changed since the list was chosen, as they were before: they stay where they stood. */
type Changed = ReadonlyMap<string, Commitment>;

function useList(
  database: Database,
  part: LedgerPart,
  choice: LedgerChoice,
  self: readonly string[] | undefined,
  changed: Changed,
): LedgerList {
  const { state, person, words } = choice;
  const place = JSON.stringify([part, choice, self]);
  const [grown, setGrown] = useState({ place, count: listStep });
  const count = grown.place === place ? grown.count : listStep;
  const isNarrow = words.trim() !== '';
  const read = async () => {
    if (!self) return undefined;
    const filter = { state, person, ...(isNarrow && { fits: narrowing(words).commitment }) };
    const [page, stayed] = await Promise.all([
      ledgerPart(database, part, filter, self, count),
      commitmentsById(database, [...changed.keys()]),
    ]);
    const others = stayed.filter((one) => !page.items.some(({ id }) => id === one.id));
    const own = others.filter((one) => isInPart(one, part, filter, self));
    return { ...page, items: inOrder([...page.items, ...own], state, changed) };
  };
  const { value } = useLive(read, JSON.stringify([place, count, [...changed.keys()]]));
  const held = useHeld(value, place);
  // Counting takes longer than reading what is in view, and waits for it.
  const isCounted = held !== undefined && !isNarrow;
  const total = useLive(
    async () => (self && isCounted ? countPart(database, part, { state, person }, self) : undefined),
    JSON.stringify([place, isCounted]),
  );
  return {
    items: held?.items,
    hasMore: held?.hasMore ?? false,
    total: useHeld(total.value, place),
    onShown: (shown) => {
      if (shown > count) setGrown({ place, count: shown });
    },
  };
}

/** Each stands where it stood before it was changed, unless it is another day or owner that was changed. */
function inOrder(items: Commitment[], state: CommitmentState, changed: Changed): Commitment[] {
  const order = state === 'open' ? byDueDate : byClosing;
  const before = (one: Commitment) => {
    const { closedAt } = changed.get(one.id) ?? one;
    const { closedAt: _now, ...rest } = one;
    return closedAt === undefined ? rest : { ...rest, closedAt };
  };
  return items.sort((a, b) => order(before(a), before(b)));
}

export interface Ledger {
  owe: LedgerList;
  owed: LedgerList;
  /** With whom there are promises, by name. */
  people: readonly LedgerPerson[];
  /** Is there any at all? Undefined until it is known. */
  isAny: boolean | undefined;
  /** How many are open; undefined until they are counted. */
  open: number | undefined;
  failed: boolean;
  /** The same deeds, after which a promise stays in the list until another list is chosen. */
  deeds: PromiseDeeds;
}

/** @param self the person's own names; undefined until they are known. */
export function useLedger(
  database: Database,
  choice: LedgerChoice,
  self: readonly string[] | undefined,
  deeds: PromiseDeeds,
): Ledger {
  const of = JSON.stringify(choice);
  const [stays, setStays] = useState<{ of: string; changed: Changed }>({ of, changed: new Map() });
  const changed = stays.of === of ? stays.changed : noneChanged;
  const isAny = useLive(() => isAnyAtAll(database), 'any-promise');
  const owe = useList(database, 'owe', choice, self, changed);
  const owed = useList(database, 'owed', choice, self, changed);
  const isRead = owe.items !== undefined && owed.items !== undefined;
  const open = useLive(async () => (isRead ? countOpen(database) : undefined), `open-promises ${isRead}`);
  const people = useLive(async () => (self ? ledgerPeople(database, self) : []), JSON.stringify(['people', self]));
  const own = useMemo((): PromiseDeeds => {
    const stay = (commitment: Commitment) =>
      setStays((before) => {
        const known = before.of === of ? before.changed : noneChanged;
        return known.has(commitment.id) ? before : { of, changed: new Map(known).set(commitment.id, commitment) };
      });
    return {
      ...deeds,
      onClose: (commitment, closing) => {
        stay(commitment);
        return deeds.onClose(commitment, closing);
      },
      onReopen: (commitment) => {
        stay(commitment);
        return deeds.onReopen(commitment);
      },
    };
  }, [deeds, of]);
  return {
    owe,
    owed,
    people: people.value ?? [],
    isAny: isAny.value,
    open: useHeld(open.value, ''),
    failed: isAny.failed,
    deeds: own,
  };
}

const noneChanged: Changed = new Map();
