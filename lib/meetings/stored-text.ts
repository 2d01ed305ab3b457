/** Texts and times as every schema of ours takes them: what comes from pages, files and earlier builds is put right, or refused. */
import * as z from 'zod/mini';
import { calm, withoutPiles } from './one-line';

/**
 * Text of at most so many UTF-16 units. Half of a character, as a cut through an emoji leaves it, becomes the sign for an
 * unknown one: no address can be made of a text that holds one. More marks on one letter than any language has are left out.
 */
export const wellFormedText = (max: number) =>
  z.string().check(
    z.overwrite((text) => withoutPiles(text.toWellFormed())),
    z.maxLength(max),
  );

/**
 * The same for a text that stands on a line with others, such as a title or a name: signs that would turn those round are
 * taken out. Not for answers, which stand by themselves and stay as they were typed.
 */
export const lineOfText = (max: number) =>
  z.string().check(
    z.overwrite((text) => calm(text.toWellFormed())),
    z.maxLength(max),
  );

const isoTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const canonical = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$/;

/**
 * An ISO date or time as one in UTC, `2026-11-24T09:00:00.000Z`, so that times sort as texts. One without a zone counts as
 * UTC. What is no such time is left as it is, and a day that does not exist gives an empty text: neither is a `Moment`.
 */
export function inUtc(text: string): string {
  const parts = isoTime.exec(text);
  if (!parts) return text;
  const time = Date.parse(text.includes('T') && !parts[1] ? `${text}Z` : text);
  if (Number.isNaN(time)) return '';
  return canonical.test(text) ? text : new Date(time).toISOString();
}

/** A moment of the years 0 to 9999. Earlier builds took any text here. */
export const Moment = z.string().check(z.overwrite(inUtc), z.regex(canonical, 'not an ISO time'));
