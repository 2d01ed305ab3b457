import { useState } from 'react';
import { OrganisationResources } from '@/components/settings/organisation-resources';
import { type PolicyLine, SetByOrganisation } from '@/components/settings/set-by-organisation';
import { calendars } from '@/lib/calendars/registry';
import { today } from '@/lib/extension-pages/clock';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { features } from '@/lib/settings/features';
import { everySite } from '@/lib/settings/for-organisations';
import { entriesOfFile, importedEntries, parseOwnResources } from '@/lib/settings/organisation-resources';
import type { Policy } from '@/lib/settings/policy';
import { type OrganisationName, organisationSettings } from '@/lib/settings/schema';

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

const onOff = (isOn: boolean) => (isOn ? 'on' : 'off');
const sites = (hosts: readonly string[]) => (hosts.includes(everySite) ? 'every site' : hosts.join(', ') || 'none');
const labelOf = (name: string) => calendars.find(({ id }) => id === name)?.label ?? name;

/** Each setting in a sentence for the person; a name, a contact and an address are shown by themselves. */
const words: { [Name in OrganisationName]?: (value: NonNullable<Policy[Name]>) => string } = {
  button: (isOn) => `The “Prepare” button is ${onOff(isOn)} unless you choose otherwise.`,
  offer: (isOn) => `The offer when a calendar opens is ${onOff(isOn)} unless you choose otherwise.`,
  calendarsAllowed: (names) => `Calendars that are read: ${names.map(labelOf).join(', ') || 'none'}.`,
  sitesAllowed: (hosts) => `Other sites you may turn on: ${sites(hosts)}.`,
  sitesBlocked: (hosts) => `Sites that are never read: ${sites(hosts)}.`,
  feed: (isAllowed) =>
    isAllowed ? 'You may add the address of a calendar.' : 'You may not add the address of a calendar.',
  featuresOff: (names) => `Turned off: ${names.map((name) => features[name]).join('; ') || 'nothing'}.`,
  mostOffersPerDay: (most) => `Meetings offered in a day: ${most} at most.`,
  remindersAllowed: (isAllowed) => (isAllowed ? 'You may turn reminders on.' : 'Reminders are turned off.'),
  mostRemindersPerDay: (most) => `Reminders in a day: ${most} at most.`,
  exportAllowed: (isAllowed) => (isAllowed ? 'You may save copies and files.' : 'No copies and files can be saved.'),
  keepMonths: (months) =>
    months
      ? `What you write is deleted ${count(months, 'month')} after its last change.`
      : 'Nothing is deleted by itself.',
  resources: (entries) => `${count(entries.length, 'resource')} of your organisation.`,
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
      setSaid(`Read ${count(found.resources.length, 'resource')}. Set aside: ${found.problems.length}.`);
    } catch (problem) {
      setFailed(problem instanceof Error ? problem.message : 'The file could not be read. Choose it again.');
    }
  };
  return (
    <>
      <SetByOrganisation
        name={policy.organisationName}
        contact={policy.supportContact}
        privacyHref={policy.privacyNotice}
        lines={linesOf(policy)}
        faults={policy.faults}
      />
      <OrganisationResources
        imported={resources.length}
        problems={[...fromPolicy.problems, ...problems]}
        said={said}
        failed={failed}
        onFile={(file) => void load(file)}
        onRemove={() => void importedEntries.update(() => []).then(() => setSaid('Removed.'))}
      />
    </>
  );
}
