/**
 * Every setting, in one table. From an entry follow what is stored, what an organisation may set, the control on the
 * settings page, and what `docs/organisations.md` and `docs/deploy/` say of it. Run `npm run generate` after a change.
 */

import * as z from 'zod/mini';
import { ClockTime } from '@/lib/meetings/clock-time';
import { type ForOrganisations, ofOrganisationsAlone } from './for-organisations';

interface Setting {
  /** What is stored, by a person or by an organisation. */
  schema: z.ZodMiniType;
  /** The value where neither a person nor an organisation has set one; people have a setting that has one: `for-people.ts`. */
  initial?: unknown;
  forOrganisations?: ForOrganisations;
}

export const settings = {
  appearance: {
    schema: z.enum(['system', 'light', 'dark']),
    initial: 'system',
  },
  language: {
    schema: z.enum(['browser', 'en', 'cy']),
    initial: 'browser',
  },
  button: {
    schema: z.boolean(),
    initial: true,
    forOrganisations: {},
  },
  offer: {
    schema: z.boolean(),
    initial: true,
    forOrganisations: {},
  },
  badge: {
    schema: z.boolean(),
    initial: true,
  },
  tipsPerDay: {
    schema: z.int().check(z.minimum(0), z.maximum(20)),
    initial: 5,
  },
  reminders: {
    schema: z.boolean(),
    initial: false,
  },
  remindBefore: {
    schema: z.int().check(z.minimum(0), z.maximum(120)),
    initial: 10,
  },
  remindAtEnd: {
    schema: z.boolean(),
    initial: true,
  },
  remindPromises: {
    schema: z.boolean(),
    initial: true,
  },
  promisesAt: {
    schema: ClockTime,
    initial: '09:00',
  },
  remindTitles: {
    schema: z.boolean(),
    initial: false,
  },
  remindersPerDay: {
    schema: z.int().check(z.minimum(1), z.maximum(20)),
    initial: 4,
  },
  quietFrom: {
    schema: ClockTime,
    initial: '19:00',
  },
  quietTo: {
    schema: ClockTime,
    initial: '07:30',
  },
  quietWeekends: {
    schema: z.boolean(),
    initial: true,
  },
  keepMonths: {
    schema: z.int().check(z.minimum(0), z.maximum(120)),
    initial: 0,
    forOrganisations: {
      isFixed: true,
    },
  },
  copyReminder: {
    schema: z.int().check(z.minimum(0), z.maximum(365)),
    initial: 30,
  },
  ...ofOrganisationsAlone,
} as const satisfies Record<string, Setting>;

type Table = typeof settings;
export type SettingName = keyof Table;

type NamesWith<Part extends string> = {
  [Name in SettingName]: Table[Name] extends Record<Part, unknown> ? Name : never;
}[SettingName];
type ValueOf<Name extends SettingName> = z.infer<Table[Name]['schema']>;

/** Names of settings that a person can choose. */
export type PersonalName = NamesWith<'initial'>;
export type OrganisationName = NamesWith<'forOrganisations'>;

/** A value for everything that a person can choose. */
export type Settings = { [Name in PersonalName]: ValueOf<Name> };
/** What an organisation has set. */
export type OrganisationSettings = { [Name in OrganisationName]?: ValueOf<Name> };

const entries = Object.entries(settings) as [SettingName, Setting][];

/** Names of settings that a person can choose. */
const personalNames = entries.flatMap(([name, { initial }]) => (initial === undefined ? [] : [name as PersonalName]));

/** Settings that an organisation can set. */
export const organisationSettings = entries.flatMap(([name, { forOrganisations, schema }]) =>
  forOrganisations ? [{ name: name as OrganisationName, value: schema, ...forOrganisations }] : [],
);

export const initialSettings = Object.fromEntries(
  personalNames.map((name) => [name, settings[name].initial]),
) as Settings;

const personalSchemas = Object.fromEntries(personalNames.map((name) => [name, settings[name].schema])) as {
  [Name in PersonalName]: Table[Name]['schema'];
};

/** What a person chose, as it is stored: a setting that they never chose is not there. */
export const Chosen = z.partial(z.object(personalSchemas));
export type Chosen = z.infer<typeof Chosen>;
