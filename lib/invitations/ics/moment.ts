/** Times of a file's properties, in the reader's own time zone where the file's zone can be told. */
import ICAL from 'ical.js';
import { instantOf, localIn, zoneInWords } from '@/lib/meetings/zone-time';
import { zoneOfName } from '../zone-names';

type Component = InstanceType<typeof ICAL.Component>;
type Property = InstanceType<typeof ICAL.Property>;

export interface Moment {
  /** `2026-11-24T10:00`, or `2026-11-24`: as the file writes it. */
  local: string;
  isDate: boolean;
  zone: Zone | undefined;
}

/** A zone that a file's times are in. */
export interface Zone {
  /** IANA name, `UTC±hh:mm`, or the file's own name for it. */
  name: string;
  /** A UTC moment for a wall-clock time; undefined where the zone is not known. */
  instant(local: string): number | undefined;
  /** Does the file write it as UTC? Nobody meets in UTC: its own times are not worth showing. */
  isUtc: boolean;
}

const pad = (number: number, length = 2) => String(number).padStart(length, '0');

/** Offsets of a zone that the file itself describes. */
function described(component: Component, tzid: string): ((local: string) => number | undefined) | undefined {
  try {
    const zone = new ICAL.Timezone({ component, tzid });
    return (local) => {
      const shown = Date.parse(`${local}Z`);
      const offset = zone.utcOffset(ICAL.Time.fromDateTimeString(`${local}:00`));
      return Number.isNaN(shown) || !Number.isFinite(offset) ? undefined : shown - offset * 1000;
    };
  } catch {
    return undefined;
  }
}

/** `UTC+05:30`, for a zone of the file that has one offset all year. */
function onlyOffset(component: Component): string | undefined {
  const offsets = component.getAllSubcomponents().map((part) => String(part.getFirstPropertyValue('tzoffsetto') ?? ''));
  const [offset = ''] = offsets;
  const [, sign = '', hours = '', minutes = ''] = /^([+-])(\d{2}):?(\d{2})/.exec(offset) ?? [];
  return sign && offsets.every((one) => one === offset) ? `UTC${sign}${hours}:${minutes}` : undefined;
}

/** A hostile description of a zone may repeat without end: real ones change once a year, since some year. */
const mostParts = 60;
const isSound = (component: Component): boolean =>
  component.getAllSubcomponents().length <= mostParts &&
  component.getAllSubcomponents().every((part) => {
    const rule: unknown = part.getFirstPropertyValue('rrule');
    return part.getAllProperties().length < 30 && (!(rule instanceof ICAL.Recur) || rule.freq === 'YEARLY');
  });

/** The zones of a file. */
export function zonesOf(components: ReadonlyMap<string, Component>) {
  const found = new Map<string, Zone>();
  const make = (tzid: string): Zone => {
    const component = components.get(tzid);
    const location = component?.getFirstPropertyValue('x-lic-location');
    const known = zoneOfName(tzid) ?? (typeof location === 'string' ? zoneOfName(location) : undefined);
    if (known)
      return {
        name: known,
        instant: (local) => instantOf(local, known),
        isUtc: /^(?:Etc\/)?(?:UTC|Zulu)$/i.test(known),
      };
    const own = component && isSound(component) ? described(component, tzid) : undefined;
    const name = (own && component && onlyOffset(component)) ?? tzid.replace(/\s+/g, ' ').trim().slice(0, 80);
    return { name, instant: own ?? (() => undefined), isUtc: false };
  };
  return (tzid: string): Zone => {
    const zone = found.get(tzid) ?? make(tzid);
    if (found.size < 1000) found.set(tzid, zone);
    return zone;
  };
}

const utc: Zone = { name: 'UTC', instant: (local) => instantOf(local, 'UTC'), isUtc: true };

/** One value of a property, as `momentOf`. */
function momentAt(property: Property | null, place: number, zone: (tzid: string) => Zone): Moment | undefined {
  const value: unknown = property?.getValues()[place];
  if (!(value instanceof ICAL.Time)) return undefined;
  const written = String(property?.toJSON()[3 + place]);
  const { year, month, day, hour, minute, isDate } = value;
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  const local = isDate ? date : `${date}T${pad(hour)}:${pad(minute)}`;
  // Programs write years such as 1601 for "none", and the library counts on from "32 December"; such a day is no day.
  if (year < 1900 || year > 9000) return undefined;
  if (Number.isNaN(Date.parse(isDate ? date : `${local}Z`)) || !written.startsWith(local)) return undefined;
  const tzid: unknown = property?.getFirstParameter('tzid');
  if (isDate) return { local, isDate, zone: undefined };
  if (value.zone === ICAL.Timezone.utcTimezone) return { local, isDate, zone: utc };
  return { local, isDate, zone: typeof tzid === 'string' && tzid ? zone(tzid) : undefined };
}

/** The time of a property as the file writes it; undefined when it has none or no such day exists. */
export const momentOf = (property: Property | null, zone: (tzid: string) => Zone): Moment | undefined =>
  momentAt(property, 0, zone);

/** All times of a property that holds several, such as EXDATE. */
export const momentsOf = (property: Property, zone: (tzid: string) => Zone): Moment[] =>
  property.getValues().flatMap((_: unknown, place: number) => momentAt(property, place, zone) ?? []);

/** A moment's wall-clock time in another zone; a floating or unknown time stays as it is. */
export function localOf({ local, isDate, zone }: Moment, to: string): string | undefined {
  if (isDate || !zone) return local;
  const at = zone.instant(local);
  return at === undefined ? undefined : localIn(at, to);
}

/** The same time as the zone's own people say it: "10:00 to 11:00 in New York"; undefined where it is our time. */
export function elsewhere(start: Moment, end: string | undefined, ours: string): string | undefined {
  const { zone, local } = start;
  if (!zone || zone.isUtc || start.isDate) return undefined;
  if (local === ours) return undefined;
  const day = local.slice(0, 10) === ours.slice(0, 10) ? '' : `${local.slice(8, 10)}/${local.slice(5, 7)} `;
  const until = end?.slice(0, 10) === local.slice(0, 10) ? ` to ${end.slice(11)}` : '';
  const place = /^UTC/.test(zone.name) ? `, ${zone.name}` : ` in ${zoneInWords(zone.name)}`;
  return `${day}${local.slice(11)}${until}${place}`;
}
