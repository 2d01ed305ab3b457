/** Parts of the product that an organisation can turn off, with the words that people read for each. */
export const features = {
  button: 'the “Prepare” button on calendar pages',
  offer: 'the offer when a calendar opens',
  badge: 'the count on the toolbar',
  'add-to-invite': 'adding words to an invite',
  'other-sites': 'reading other sites',
  'selected-words': 'the menu on selected words',
  'address-bar': 'the search from the address bar',
  'web-search': 'the offer to search the web',
  partners: 'Partners',
  'looking-back': 'Looking back',
  'time-to-think': 'Time to think',
} as const;

export type Feature = keyof typeof features;

export const everyFeature = Object.keys(features) as Feature[];
