import { useState } from 'react';
import { OrganisationResources } from '@/components/settings/organisation-resources';
import { today } from '@/lib/extension-pages/clock';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { entriesOfFile, importedEntries, parseOwnResources } from '@/lib/settings/organisation-resources';
import type { Policy } from '@/lib/settings/policy';
import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';

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
    button !== undefined && (button ? t('settings.thePrepareButtonIs') : t('settings.thePrepareButtonIsOff')),
    feed === false && t('settings.youMayNotAdd'),
    remindersAllowed === false && t('settings.remindersAreTurnedOff'),
    sitesAllowed && t('settings.otherSitesYouMay', { sitesAllowed: sitesAllowed.join(', ') || t('settings.none') }),
    sitesBlocked && t('settings.sitesYouMayNot', { sitesBlocked: sitesBlocked.join(', ') }),
    resources && t('settings.ofYourOrganisation', { resource: counted('resource', resources.length) }),
    unreadable.length > 0 && t('settings.couldNotBeRead', { unreadable: unreadable.join(', ') }),
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
    <OrganisationResources
      setByPolicy={policyWords(policy)}
      imported={resources.length}
      problems={[...fromPolicy.problems, ...problems]}
      said={said}
      failed={failed}
      onFile={(file) => void load(file)}
      onRemove={() => void importedEntries.update(() => []).then(() => setSaid(t('settings.removed')))}
    />
  );
}
