/** Partners: people and organisations that a person wants to keep close, and whom they have not met for a while. Pure and clock-free. */

import * as z from 'zod/mini';
import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';
import { daysAfter } from './day';
import { limits } from './meeting';
import { nameKey } from './names';
import { oneLine } from './one-line';
import { organisationKeysIn } from './organisations';
import { lineOfText, wellFormedText } from './stored-text';

/** Longest private note of a partner, in UTF-16 units. */
export const partnerNoteLimit = 300;

export const partnerKinds = ['person', 'organisation'] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** After how long without a meeting a person wants to be reminded; absent from a partner for never. */
export const nudgePeriods = ['2-weeks', '1-month', '2-months', '3-months'] as const;
export type NudgePeriod = (typeof nudgePeriods)[number];

const daysOf: Record<NudgePeriod, number> = { '2-weeks': 14, '1-month': 30, '2-months': 61, '3-months': 91 };

const name = lineOfText(limits.short).check(z.minLength(1));

export const Partner = z.object({
  id: wellFormedText(60).check(z.minLength(1)),
  name,
  /** What two ways of writing the name have in common, see `nameKey`. */
  key: wellFormedText(limits.short),
  kind: z.enum(partnerKinds),
  /** What matters to them, in the person's own words. Only they see it. */
  matters: z.optional(lineOfText(partnerNoteLimit).check(z.minLength(1))),
  nudgeAfter: z.optional(z.enum(nudgePeriods)),
  /** The last day on which they met, as the person said: `2026-11-24`. */
  metOn: z.optional(z.iso.date()),
  /** No nudge before this day. */
  snoozedUntil: z.optional(z.iso.date()),
  /** The day on which the partner was added. */
  addedOn: z.iso.date(),
  /** Grows with every change, as that of an answer does: of two copies the greater one is the later. */
  revision: z.int().check(z.minimum(0)),
});
export type Partner = z.infer<typeof Partner>;

/** What a person can change of a partner; `undefined` takes a part out. */
export type PartnerChange = { name?: string; kind?: PartnerKind } & {
  [field in 'matters' | 'nudgeAfter' | 'metOn' | 'snoozedUntil']?: Partner[field] | undefined;
};

/**
 * A new partner. The name must hold more than white space.
 * @param id a new unique id.
 * @param today the day on which it is added, `2026-11-24`.
 */
export function newPartner(typed: string, kind: PartnerKind, id: string, today: string): Partner {
  const name = oneLine(typed, limits.short);
  return { id, name, key: nameKey(name).slice(0, limits.short), kind, addedOn: today, revision: 0 };
}

/** A partner with a change made. A name of white space alone is no change. */
export function changedPartner(partner: Partner, change: PartnerChange, revision: number): Partner {
  const name = oneLine(change.name ?? '', limits.short) || partner.name;
  const { matters, nudgeAfter, metOn, snoozedUntil, kind } = { ...partner, ...change };
  const note = oneLine(matters ?? '', partnerNoteLimit);
  return {
    id: partner.id,
    name,
    key: nameKey(name).slice(0, limits.short),
    kind,
    addedOn: partner.addedOn,
    revision,
    ...(note && { matters: note }),
    ...(nudgeAfter && { nudgeAfter }),
    ...(metOn && { metOn }),
    ...(snoozedUntil && { snoozedUntil }),
  };
}

/** Everything of a partner that can be changed, as it stands: the change that undoes another one. */
export const changeBackTo = ({ name, kind, matters, nudgeAfter, metOn, snoozedUntil }: Partner): PartnerChange => ({
  name,
  kind,
  matters,
  nudgeAfter,
  metOn,
  snoozedUntil,
});

/**
 * Tells for whom of the partners the names on an invite stand. An organisation is told only where it is written in
 * brackets. What was worked out for a name is kept.
 * @returns gives the partners' ids.
 */
export function partnersNamedIn(partners: readonly Partner[]): (names: readonly string[]) => Set<string> {
  const byKey = Map.groupBy(
    partners.filter(({ key }) => key),
    ({ kind, key }) => `${kind} ${key}`,
  );
  const known = new Map<string, string[]>();
  const idsOf = (name: string) => {
    const keys = [`person ${nameKey(name)}`, ...organisationKeysIn(name).map((key) => `organisation ${key}`)];
    const found = keys.flatMap((key) => byKey.get(key) ?? []).map(({ id }) => id);
    known.set(name, found);
    return found;
  };
  return (names) => new Set(names.flatMap((name) => known.get(name) ?? idsOf(name)));
}

/** When a partner was met and will be met, as far as it is known: days as `2026-11-24`. */
export interface Contact {
  last?: string | undefined;
  next?: string | undefined;
}

/** The last day on which they met: of a meeting that was prepared or opened, or as the person said. */
export const lastMetOf = ({ metOn }: Pick<Partner, 'metOn'>, { last }: Contact): string | undefined =>
  metOn && (!last || metOn > last) ? metOn : last;

const dayMs = 86_400_000;

/** Whole days from one day to another, each as `2026-11-24`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** A partner who has not been met for as long as the person chose. */
export interface Nudge {
  partner: Partner;
  /** Days since the last meeting; since the partner was added where none is known. */
  days: number;
  /** Is no meeting with them known at all? */
  isNeverMet: boolean;
}

/**
 * Partners whom the person has not met for as long as they chose, the longest first. Nobody who is met today or soon, and
 * nobody who was put off to a later day.
 * @param contacts what is known of meetings, by the partner's id.
 * @param today `2026-11-24`.
 */
export function partnersToNudge(
  partners: readonly Partner[],
  contacts: ReadonlyMap<string, Contact>,
  today: string,
): Nudge[] {
  const due = partners.flatMap((partner) => {
    const contact = contacts.get(partner.id) ?? {};
    const { nudgeAfter, snoozedUntil } = partner;
    if (!nudgeAfter || contact.next || (snoozedUntil && snoozedUntil > today)) return [];
    const last = lastMetOf(partner, contact);
    const since = last ?? partner.addedOn;
    if (daysAfter(since, daysOf[nudgeAfter]) > today) return [];
    return [{ partner, days: daysBetween(since, today), isNeverMet: !last }];
  });
  return due.sort((a, b) => b.days - a.days || a.partner.name.localeCompare(b.partner.name));
}

/** Partners by the longest time not met; those never met come first, in the order in which they were added. */
export function byLongestNotMet(partners: readonly Partner[], contacts: ReadonlyMap<string, Contact>): Partner[] {
  const dated = partners.map((partner) => ({
    partner,
    last: lastMetOf(partner, contacts.get(partner.id) ?? {}) ?? '',
  }));
  return dated
    .sort(
      (a, b) =>
        a.last.localeCompare(b.last) ||
        a.partner.addedOn.localeCompare(b.partner.addedOn) ||
        a.partner.name.localeCompare(b.partner.name),
    )
    .map(({ partner }) => partner);
}

/** So many days, rounded down to what one says: "5 days", "6 weeks", "4 months", "2 years". */
export function spanInWords(days: number): string {
  if (days < 14) return counted('day', days);
  if (days < 91) return counted('week', Math.floor(days / 7));
  return days < 730 ? counted('month', Math.floor(days / 30.4)) : counted('year', Math.floor(days / 365));
}

/** "Not met for 6 weeks", or what stands for it where no meeting is known. */
export const nudgeInWords = ({ days, isNeverMet }: Pick<Nudge, 'days' | 'isNeverMet'>): string =>
  isNeverMet
    ? t('partners.noMeetingKnownFor', { span: spanInWords(days) })
    : t('partners.notMetFor', { span: spanInWords(days) });
