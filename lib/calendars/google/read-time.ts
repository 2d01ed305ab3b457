/** Times of the edit page: dates from attributes, hours from the field's own words when they leave no doubt. */

/**
 * `14:30`, `2:30pm`, `午後2:30` as `14:30`. A bare `2:30` counts only on a 24-hour page; undefined when unsure.
 * The am and pm of other languages are not guessed.
 */
export function clockTime(text: string, hours: 12 | 24): string | undefined {
  const match = /^(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\.?$|^(\d{1,2}):(\d{2})$/i.exec(text.trim());
  if (!match) return undefined;
  const [, h12, m12, half, h24, m24] = match;
  const hour = half ? (Number(h12) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(h24);
  if (hour > 23 || (!half && hours === 12 && hour <= 12)) return undefined;
  return `${String(hour).padStart(2, '0')}:${m12 ?? m24 ?? '00'}`;
}

/** Twelve-hour pages write am or pm, in one of the two fields at least, in letters or other signs than digits. */
export function hoursOf(...fields: string[]): 12 | 24 {
  return fields.some((field) => /[^\d:\s]/.test(field)) ? 12 : 24;
}
