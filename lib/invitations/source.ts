/** Is it the inside of a calendar file? That is read as one, not as words. */
export const isCalendarSource = (text: string): boolean =>
  /^\uFEFF?\s*BEGIN:V(?:CALENDAR|EVENT)\b/i.test(text.slice(0, 200));
