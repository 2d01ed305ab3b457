/** Names of our elements on a page. The script of after an update finds by them what the one before it left. */

/** Of the element that holds the button. */
export const buttonName = 'before-we-meet-button';

/** Of the element that holds the offer. */
export const offerName = 'before-we-meet-offer';

/** Selector of all that is ours. */
export const ours = `${buttonName},${offerName}`;
