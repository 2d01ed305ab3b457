/** What the organisation set, for our own pages, and the words for what it turned off. */
import { type Feature, features } from '@/lib/settings/features';
import { noPolicy, type Policy, watchPolicy, whoSet } from '@/lib/settings/policy';
import { t } from '@/lib/words/words';
import { useWatched } from './use-watched';

/** What the organisation set; as though it had set nothing until that is read. */
export const usePolicy = (): Policy => useWatched(watchPolicy, noPolicy);

/** Says that a part is off, and whom to ask: "Your organisation has turned off Partners. Example Trust." */
export const turnedOffWords = (feature: Feature, policy: Policy): string =>
  t('settings.yourOrganisationHasTurnedOff', { feature: t(features[feature]), who: whoSet(policy) }).trim();

/** Says that nothing is saved as a file, and whom to ask. */
export const noExportWords = (policy: Policy): string =>
  t('settings.yourOrganisationDoesNotAllowCopies', { who: whoSet(policy) }).trim();
