/**
 * How our own lines in the notes of an invite begin and end, and the headings of the answers in them. Scripts on calendar
 * pages hold this file, so this is all there is.
 */

export const blockStart = 'Before we meet';
export const blockEnd = '—';

/** In the order a reader of an invite needs them. */
export const blockHeadings = ['What we are agreeing', 'Why', 'Who decides', 'Who does what', 'Evidence'] as const;

/** Does an answer of ours begin on this line? */
export const isHeaded = (line: string): boolean => blockHeadings.some((heading) => line.startsWith(`${heading}:`));
