/**
 * Partnership checks: what a person thinks, for themselves alone, of how well they and a partner or a group work
 * together. Pure and clock-free.
 */
import * as z from 'zod/mini';
import { limits } from './meeting';
import { nameKey } from './names';
import { oneLine } from './one-line';
import type { Partner } from './partner';

/** Longest answer to "what would help next", in UTF-16 units. */
export const helpLimit = 200;

/** What is looked at: a shared aim, trust, resources, honest talk. */
export const aspects = ['aim', 'trust', 'resources', 'talk'] as const;
export type Aspect = (typeof aspects)[number];

/** From 1, not at all, to 5, fully. */
export const scale = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scale)[number];

const ScoreSchema = z.union(scale.map((score) => z.literal(score)));

export const PartnershipCheck = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(60)),
  /** The partner; absent for a group that was named freely. */
  partnerId: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
  /** The name of the partner or the group on that day. */
  name: z.string().check(z.minLength(1), z.maxLength(limits.short)),
  /** `2026-11-24`. */
  on: z.iso.date(),
  /** An aspect of which nothing was said is absent. */
  scores: z.partialRecord(z.enum(aspects), ScoreSchema),
  /** What would help next. */
  help: z.optional(z.string().check(z.minLength(1), z.maxLength(helpLimit))),
  madeAt: z.iso.datetime(),
  /** Grows with every change, as that of an answer does. */
  revision: z.int().check(z.minimum(0)),
});
export type PartnershipCheck = z.infer<typeof PartnershipCheck>;

export type Scores = PartnershipCheck['scores'];

/** What is written down, before it is tied to a partnership and a day. */
export interface CheckDraft {
  scores: Scores;
  help: string;
}

export const emptyCheck: CheckDraft = { scores: {}, help: '' };

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
