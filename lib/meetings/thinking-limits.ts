/** How long words of “Time to think” may be. Apart, so that what keeps drafts loads no more of it. */

/** Longest answer kept, in UTF-16 units. */
export const thinkingLimit = 4000;

/** Longest line kept, in UTF-16 units. */
export const rehearsalLimit = 500;
