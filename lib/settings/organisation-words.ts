/**
 * What people read of the values of an organisation's settings, and of what could not be read. Apart from the table, so
 * that the settings page and the documentation alone load it; the type asks for an entry for each.
 */
import { t } from '@/lib/words/words';
import { everyFeature } from './features';
import { calendarNames } from './for-organisations';
import type { Fault } from './policy';
import type { OrganisationName } from './schema';

interface ValueWords {
  /** What a value must be, in words that follow "It must be". */
  type: () => string;
  /** What one entry of a list must be, in the same way. */
  entryType?: () => string;
  /** What the strictest value means for people, as a sentence; for settings that restrict. */
  effect?: () => string;
}

export const organisationWords: Readonly<Record<OrganisationName, ValueWords>> = {
  button: {
    type: () => t('settings.trueOrFalse'),
  },
  offer: {
    type: () => t('settings.trueOrFalse'),
  },
  keepMonths: {
    type: () => t('settings.aWholeNumberFrom', { least: 0, most: 120 }),
  },
  organisationName: {
    type: () => t('settings.textOfUpTo'),
  },
  supportContact: {
    type: () => t('settings.textOfUpTo'),
  },
  privacyNotice: {
    type: () => t('settings.anAddressThatStarts'),
  },
  calendarsAllowed: {
    type: () => t('settings.aListOfNames'),
    entryType: () => t('settings.oneOf', { names: calendarNames.join(', ') }),
    effect: () => t('settings.untilThenNoCalendar'),
  },
  sitesAllowed: {
    type: () => t('settings.aListOfHost'),
    entryType: () => t('settings.theNameOfOne'),
    effect: () => t('settings.untilThenNoOther'),
  },
  sitesBlocked: {
    type: () => t('settings.aListOfHost'),
    entryType: () => t('settings.theNameOfOne'),
    effect: () => t('settings.untilThenNoSite'),
  },
  feed: {
    type: () => t('settings.trueOrFalse'),
    effect: () => t('settings.untilThenNoCalendarAddress'),
  },
  featuresOff: {
    type: () => t('settings.aListOfNamesOf'),
    entryType: () => t('settings.oneOf', { names: everyFeature.join(', ') }),
    effect: () => t('settings.untilThenEveryPart'),
  },
  mostOffersPerDay: {
    type: () => t('settings.aWholeNumberFrom', { least: 0, most: 20 }),
    effect: () => t('settings.untilThenNoMeeting'),
  },
  remindersAllowed: {
    type: () => t('settings.trueOrFalse'),
    effect: () => t('settings.untilThenNoReminder'),
  },
  mostRemindersPerDay: {
    type: () => t('settings.aWholeNumberFrom', { least: 0, most: 20 }),
    effect: () => t('settings.untilThenNoReminder'),
  },
  exportAllowed: {
    type: () => t('settings.trueOrFalse'),
    effect: () => t('settings.untilThenNoCopy'),
  },
  resources: {
    type: () => t('settings.aListOfUp'),
  },
};

function problemIn({ setting, problem, shown = '', place }: Fault): string {
  const words = setting && organisationWords[setting];
  if (problem === 'not read') return t('settings.theBrowserCouldNot');
  if (problem === 'twice') return t('settings.itStandsThereTwice');
  if (problem === 'no such name')
    return setting ? t('settings.noSettingHasThisName', { name: setting }) : t('settings.noSettingHasThis');
  if (place !== undefined && words?.entryType)
    return t('settings.entryIsIt', { place: place + 1, value: shown, type: words.entryType() });
  return t('settings.itHoldsItMust', { value: shown, type: words?.type() ?? t('settings.textThatHoldsA') });
}

/**
 * A fault in words.
 * @returns the name as the policy has it, what was wrong, and what is so until it is put right, both as sentences.
 */
export function faultInWords(fault: Fault): { name: string; problem: string; effect: string } {
  const { name, setting, isAll } = fault;
  const effect = isAll
    ? t('settings.untilThenAllThat')
    : ((setting && organisationWords[setting].effect?.()) ?? t('settings.itIsLeftOut'));
  return { name, problem: problemIn(fault), effect };
}
