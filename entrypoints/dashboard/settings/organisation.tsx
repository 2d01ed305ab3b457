import { useState } from 'react';
import { OrganisationResources } from '@/components/settings/organisation-resources';
import { type PolicyLine, SetByOrganisation } from '@/components/settings/set-by-organisation';
import { calendars } from '@/lib/calendars/registry';
import { today } from '@/lib/extension-pages/clock';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { features } from '@/lib/settings/features';
import { everySite } from '@/lib/settings/for-organisations';
import { importedEntries } from '@/lib/settings/imported-resources';
import { entriesOfFile, parseOwnResources } from '@/lib/settings/organisation-resources';
import { faultInWords } from '@/lib/settings/organisation-words';
import type { Policy } from '@/lib/settings/policy';
import { type OrganisationName, organisationSettings } from '@/lib/settings/schema';
import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';

const sitesIn = (hosts: readonly string[]) =>
  hosts.includes(everySite) ? t('settings.everySite') : hosts.join(', ') || t('settings.none');
const labelOf = (name: string) => calendars.find(({ id }) => id === name)?.label ?? name;

/** Each setting in a sentence for the person; a name, a contact and an address are shown by themselves. */
const words: { [Name in OrganisationName]?: (value: NonNullable<Policy[Name]>) => string } = {
  button: (isOn) => (isOn ? t('settings.thePrepareButtonIs') : t('settings.thePrepareButtonIsOff')),
  offer: (isOn) => (isOn ? t('settings.theOfferWhenAIs') : t('settings.theOfferWhenAIsOff')),
  calendarsAllowed: (names) =>
    t('settings.calendarsThatAreRead', { calendars: names.map(labelOf).join(', ') || t('settings.none') }),
  sitesAllowed: (hosts) => t('settings.otherSitesYouMay', { sitesAllowed: sitesIn(hosts) }),
  sitesBlocked: (hosts) => t('settings.sitesThatAreNever', { sites: sitesIn(hosts) }),
  feed: (isAllowed) => (isAllowed ? t('settings.youMayAddThe') : t('settings.youMayNotAdd')),
  featuresOff: (names) =>
    t('settings.turnedOff', {
      features: names.map((name) => t(features[name])).join('; ') || t('settings.nothing2'),
    }),
  mostOffersPerDay: (most) => t('settings.meetingsOfferedInA', { most }),
  remindersAllowed: (isAllowed) =>
    isAllowed ? t('settings.youMayTurnReminders') : t('settings.remindersAreTurnedOff'),
  mostRemindersPerDay: (most) => t('settings.remindersInADayAt', { most }),
  exportAllowed: (isAllowed) => (isAllowed ? t('settings.youMaySaveCopies') : t('settings.noCopiesAndFiles')),
  keepMonths: (months) =>
    months ? t('settings.whatYouWriteIs', { months: counted('month', months) }) : t('settings.nothingIsDeletedBy'),
  resources: (entries) => t('settings.ofYourOrganisation', { resource: counted('resource', entries.length) }),
};

function wordsOf<Name extends OrganisationName>(name: Name, policy: Policy): string | undefined {
  const value = policy[name];
  return value === undefined ? undefined : words[name]?.(value as NonNullable<Policy[Name]>);
}

const linesOf = (policy: Policy): PolicyLine[] =>
  organisationSettings.flatMap(({ name }) => {
    const said = wordsOf(name, policy);
    return said === undefined ? [] : { name, said };
  });

/** What the organisation has set, and resources of its own. */
export function Organisation({ policy }: { policy: Policy }) {
  const entries = useWatched(importedEntries.watch, []);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState('');
  const { resources, problems } = parseOwnResources(entries, today().slice(0, 7));
  const fromPolicy = parseOwnResources(policy.resources ?? [], today().slice(0, 7));
  const load = async (file: File) => {
    setSaid('');
    setFailed('');
    try {
      const list = await entriesOfFile(file);
      await importedEntries.update(() => list);
      const found = parseOwnResources(list, today().slice(0, 7));
      setSaid(
        t('settings.readSetAside', {
          resource: counted('resource', found.resources.length),
          problems: found.problems.length,
        }),
      );
    } catch (problem) {
      setFailed(problem instanceof Error ? problem.message : t('settings.theFileCouldNot'));
    }
  };
  return (
    <>
      <SetByOrganisation
        name={policy.organisationName}
        contact={policy.supportContact}
        privacyHref={policy.privacyNotice}
        lines={linesOf(policy)}
        faults={policy.faults.map(faultInWords)}
      />
      <OrganisationResources
        imported={resources.length}
        problems={[...fromPolicy.problems, ...problems]}
        said={said}
        failed={failed}
        onFile={(file) => void load(file)}
        onRemove={() => void importedEntries.update(() => []).then(() => setSaid(t('settings.removed')))}
      />
    </>
  );
}
