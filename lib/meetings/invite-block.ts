/** How our own lines in the notes of an invite begin and end. Scripts on calendar pages hold this file, so it is all there is. */

export const blockStart = 'Before we meet';
export const blockEnd = '—';
