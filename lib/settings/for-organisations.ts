/** The entries of the table of settings that only an organisation sets; see `schema.ts`. */
import * as z from 'zod/mini';
import { oneLine } from '@/lib/meetings/one-line';
import { everyFeature, type Feature } from './features';
import { hostNamed } from './host';

/** How an organisation sets a setting; `organisation-words.ts` has how people read of it, `organisation-docs.ts` the rest. */
export interface ForOrganisations {
  /** Does it win over what a person chose? Otherwise it is where they start from. Only for settings that people have too. */
  isFixed?: true;
  /**
   * For a setting that restricts: what is in force while its value cannot be read. Never less strict than any sound
   * value, so that a mistake opens nothing.
   */
  strictest?: unknown;
}

interface OfOrganisationsAlone {
  schema: z.ZodMiniType;
  forOrganisations: ForOrganisations;
}

/** Stands for every site in a block list that could not be read. Nobody can write it: it names no host. */
export const everySite = '*';

/** Calendars that are read from the start, by the names of their scripts. */
export const calendarNames = ['google', 'outlook', 'teams'] as const;
type CalendarName = (typeof calendarNames)[number];

/** Text in one form, or a problem: what a policy names may be written in several ways. */
const named = <T extends string>(find: (text: string) => T | undefined, problem: string) =>
  z.pipe(
    z.string(),
    z.transform((text, context) => {
      const found = find(text);
      if (found !== undefined) return found;
      context.issues.push({ code: 'custom', message: problem, input: text });
      return z.NEVER;
    }),
  );

const oneOf = <T extends string>(names: readonly T[]) =>
  named((text) => names.find((name) => name === text.trim().toLowerCase()), 'not a known name');

/** A host as policies name it: `mail.example.org`, or `example.org` for it and everything below it. */
const Hosts = z.array(named(hostNamed, 'not the name of a host')).check(z.maxLength(1000));
const longestWords = 200;
const Words = named((text) => oneLine(text, longestWords) || undefined, 'no text');

const longestAddress = 500;
function webAddress(text: string): string | undefined {
  const address = text.trim();
  if (address.length > longestAddress || !URL.canParse(address)) return undefined;
  const { protocol, href, username, password } = new URL(address);
  return protocol === 'https:' && !username && !password ? href : undefined;
}

export const ofOrganisationsAlone = {
  organisationName: {
    schema: Words,
    forOrganisations: {},
  },
  supportContact: {
    schema: Words,
    forOrganisations: {},
  },
  privacyNotice: {
    schema: named(webAddress, 'not an https address'),
    forOrganisations: {},
  },
  calendarsAllowed: {
    schema: z.array(oneOf<CalendarName>(calendarNames)),
    forOrganisations: {
      strictest: [],
    },
  },
  sitesAllowed: {
    schema: Hosts,
    forOrganisations: {
      strictest: [],
    },
  },
  sitesBlocked: {
    schema: Hosts,
    forOrganisations: {
      strictest: [everySite],
    },
  },
  feed: {
    schema: z.boolean(),
    forOrganisations: {
      strictest: false,
    },
  },
  featuresOff: {
    schema: z.array(oneOf<Feature>(everyFeature)),
    forOrganisations: {
      strictest: everyFeature,
    },
  },
  mostOffersPerDay: {
    schema: z.int().check(z.minimum(0), z.maximum(20)),
    forOrganisations: {
      strictest: 0,
    },
  },
  remindersAllowed: {
    schema: z.boolean(),
    forOrganisations: {
      strictest: false,
    },
  },
  mostRemindersPerDay: {
    schema: z.int().check(z.minimum(0), z.maximum(20)),
    forOrganisations: {
      strictest: 0,
    },
  },
  exportAllowed: {
    schema: z.boolean(),
    forOrganisations: {
      strictest: false,
    },
  },
  resources: {
    schema: z.array(z.unknown()).check(z.maxLength(1000)),
    forOrganisations: {},
  },
} as const satisfies Record<string, OfOrganisationsAlone>;
