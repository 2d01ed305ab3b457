/** Values that no setting of an organisation takes, by what it must be: for tests of our own reading and of real browsers. */
import { organisationDocs } from '@/lib/settings/organisation-docs';
import { type OrganisationName, organisationSettings } from '@/lib/settings/schema';

const yesOrNo = [0, 'false', null, [], {}, { Value: false }, 'yes', [true], 1];
const hosts = ['mail.example.org', 7, true, null, {}, [7], ['Mail!'], ['mail.example.org:8443'], [['example.org']]];
const names = ['google', 0, null, {}, [1], ['Yahoo'], ['google', 'outlok'], [['google']], true];
const numbers = ['6', 1.5, -1, 1000, true, null, [], {}, ''];
const words = [7, '', '   ', null, ['Example Trust'], {}, true, '\u202e', 0];
const addresses = ['http://example.org', 'javascript:alert(1)', 'example.org', '', 7, null, [], 'https://', {}];

/** As many for each as for the others: the first of each makes one policy, the second the next. */
export const badValues: Readonly<Record<OrganisationName, readonly unknown[]>> = {
  button: yesOrNo,
  offer: yesOrNo,
  keepMonths: numbers,
  organisationName: words,
  supportContact: words,
  privacyNotice: addresses,
  calendarsAllowed: names,
  sitesAllowed: hosts,
  sitesBlocked: hosts,
  feed: yesOrNo,
  featuresOff: names,
  mostOffersPerDay: numbers,
  remindersAllowed: yesOrNo,
  mostRemindersPerDay: numbers,
  exportAllowed: yesOrNo,
  resources: ['x', 7, true, null, {}, { 0: {} }, 1.5, '[]', false],
};

/** Policies in which every value is bad. Together they hold each bad value once. */
export const badPolicies: readonly Record<string, unknown>[] = badValues.button.map((_, place) =>
  Object.fromEntries(organisationSettings.map(({ name }) => [name, badValues[name][place]])),
);

/** A policy in which every value is sound: the examples of the documentation. */
export const soundPolicy: Readonly<Record<string, unknown>> = Object.fromEntries(
  organisationSettings.map(({ name }) => [name, organisationDocs[name].example]),
);
