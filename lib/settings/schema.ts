/**
 * Every setting, in one table. From an entry follow what is stored, what an organisation may set, the control on the
 * settings page, and what `docs/organisations.md` and `docs/deploy/` say of it. Run `npm run generate` after a change.
 */

import * as z from 'zod/mini';
import { ClockTime } from '@/lib/meetings/reminder-times';
import { t } from '@/lib/words/words';
import { type ForOrganisations, ofOrganisationsAlone } from './for-organisations';

/** Part of the settings page in which a setting stands. */
export type Section = 'look' | 'on-pages' | 'tips' | 'reminders' | 'keeping';

/** A value that is offered in a list: a number, or a word of ours. */
export type Choice = number | string;

/** How a person sees and changes it. */
interface ForPeople {
  section: Section;
  label: string;
  hint?: string;
  /** Values and their words, for a setting with more answers than yes and no. */
  choices?: readonly (readonly [Choice, string])[];
  /** An hour of the day, `09:00`, for a setting whose schema is `ClockTime`. */
  control?: 'time';
}

interface Setting {
  /** What is stored, by a person or by an organisation. */
  schema: z.ZodMiniType;
  /** The value where neither a person nor an organisation has set one. */
  initial?: unknown;
  forPeople?: ForPeople;
  forOrganisations?: ForOrganisations;
}

export const settings = {
  appearance: {
    schema: z.enum(['system', 'light', 'dark']),
    initial: 'system',
    forPeople: {
      section: 'look',
      label: t('settings.lightOrDark'),
      choices: [
        ['system', t('settings.asThisComputerIs')],
        ['light', t('settings.light')],
        ['dark', t('settings.dark')],
      ],
    },
  },
  language: {
    schema: z.enum(['browser', 'en', 'cy']),
    initial: 'browser',
    forPeople: {
      section: 'look',
      label: t('settings.language'),
      hint: t('settings.languageHint'),
      choices: [
        ['browser', t('settings.asThisBrowser')],
        ['en', 'English'],
        ['cy', 'Cymraeg'],
      ],
    },
  },
  button: {
    schema: z.boolean(),
    initial: true,
    forPeople: {
      section: 'on-pages',
      label: t('settings.showAPrepareButton'),
      hint: t('settings.withoutItOpenThe'),
    },
    forOrganisations: {
      type: () => t('settings.trueOrFalse'),
    },
  },
  offer: {
    schema: z.boolean(),
    initial: true,
    forPeople: {
      section: 'on-pages',
      label: t('settings.offerTheNextMeeting'),
      hint: t('settings.oneLineOnThe'),
    },
    forOrganisations: {
      type: () => t('settings.trueOrFalse'),
    },
  },
  badge: {
    schema: z.boolean(),
    initial: true,
    forPeople: {
      section: 'on-pages',
      label: t('settings.showOnTheToolbar'),
      hint: t('settings.itCountsWhatYour'),
    },
  },
  tipsPerDay: {
    schema: z.int().check(z.minimum(0), z.maximum(20)),
    initial: 5,
    forPeople: {
      section: 'tips',
      label: t('settings.tipsInADay'),
      hint: t('settings.tipsLoseTheirForce'),
      choices: [
        [0, t('settings.oneForEachMeeting')],
        [1, t('settings.oneADay')],
        [3, t('settings.threeADay')],
        [5, t('settings.fiveADay')],
      ],
    },
  },
  reminders: {
    schema: z.boolean(),
    initial: false,
    forPeople: {
      section: 'reminders',
      label: t('settings.remindMe'),
      hint: t('settings.beforeAMeetingAt'),
    },
  },
  remindBefore: {
    schema: z.int().check(z.minimum(0), z.maximum(120)),
    initial: 10,
    forPeople: {
      section: 'reminders',
      label: t('settings.beforeAMeeting'),
      hint: t('settings.onlyOneThatIs'),
      choices: [
        [0, t('settings.noReminder')],
        [5, t('settings.n5MinutesBefore')],
        [10, t('settings.n10MinutesBefore')],
        [15, t('settings.n15MinutesBefore')],
        [30, t('settings.n30MinutesBefore')],
      ],
    },
  },
  remindAtEnd: {
    schema: z.boolean(),
    initial: true,
    forPeople: {
      section: 'reminders',
      label: t('settings.atTheEndOf'),
      hint: t('settings.toCloseItIn'),
    },
  },
  remindPromises: {
    schema: z.boolean(),
    initial: true,
    forPeople: {
      section: 'reminders',
      label: t('settings.whenAPromiseIs'),
      hint: t('settings.onTheMorningOf'),
    },
  },
  promisesAt: {
    schema: ClockTime,
    initial: '09:00',
    forPeople: { section: 'reminders', label: t('settings.theHourForPromises'), control: 'time' },
  },
  remindTitles: {
    schema: z.boolean(),
    initial: false,
    forPeople: {
      section: 'reminders',
      label: t('settings.showTheMeetingsTitle'),
      hint: t('settings.andWhatYouPromised'),
    },
  },
  remindersPerDay: {
    schema: z.int().check(z.minimum(1), z.maximum(20)),
    initial: 4,
    forPeople: {
      section: 'reminders',
      label: t('settings.remindersInADay'),
      choices: [
        [2, t('settings.twoAtMost')],
        [4, t('settings.fourAtMost')],
        [6, t('settings.sixAtMost')],
        [10, t('settings.tenAtMost')],
      ],
    },
  },
  quietFrom: {
    schema: ClockTime,
    initial: '19:00',
    forPeople: { section: 'reminders', label: t('settings.quietFrom'), control: 'time' },
  },
  quietTo: {
    schema: ClockTime,
    initial: '07:30',
    forPeople: {
      section: 'reminders',
      label: t('settings.quietUntil'),
      hint: t('settings.noReminderComesIn'),
      control: 'time',
    },
  },
  quietWeekends: {
    schema: z.boolean(),
    initial: true,
    forPeople: { section: 'reminders', label: t('settings.quietOnSaturdayAnd') },
  },
  keepMonths: {
    schema: z.int().check(z.minimum(0), z.maximum(120)),
    initial: 0,
    forPeople: {
      section: 'keeping',
      label: t('settings.deleteAnswers'),
      hint: t('settings.countedFromYourLast'),
      choices: [
        [0, t('settings.neverUntilIDelete')],
        [6, t('settings.after6Months')],
        [12, t('settings.afterAYear')],
        [24, t('settings.afterTwoYears')],
      ],
    },
    forOrganisations: {
      type: () => t('settings.aWholeNumberFrom', { least: 0, most: 120 }),
      isFixed: true,
    },
  },
  copyReminder: {
    schema: z.int().check(z.minimum(0), z.maximum(365)),
    initial: 30,
    forPeople: {
      section: 'keeping',
      label: t('settings.remindMeToSave'),
      hint: t('settings.onlyWhenYouWrote'),
      choices: [
        [0, t('settings.never')],
        [14, t('settings.afterTwoWeeks')],
        [30, t('settings.afterAMonth')],
        [90, t('settings.afterThreeMonths')],
      ],
    },
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
export type PersonalName = NamesWith<'forPeople'>;
export type OrganisationName = NamesWith<'forOrganisations'>;

/** A value for everything that a person can choose. */
export type Settings = { [Name in PersonalName]: ValueOf<Name> };
/** What an organisation has set. */
export type OrganisationSettings = { [Name in OrganisationName]?: ValueOf<Name> };

const entries = Object.entries(settings) as [SettingName, Setting][];

/** Settings that people see, with what they see of each. */
export const personalSettings = entries.flatMap(([name, { forPeople }]) =>
  forPeople ? [{ name: name as PersonalName, ...forPeople }] : [],
);

/** Settings that an organisation can set. */
export const organisationSettings = entries.flatMap(([name, { forOrganisations, schema }]) =>
  forOrganisations ? [{ name: name as OrganisationName, value: schema, ...forOrganisations }] : [],
);

export const initialSettings = Object.fromEntries(
  personalSettings.map(({ name }) => [name, settings[name].initial]),
) as Settings;

const personalSchemas = Object.fromEntries(personalSettings.map(({ name }) => [name, settings[name].schema])) as {
  [Name in PersonalName]: Table[Name]['schema'];
};

/** What a person chose, as it is stored: a setting that they never chose is not there. */
export const Chosen = z.partial(z.object(personalSchemas));
export type Chosen = z.infer<typeof Chosen>;
