/**
 * Every setting, in one table. From an entry follow what is stored, what an organisation may set (and the schema that
 * browsers check it with, `public/managed-schema.json`), the control on the settings page, and the table in
 * `docs/organisations.md`. Run `npm run generate` after a change.
 */

import * as z from 'zod/mini';
import { Resource } from '@/content/schema';
import { ClockTime } from '@/lib/meetings/reminder-times';
import { t } from '@/lib/words/words';
import { hostNamed } from './host';

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

/** How an organisation sets it. */
interface ForOrganisations {
  title: string;
  description: string;
  /** In words, for the documentation. */
  type: string;
  /** JSON schema of its value, as Chromium reads it. */
  schema: object;
}

interface Setting {
  /** What is stored, by a person or by an organisation. */
  schema: z.ZodMiniType;
  /** The value where neither a person nor an organisation has set one. */
  initial?: unknown;
  forPeople?: ForPeople;
  forOrganisations?: ForOrganisations;
}

/** A host as policies name it: `mail.example.org`, or `example.org` for it and everything below it. */
const Host = z.pipe(
  z.string(),
  z.transform((text, context) => {
    const host = hostNamed(text);
    if (host !== undefined) return host;
    context.issues.push({ code: 'custom', message: 'not the name of a host', input: text });
    return z.NEVER;
  }),
);
const Hosts = z.array(Host).check(z.maxLength(1000));

const text = { type: 'string' } as const;
const listOfText = { type: 'array', items: text } as const;

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
      title: 'Button on pages',
      description:
        'Show the Prepare button beside an open meeting, unless a person chooses otherwise. Shown when not set.',
      type: 'true or false',
      schema: { type: 'boolean' },
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
      title: 'Offer on calendar pages',
      description:
        'When a calendar opens, offer to prepare the next meeting, unless a person chooses otherwise. Offered when not set.',
      type: 'true or false',
      schema: { type: 'boolean' },
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
  remindersAllowed: {
    schema: z.boolean(),
    forOrganisations: {
      title: 'Reminders allowed',
      description:
        'Set to false, nobody can turn reminders on, and none are shown. People may turn them on when not set.',
      type: 'true or false',
      schema: { type: 'boolean' },
    },
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
  },
  feed: {
    schema: z.boolean(),
    forOrganisations: {
      title: 'Calendar addresses',
      description:
        'Whether people may add the address of a calendar (iCalendar), which is then read every hour. Allowed when not set. The lists of sites count for these addresses too.',
      type: 'true or false',
      schema: { type: 'boolean' },
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
  sitesAllowed: {
    schema: Hosts,
    forOrganisations: {
      title: 'Sites allowed',
      description:
        'The only other sites where people may turn the extension on. A name stands for the site and everything below it: example.org. An empty list allows none. Any site when not set.',
      type: 'list of host names',
      schema: listOfText,
    },
  },
  sitesBlocked: {
    schema: Hosts,
    forOrganisations: {
      title: 'Sites blocked',
      description: 'Sites where people may not turn the extension on. A site in both lists is blocked.',
      type: 'list of host names',
      schema: listOfText,
    },
  },
  resources: {
    schema: z.array(z.unknown()).check(z.maxLength(1000)),
    forOrganisations: {
      title: 'Your organisation’s resources',
      description:
        'Found by search beside the extension’s own. Each has title, publisher, url (https) and summary, and may have kind, cost, time, keywords and themes.',
      type: 'list',
      schema: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            title: text,
            publisher: text,
            url: { ...text, description: 'Starts with https://' },
            // No `enum`: for one word that is not in it, Chromium would leave out the whole list without a sign to us.
            kind: { ...text, description: `One of: ${Resource.shape.kind.options.join(', ')}` },
            cost: text,
            time: text,
            summary: text,
            keywords: listOfText,
            themes: listOfText,
          },
        },
      },
    },
  },
} as const satisfies Record<string, Setting>;

type Table = typeof settings;
export type SettingName = keyof Table;

type NamesWith<Part extends string> = {
  [Name in SettingName]: Table[Name] extends Record<Part, unknown> ? Name : never;
}[SettingName];
type ValueOf<Name extends SettingName> = z.infer<Table[Name]['schema']>;

/** Names of settings that a person can choose. */
export type PersonalName = NamesWith<'forPeople'>;
type OrganisationName = NamesWith<'forOrganisations'>;

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
