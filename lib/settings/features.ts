import type { TextName } from '@/lib/words/words';

/** Parts of the product that an organisation can turn off, with the names of the words that people read for each. */
export const features = {
  button: 'settings.thePrepareButtonOn',
  offer: 'settings.theOfferWhenA',
  badge: 'settings.theCountOnThe',
  'add-to-invite': 'settings.addingWordsToAn',
  'other-sites': 'settings.readingOtherSites',
  'selected-words': 'settings.theMenuOnSelected',
  'address-bar': 'settings.theSearchFromThe',
  'web-search': 'settings.theOfferToSearch',
  partners: 'settings.partners',
  'looking-back': 'settings.lookingBack',
  'time-to-think': 'settings.timeToThink',
} as const satisfies Record<string, TextName>;

export type Feature = keyof typeof features;

export const everyFeature = Object.keys(features) as Feature[];
