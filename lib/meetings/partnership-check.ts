/**
 * Partnership checks: what a person thinks, for themselves alone, of how well they and a partner or a group work
 * together. Pure and clock-free.
 */

import * as z from 'zod/mini';
import { limits } from './meeting';
import { nameKey } from './names';
import { oneLine } from './one-line';
import type { Partner } from './partner';
import { type Aspect, aspects, type CheckDraft, helpLimit, type Score, Scores } from './partnership-scores';
import { lineOfText, wellFormedText } from './stored-text';

export const PartnershipCheck = z.object({
  id: wellFormedText(60).check(z.minLength(1)),
  /** The partner; absent for a group that was named freely. */
  partnerId: z.optional(wellFormedText(60).check(z.minLength(1))),
  /** The name of the partner or the group on that day. */
  name: lineOfText(limits.short).check(z.minLength(1)),
  /** `2026-11-24`. */
  on: z.iso.date(),
  scores: Scores,
  /** What would help next. */
  help: z.optional(lineOfText(helpLimit).check(z.minLength(1))),
  madeAt: z.iso.datetime(),
  /** Grows with every change, as that of an answer does. */
  revision: z.int().check(z.minimum(0)),
});
export type PartnershipCheck = z.infer<typeof PartnershipCheck>;

/** A check holds at least one score. */
export const isWorthKeeping = ({ scores }: CheckDraft): boolean => Object.keys(scores).length > 0;

/** With whom: a partner, or a group that was named freely. */
export interface Partnership {
  /** The partner's id, or what two ways of writing the group's name have in common, behind `group:`. */
  id: string;
  name: string;
  partner?: Partner | undefined;
}

const groupPrefix = 'group:';
const groupId = (name: string) => `${groupPrefix}${nameKey(name) || name.toLowerCase()}`.slice(0, limits.short);

/** What an address calls a partnership: the partner by their id, a group by its name. */
export const addressPartOf = ({ name, partner }: Partnership): string => partner?.id ?? name;

const partnerId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The partnership that such a part of an address means; undefined for a partner who is there no more. */
export function partnershipAt(part: string, partners: readonly Partner[]): Partnership | undefined {
  const partner = partners.find(({ id }) => id === part);
  if (partner) return { id: partner.id, name: partner.name, partner };
  return partnerId.test(part) || !oneLine(part, limits.short) ? undefined : partnershipNamed(part, partners);
}

/** The partnership of a name: that of the partner with this name where there is one. */
export function partnershipNamed(typed: string, partners: readonly Partner[]): Partnership {
  const name = oneLine(typed, limits.short);
  const key = nameKey(name);
  const partner = key ? partners.find((one) => one.key === key) : undefined;
  return partner ? { id: partner.id, name: partner.name, partner } : { id: groupId(name), name };
}

/** The partnership of a check: of its partner, of the partner who has the group's name, or of the group itself. */
function partnershipOf(
  { partnerId, name }: PartnershipCheck,
  byId: ReadonlyMap<string, Partner>,
  byKey: ReadonlyMap<string, Partner>,
): Partnership {
  const partner = (partnerId && byId.get(partnerId)) || byKey.get(nameKey(name));
  return partner ? { id: partner.id, name: partner.name, partner } : { id: groupId(name), name };
}

export interface Reviewed extends Partnership {
  /** The oldest first. */
  checks: PartnershipCheck[];
}

const byDay = (a: PartnershipCheck, b: PartnershipCheck) =>
  a.on.localeCompare(b.on) || a.madeAt.localeCompare(b.madeAt) || a.id.localeCompare(b.id);

/** All partnerships that have a check, the one with the newest check first. */
export function reviewedPartnerships(checks: readonly PartnershipCheck[], partners: readonly Partner[]): Reviewed[] {
  const byId = new Map(partners.map((one) => [one.id, one]));
  const byKey = new Map(partners.flatMap((one) => (one.key ? [[one.key, one] as const] : [])));
  const found = new Map<string, Reviewed>();
  for (const check of [...checks].sort(byDay)) {
    const partnership = partnershipOf(check, byId, byKey);
    // The newest way of writing a group's name stays.
    found.set(partnership.id, { ...partnership, checks: [...(found.get(partnership.id)?.checks ?? []), check] });
  }
  const newest = ({ checks: own }: Reviewed) => own.at(-1)?.madeAt ?? '';
  return [...found.values()].sort((a, b) => newest(b).localeCompare(newest(a)) || a.id.localeCompare(b.id));
}

/**
 * A check of today. The draft must be worth keeping.
 * @param id a new unique id.
 * @param today `2026-11-24`.
 * @param now ISO time at which it is made.
 */
export function newCheck(
  { name, partner }: Partnership,
  { scores, help }: CheckDraft,
  id: string,
  today: string,
  now: string,
): PartnershipCheck {
  const line = oneLine(help, helpLimit);
  return {
    id,
    ...(partner && { partnerId: partner.id }),
    name,
    on: today,
    scores: { ...scores },
    ...(line && { help: line }),
    madeAt: now,
    revision: 0,
  };
}

/** How an aspect changed from its first answer to its last. */
export interface ScoreChange {
  aspect: Aspect;
  from: Score;
  to: Score;
}

/** Which aspects changed over these checks. @param checks the oldest first. */
export const changesSince = (checks: readonly PartnershipCheck[]): ScoreChange[] =>
  aspects.flatMap((aspect) => {
    const given = checks.flatMap(({ scores }) => scores[aspect] ?? []);
    const [from, to] = [given[0], given.at(-1)];
    return from && to && from !== to ? [{ aspect, from, to }] : [];
  });
