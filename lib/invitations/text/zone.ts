/** The time zone that the words of an invitation name. */
import { inZone } from '@/lib/meetings/zone-time';
import { abbreviation, zoneOfAbbreviation, zoneOfCity, zoneOfName, zoneOfOffset, zoneOfSpoken } from '../zone-names';

const iana =
  /\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?/g;
/** As Windows lists them: "(UTC+01:00) Amsterdam, Berlin, Bern, Rom". */
const listed =
  /\((?:UTC|GMT)(?:\s*[+\-\u2212]\s*\d{1,2}:?\d{2})?\)\s*\p{Lu}[\p{L}. ]*(?:[,&/] ?\p{Lu}[\p{L}. ]*)*(?:\([^)]{1,40}\))?/gu;
const offset = /\(?\b(?:UTC|GMT)\s*[+\-\u2212]\s*\d{1,2}(?::?\d{2})?\)?/g;
/** "Eastern Time", "GMT Standard Time", "New York time". */
const named = /((?:\p{L}[\p{L}.']{0,20} ){1,3}?)(?:(?:Standard|Daylight|Summer|Mean) )?time\b/giu;
/** A city right after a time of day, or right before one: "10am New York", "London 13:00". */
const cityAfter = /(?:\d|[apAP]\.?[mM]\.?|noon|hrs?)\s*\(?(?:in )?(?![AP]\.?M\b)(\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?)/gu;
const cityBefore = /(?<!\p{L})(\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?)\)?:? (?=\d{1,2}(?:[:.]\d{2}|\s?[apAP]\.?[mM]))/gu;

export interface Zones {
  /** IANA names or `UTC±hh:mm`, each once. */
  known: string[];
  /** Words for a zone that may be one of several. */
  unclear: string | undefined;
  /** The text without them: an offset looks like an hour. */
  rest: string;
}

const longestZone = 60;

/** The last words before "time" that are a zone: of "Start Eastern time", "Eastern". */
function spokenZone(words: string): string | undefined {
  const parts = words.trim().split(' ');
  for (let from = 0; from < parts.length; from += 1) {
    const name = parts.slice(from).join(' ');
    const zone =
      zoneOfSpoken(name) ?? zoneOfName(`${name} Standard Time`) ?? zoneOfCity(name) ?? zoneOfAbbreviation(name);
    if (zone) return zone;
  }
  return undefined;
}

/** Every zone that a line names. */
export function zonesIn(words: string): Zones {
  const found: string[] = [];
  let unclear: string | undefined;
  let rest = words.slice(0, 1000);
  const take = (pattern: RegExp, zoneOf: (match: RegExpMatchArray) => string | undefined, keepsUnknown = false) => {
    rest = rest.replace(pattern, (...args) => {
      const match = args.slice(
        0,
        args.findIndex((one) => typeof one === 'number'),
      ) as string[];
      const zone = zoneOf(match as RegExpMatchArray);
      if (zone) found.push(zone);
      else if (keepsUnknown) unclear ??= match[0]?.trim().slice(0, longestZone);
      return zone || keepsUnknown ? ' ' : (match[0] ?? '');
    });
  };
  take(iana, ([name]) => zoneOfName(name));
  take(listed, ([name]) => zoneOfName(name.replace(/\.\s*$/, '')) ?? zoneOfOffset(name), true);
  take(offset, ([name]) => zoneOfOffset(name), true);
  take(named, ([, name]) => spokenZone(name ?? ''));
  take(abbreviation, ([name]) => zoneOfAbbreviation(name), true);
  const cities = [...rest.matchAll(cityAfter), ...rest.matchAll(cityBefore)].flatMap(
    ([, name = '']) => zoneOfCity(name) ?? zoneOfCity(name.split(' ')[0] ?? '') ?? [],
  );
  return { known: [...new Set([...found, ...cities])], unclear, rest };
}

/**
 * The one zone of a time; London, where several show the same time then, "(GMT) London".
 * @param local the time they are about, `2026-11-24T10:00`.
 * @returns undefined for several that differ.
 */
export function oneZone(zones: readonly string[], local: string): string | undefined {
  const [first, ...others] = zones;
  if (!first || !others.every((zone) => inZone(local, first, zone) === local)) return undefined;
  return zones.includes('Europe/London') ? 'Europe/London' : first;
}
