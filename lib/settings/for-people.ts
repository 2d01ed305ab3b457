/**
 * How people see and change each setting that they have. Apart from the table, so that the settings page alone loads it;
 * the type asks for an entry for each.
 */
import { t } from '@/lib/words/words';
import type { PersonalName } from './schema';

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

const forPeople: Readonly<Record<PersonalName, ForPeople>> = {
  appearance: {
    section: 'look',
    label: t('settings.lightOrDark'),
    choices: [
      ['system', t('settings.asThisComputerIs')],
      ['light', t('settings.light')],
      ['dark', t('settings.dark')],
    ],
  },
  language: {
    section: 'look',
    label: t('settings.language'),
    hint: t('settings.languageHint'),
    choices: [
      ['browser', t('settings.asThisBrowser')],
      ['en', 'English'],
      ['cy', 'Cymraeg'],
    ],
  },
  button: {
    section: 'on-pages',
    label: t('settings.showAPrepareButton'),
    hint: t('settings.withoutItOpenThe'),
  },
  offer: {
    section: 'on-pages',
    label: t('settings.offerTheNextMeeting'),
    hint: t('settings.oneLineOnThe'),
  },
  badge: {
    section: 'on-pages',
    label: t('settings.showOnTheToolbar'),
    hint: t('settings.itCountsWhatYour'),
  },
  tipsPerDay: {
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
  reminders: {
    section: 'reminders',
    label: t('settings.remindMe'),
    hint: t('settings.beforeAMeetingAt'),
  },
  remindBefore: {
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
  remindAtEnd: {
    section: 'reminders',
    label: t('settings.atTheEndOf'),
    hint: t('settings.toCloseItIn'),
  },
  remindPromises: {
    section: 'reminders',
    label: t('settings.whenAPromiseIs'),
    hint: t('settings.onTheMorningOf'),
  },
  promisesAt: { section: 'reminders', label: t('settings.theHourForPromises'), control: 'time' },
  remindTitles: {
    section: 'reminders',
    label: t('settings.showTheMeetingsTitle'),
    hint: t('settings.andWhatYouPromised'),
  },
  remindersPerDay: {
    section: 'reminders',
    label: t('settings.remindersInADay'),
    choices: [
      [2, t('settings.twoAtMost')],
      [4, t('settings.fourAtMost')],
      [6, t('settings.sixAtMost')],
      [10, t('settings.tenAtMost')],
    ],
  },
  quietFrom: { section: 'reminders', label: t('settings.quietFrom'), control: 'time' },
  quietTo: {
    section: 'reminders',
    label: t('settings.quietUntil'),
    hint: t('settings.noReminderComesIn'),
    control: 'time',
  },
  quietWeekends: { section: 'reminders', label: t('settings.quietOnSaturdayAnd') },
  keepMonths: {
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
  copyReminder: {
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
};

/** Settings that people see, with what they see of each. */
export const personalSettings = (Object.entries(forPeople) as [PersonalName, ForPeople][]).map(([name, shown]) => ({
  name,
  ...shown,
}));
