/** Time zones by the names that calendars and mail programs give them: IANA's, Windows', and the lists of cities beside these. */
import { ownValue } from '@/lib/meetings/own-value';
import { isKnownZone } from '@/lib/meetings/zone-time';
import windowsZones from './windows-zones.json';

/** Windows' names, from Unicode CLDR's table windowsZones (territory 001), taken from windows-iana 5.1.0, 2026-11. */
const windows = new Map(Object.entries(windowsZones).map(([name, zone]) => [name.toLowerCase(), zone]));

const iana =
  /(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/[A-Za-z_]+(?:\/[A-Za-z_]+)?(?:[+-]\d{1,2})?/;

/** How people and Windows' lists call the zones of North America and some others; words, not abbreviations. */
const spoken: Record<string, string> = {
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
  atlantic: 'America/Halifax',
  alaska: 'America/Anchorage',
  hawaii: 'Pacific/Honolulu',
  arizona: 'America/Phoenix',
  'united kingdom': 'Europe/London',
  uk: 'Europe/London',
  british: 'Europe/London',
  greenwich: 'GMT',
  irish: 'Europe/Dublin',
  india: 'Asia/Kolkata',
  indian: 'Asia/Kolkata',
  'central european': 'Europe/Paris',
  'central europe': 'Europe/Paris',
  'eastern european': 'Europe/Athens',
  'western european': 'Europe/Lisbon',
  japan: 'Asia/Tokyo',
  singapore: 'Asia/Singapore',
  'hong kong': 'Asia/Hong_Kong',
  'south africa': 'Africa/Johannesburg',
  gulf: 'Asia/Dubai',
  'new zealand': 'Pacific/Auckland',
};

/**
 * Abbreviations that mail programs write. Several are used in more than one country: those stay out, and are kept as
 * words that prove no zone.
 */
const abbreviations: Record<string, string> = {
  UTC: 'UTC',
  GMT: 'GMT',
  BST: 'Europe/London',
  WET: 'Europe/Lisbon',
  WEST: 'Europe/Lisbon',
  CET: 'Europe/Paris',
  CEST: 'Europe/Paris',
  EET: 'Europe/Athens',
  EEST: 'Europe/Athens',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CDT: 'America/Chicago',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  AEST: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
  AWST: 'Australia/Perth',
  NZST: 'Pacific/Auckland',
  NZDT: 'Pacific/Auckland',
  JST: 'Asia/Tokyo',
  SGT: 'Asia/Singapore',
  HKT: 'Asia/Hong_Kong',
  SAST: 'Africa/Johannesburg',
};

/** Abbreviations that may mean several zones. */
const unclear = ['IST', 'CST', 'ET', 'CT', 'MT', 'PT', 'AST', 'GST', 'MSK'];

/** One of them, unless the next word is in capitals too: "WEST CITY HOSPITAL" is no summer time. */
export const abbreviation = new RegExp(
  `\\b(?:${[...Object.keys(abbreviations), ...unclear].join('|')})\\b(?!\\s+\\p{Lu}{2})`,
  'gu',
);

let known: ReadonlyMap<string, string> | undefined;

/** Cities for which a zone is named, to the zone. */
function cities(): ReadonlyMap<string, string> {
  if (known) return known;
  const found = new Map<string, string>();
  for (const zone of Intl.supportedValuesOf('timeZone'))
    if (zone.includes('/'))
      found.set(
        zone
          .slice(zone.lastIndexOf('/') + 1)
          .replaceAll('_', ' ')
          .toLowerCase(),
        zone,
      );
  for (const [city, zone] of [
    ['kolkata', 'Asia/Kolkata'],
    ['mumbai', 'Asia/Kolkata'],
    ['new delhi', 'Asia/Kolkata'],
    ['delhi', 'Asia/Kolkata'],
    ['edinburgh', 'Europe/London'],
    ['cardiff', 'Europe/London'],
    ['belfast', 'Europe/London'],
    ['washington', 'America/New_York'],
    ['boston', 'America/New_York'],
    ['san francisco', 'America/Los_Angeles'],
    ['seattle', 'America/Los_Angeles'],
    ['geneva', 'Europe/Zurich'],
    ['bern', 'Europe/Zurich'],
    ['bruxelles', 'Europe/Brussels'],
    ['rom', 'Europe/Rome'],
    ['wien', 'Europe/Vienna'],
    ['beijing', 'Asia/Shanghai'],
  ] as const)
    found.set(city, zone);
  known = found;
  return found;
}

/** The zone of a city that has one named after it, or of one of the few large ones that have not. */
export const zoneOfCity = (city: string): string | undefined => cities().get(city.trim().toLowerCase());

/** "Eastern", "UK", "Central European": what stands before "Time", "Standard Time" or "Summer Time". */
export const zoneOfSpoken = (words: string): string | undefined => ownValue(spoken, words.trim().toLowerCase());

/** The zone of "CET" and the like; undefined where it may be one of several. */
export const zoneOfAbbreviation = (word: string): string | undefined => ownValue(abbreviations, word.toUpperCase());

/** `UTC+05:30` for "(UTC+05:30)", "GMT+1"; "UTC" for none. */
export function zoneOfOffset(words: string): string | undefined {
  const [, sign, hours = '', minutes = '00'] =
    /(?:UTC|GMT)\s*([+\-\u2212])\s*(\d{1,2})(?::?(\d{2}))?/i.exec(words) ?? [];
  if (!sign || Number(hours) > 14 || Number(minutes) > 59) return undefined;
  if (Number(hours) + Number(minutes) === 0) return 'UTC';
  return `UTC${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}

/** The first city of a list such as "Dublin, Edinburgh, Lisbon, London"; London, which our readers know best, if it is there. */
function zoneOfCities(list: string): string | undefined {
  if (/\bLondon\b/.test(list)) return 'Europe/London';
  for (const city of list.slice(0, 300).split(/[,;/&]|\band\b/)) {
    const zone = zoneOfCity(city.replace(/^\s*\([^)]*\)/, ''));
    if (zone) return zone;
  }
  return undefined;
}

/**
 * The zone that a calendar's name for it means.
 * @param name as in a TZID: "Europe/London", "GMT Standard Time 1", "tzone://Microsoft/Utc", "(UTC+01:00) Berlin, Rom".
 * @returns an IANA name or `UTC±hh:mm`; undefined for a name that only its maker knows.
 */
export function zoneOfName(name: string): string | undefined {
  const plain = name.slice(0, 200).replace(/^["'\s]+|(?<!["'\s])["'\s]+$/g, '');
  if (!plain) return undefined;
  if (/^tzone:\/\/.*\/utc$/i.test(plain)) return 'UTC';
  const found = windows.get(
    plain
      .replace(/(?<!\s)\s+\d$/, '')
      .replace(/ (?:daylight|summer) time$/i, ' standard time')
      .toLowerCase(),
  );
  if (found) return found;
  const named = iana.exec(plain)?.[0];
  if (named && isKnownZone(named)) return named;
  const word = /^(?:([\p{L} ]{2,30}?)(?: (?:Standard|Daylight|Summer|Mean))? Time)(?: \([^)]*\))?$/u.exec(
    plain.replace(/^\([^)]*\)\s*/, ''),
  )?.[1];
  const said = word && zoneOfSpoken(word);
  if (said) return said;
  const listed = zoneOfCities(plain);
  if (listed) return listed;
  const short = zoneOfAbbreviation(plain) ?? zoneOfOffset(plain);
  if (short) return short;
  // The browser knows "GB", "PRC", "Eire" and other old names.
  return /^[A-Za-z][\w+-]{1,30}$/.test(plain) && isKnownZone(plain) ? plain : undefined;
}
