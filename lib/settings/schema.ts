/**
 * Every setting, in one table. From an entry follow what is stored, what an organisation may set, the control on the
 * settings page, and what `docs/organisations.md` and `docs/deploy/` say of it. Run `npm run generate` after a change.
 */
import * as z from 'zod/mini';
import { ClockTime } from '@/lib/meetings/reminder-times';
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
      label: 'Light or dark',
      choices: [
        ['system', 'As this computer is set'],
        ['light', 'Light'],
        ['dark', 'Dark'],
      ],
    },
  },
  button: {
    schema: z.boolean(),
    initial: true,
    forPeople: {
      section: 'on-pages',
      label: 'Show a “Prepare” button beside an open meeting',
      hint: 'Without it, open the panel from the toolbar. Pages that are open follow when you load them again.',
    },
    forOrganisations: {
      type: 'true or false',
    },
  },
  offer: {
    schema: z.boolean(),
    initial: true,
    forPeople: {
      section: 'on-pages',
      label: 'Offer the next meeting when a calendar opens',
      hint: 'One line on the page, for a meeting within three hours that has no checklist yet.',
    },
    forOrganisations: {
      type: 'true or false',
    },
  },
  badge: {
    schema: z.boolean(),
    initial: true,
    forPeople: {
      section: 'on-pages',
      label: 'Show on the toolbar how many meetings are left to prepare today',
      hint: 'It counts what your calendar has shown. With this, the offer and reminders turned off, today’s list is not read.',
    },
  },
  tipsPerDay: {
    schema: z.int().check(z.minimum(0), z.maximum(20)),
    initial: 5,
    forPeople: {
      section: 'tips',
      label: 'Tips in a day',
      hint: 'Tips lose their force when there are many.',
      choices: [
        [0, 'One for each meeting'],
        [1, 'One a day'],
        [3, 'Three a day'],
        [5, 'Five a day'],
      ],
    },
  },
  reminders: {
    schema: z.boolean(),
    initial: false,
    forPeople: {
      section: 'reminders',
      label: 'Remind me',
      hint: 'Before a meeting, at its end, and on the day of a promise. Your browser asks you first.',
    },
  },
  remindBefore: {
    schema: z.int().check(z.minimum(0), z.maximum(120)),
    initial: 10,
    forPeople: {
      section: 'reminders',
      label: 'Before a meeting',
      hint: 'Only one that is worth preparing. One that you have prepared comes 5 minutes before.',
      choices: [
        [0, 'No reminder'],
        [5, '5 minutes before'],
        [10, '10 minutes before'],
        [15, '15 minutes before'],
        [30, '30 minutes before'],
      ],
    },
  },
  remindAtEnd: {
    schema: z.boolean(),
    initial: true,
    forPeople: {
      section: 'reminders',
      label: 'At the end of a meeting',
      hint: 'To close it in four taps. Only for one that you prepared, or opened the panel for.',
    },
  },
  remindPromises: {
    schema: z.boolean(),
    initial: true,
    forPeople: {
      section: 'reminders',
      label: 'When a promise is due',
      hint: 'On the morning of its day, and once more when it is overdue.',
    },
  },
  promisesAt: {
    schema: ClockTime,
    initial: '09:00',
    forPeople: { section: 'reminders', label: 'The hour for promises', control: 'time' },
  },
  remindTitles: {
    schema: z.boolean(),
    initial: false,
    forPeople: {
      section: 'reminders',
      label: 'Show the meeting’s title on the reminder',
      hint: 'And what you promised. Anybody who sees your screen can read it.',
    },
  },
  remindersPerDay: {
    schema: z.int().check(z.minimum(1), z.maximum(20)),
    initial: 4,
    forPeople: {
      section: 'reminders',
      label: 'Reminders in a day',
      choices: [
        [2, 'Two at most'],
        [4, 'Four at most'],
        [6, 'Six at most'],
        [10, 'Ten at most'],
      ],
    },
  },
  quietFrom: {
    schema: ClockTime,
    initial: '19:00',
    forPeople: { section: 'reminders', label: 'Quiet from', control: 'time' },
  },
  quietTo: {
    schema: ClockTime,
    initial: '07:30',
    forPeople: {
      section: 'reminders',
      label: 'Quiet until',
      hint: 'No reminder comes in these hours. With the same hour twice, none is quiet.',
      control: 'time',
    },
  },
  quietWeekends: {
    schema: z.boolean(),
    initial: true,
    forPeople: { section: 'reminders', label: 'Quiet on Saturday and Sunday' },
  },
  keepMonths: {
    schema: z.int().check(z.minimum(0), z.maximum(120)),
    initial: 0,
    forPeople: {
      section: 'keeping',
      label: 'Delete answers',
      hint: 'Counted from your last change. Open promises stay. “Your meetings” says a week before what will go.',
      choices: [
        [0, 'Never, until I delete them'],
        [6, 'After 6 months'],
        [12, 'After a year'],
        [24, 'After two years'],
      ],
    },
    forOrganisations: {
      type: 'whole number from 0 to 120',
      isFixed: true,
    },
  },
  copyReminder: {
    schema: z.int().check(z.minimum(0), z.maximum(365)),
    initial: 30,
    forPeople: {
      section: 'keeping',
      label: 'Remind me to save a copy',
      hint: 'Only when you wrote something since. Where copies are saved by themselves, there is nothing to remind of.',
      choices: [
        [0, 'Never'],
        [14, 'After two weeks'],
        [30, 'After a month'],
        [90, 'After three months'],
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
