/** What is looked at in a partnership, and the scale, in the words in which people read it. */

import type { Aspect, Score } from '@/lib/meetings/partnership-scores';
import { t } from '@/lib/words/words';

export const aspectWords: Record<Aspect, { label: string; statement: string }> = {
  aim: { label: t('partners.sharedAim'), statement: t('partners.weWantTheSame') },
  trust: { label: t('partners.trust'), statement: t('partners.eachOfUsDoes') },
  resources: { label: t('partners.resources'), statement: t('partners.weSharePeopleMoney') },
  talk: { label: t('partners.honestTalk'), statement: t('partners.weCanTellEach') },
};

export const scoreWords: Record<Score, string> = {
  1: t('partners.notAtAll'),
  2: t('partners.aLittle'),
  3: t('partners.partly'),
  4: t('partners.mostly'),
  5: t('partners.fully'),
};
