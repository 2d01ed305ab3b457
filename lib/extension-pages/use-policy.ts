/** What the organisation set, for our own pages, and the words for what it turned off. */
import { type Feature, features } from '@/lib/settings/features';
import { noPolicy, type Policy, watchPolicy, whoSet } from '@/lib/settings/policy';
import { useWatched } from './use-watched';

/** What the organisation set; as though it had set nothing until that is read. */
export const usePolicy = (): Policy => useWatched(watchPolicy, noPolicy);

/** Says that a part is off, and whom to ask: "Your organisation has turned off Partners. Example Trust." */
export const turnedOffWords = (feature: Feature, policy: Policy): string =>
  `Your organisation has turned off ${features[feature]}. ${whoSet(policy)}`.trim();

/** Says that nothing is saved as a file, and whom to ask. */
export const noExportWords = (policy: Policy): string =>
  `Your organisation does not allow copies and files of what you write. ${whoSet(policy)}`.trim();
