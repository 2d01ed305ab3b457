/** The scripts that run on calendars from the start, as the manifest lists them. */
import { isHostWithin } from '@/lib/meetings/host-within';
import { browser } from './api';

/** The manifest's scripts with the scheme and the host of each of their patterns; a pattern names no port. */
function listed(): { file: string; scheme: string; host: string }[] {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return scripts.flatMap(({ matches = [], js: [file] = [] }) =>
    matches.flatMap((pattern) => {
      const [, scheme, host] = /^([^:]+):\/\/([^/]*)/.exec(pattern) ?? [];
      return file && scheme && host ? { file, scheme, host } : [];
    }),
  );
}

const fits = (pattern: string, host: string) =>
  pattern.startsWith('*.') ? isHostWithin(host, pattern.slice(2)) : host === pattern;

/** Is this the host of a calendar that we read from the start? */
export const hasOwnScript = (host: string): boolean => listed().some((script) => fits(script.host, host));

/** How the files of first scripts end: `google-page.js`. */
const firstEnding = '-page.js';

/**
 * The calendar that we read on this host from the start, such as `google`; undefined for any other site. Firefox lists
 * its script with the whole address.
 */
export function calendarOn(host: string): string | undefined {
  const found = listed().find((script) => fits(script.host, host));
  const file = found?.file.split('/').at(-1);
  return file?.endsWith(firstEnding) ? file.slice(0, -firstEnding.length) : undefined;
}

/** Hosts of the calendars that we read from the start, as patterns name them. */
export const ownHosts = (): string[] => [...new Set(listed().map(({ host }) => host))];

export interface OwnScripts {
  /** Runs on every page, and only notices. */
  first: string;
  /** Reads meetings; the first script asks for it. Named after the same calendar: `google-reader.js`. */
  reader: string;
  /** Lists today's meetings once the page has nothing to do. */
  day: string;
}

/** The scripts for documents of an origin; undefined where none runs from the start. */
export function ownScripts(origin: string): OwnScripts | undefined {
  if (!URL.canParse(origin)) return undefined;
  const { protocol, hostname } = new URL(origin);
  const found = listed().find(({ scheme, host }) => `${scheme}:` === protocol && fits(host, hostname));
  const named = (part: string) => found?.file.replace(/-page\.js$/, `-${part}.js`) ?? '';
  return found && { first: found.file, reader: named('reader'), day: named('day') };
}
