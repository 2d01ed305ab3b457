/**
 * Wall-clock times of time zones. Clock-free: the caller gives the moment. A zone is an IANA name, as the browser's own
 * tables know it, or a fixed offset written `UTC+05:30`.
 */

const minute = 60_000;
const fixed = /^(?:UTC|GMT)([+-])(\d{1,2})(?::?(\d{2}))?$/;

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** A formatter takes the browser milliseconds to make: one for each zone. */
function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone);
  let format: Intl.DateTimeFormat | undefined;
  try {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  } catch {
    // No zone of that name.
  }
  // A hostile file may name a new zone in each line.
  if (formats.size < 500) formats.set(zone, format);
  return format;
}

/** Can times of this zone be turned into other zones' times? */
export const isKnownZone = (zone: string): boolean => fixed.test(zone) || formatOf(zone) !== undefined;

/**
 * How far a zone's clocks are from UTC at a moment.
 * @param at milliseconds since 1970.
 * @returns minutes, east positive; undefined for an unknown zone.
 */
function offsetAt(at: number, zone: string): number | undefined {
  const [, sign, hours = '', minutes = '0'] = fixed.exec(zone) ?? [];
  if (sign) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const format = formatOf(zone);
  if (!format || Number.isNaN(new Date(at).getTime())) return undefined;
  const shown = Date.parse(`${format.format(at).replace(' ', 'T')}Z`);
  return Number.isNaN(shown) ? undefined : Math.round((shown - Math.floor(at / 1000) * 1000) / minute);
}

/**
 * The moment at which a zone's clocks show this time.
 * @param local `2026-11-24T10:00`.
 * @returns milliseconds since 1970. A time that the clocks skip in spring is taken for the one an hour later.
 */
export function instantOf(local: string, zone: string): number | undefined {
  const shown = Date.parse(`${local}Z`);
  const first = offsetAt(shown, zone);
  if (first === undefined || Number.isNaN(shown)) return undefined;
  const second = offsetAt(shown - first * minute, zone) ?? first;
  return shown - second * minute;
}

/** What a zone's clocks show at a moment, as `2026-11-24T10:00`; undefined for an unknown zone or a year without four digits. */
export function localIn(at: number, zone: string): string | undefined {
  const offset = offsetAt(at, zone);
  if (offset === undefined) return undefined;
  const text = new Date(at + offset * minute).toISOString().slice(0, 16);
  return /^\d{4}-/.test(text) ? text : undefined;
}

/** The same moment as another zone's clocks show it. */
export function inZone(local: string, from: string, to: string): string | undefined {
  const at = instantOf(local, from);
  return at === undefined ? undefined : localIn(at, to);
}

/** A zone as people call it: `America/New_York` is "New York". */
export const zoneInWords = (zone: string): string =>
  fixed.test(zone) || !zone.includes('/') || zone.startsWith('Etc/') ? zone : cityOf(zone);

const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
