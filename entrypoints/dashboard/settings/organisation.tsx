import { useState } from 'react';
import { OrganisationResources } from '@/components/settings/organisation-resources';
import { today } from '@/lib/extension-pages/clock';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { entriesOfFile, importedEntries, parseOwnResources } from '@/lib/settings/organisation-resources';
import type { Policy } from '@/lib/settings/policy';

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

function policyWords({
  button,
  feed,
  remindersAllowed,
  sitesAllowed,
  sitesBlocked,
  resources,
  unreadable,
}: Policy): string[] {
  return [
    button !== undefined && `The “Prepare” button is ${button ? 'on' : 'off'} unless you choose otherwise.`,
    feed === false && 'You may not add the address of a calendar.',
    remindersAllowed === false && 'Reminders are turned off.',
    sitesAllowed && `Other sites you may turn on: ${sitesAllowed.join(', ') || 'none'}.`,
    sitesBlocked && `Sites you may not turn on: ${sitesBlocked.join(', ')}.`,
    resources && `${count(resources.length, 'resource')} of your organisation.`,
    unreadable.length > 0 && `Could not be read, tell your IT department: ${unreadable.join(', ')}.`,
  ].filter((line) => typeof line === 'string');
}

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
    <OrganisationResources
      setByPolicy={policyWords(policy)}
      imported={resources.length}
      problems={[...fromPolicy.problems, ...problems]}
      said={said}
      failed={failed}
      onFile={(file) => void load(file)}
      onRemove={() => void importedEntries.update(() => []).then(() => setSaid('Removed.'))}
    />
  );
}
