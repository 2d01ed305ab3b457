/**
 * When a meeting is. The day comes from the page's own codes, never from words; the words must bear it out. The hours
 * come from the words, where no other reading is possible, or where the id tells them too.
 */
import type { Meeting } from '@/lib/meetings/meeting';
import type { ReadContext } from '../contract';
import { letter, line, notLetters } from '../shared/text';
import { dateNumbers, endsOfSpan, isAllDay, timeIn, timesIn } from '../times';
import { dayOfDigits, dayOfKey, plannedStart } from './ids';
import { fieldIn } from './selectors';

/** The page's own time zone: an IANA name. */
export const zoneOf = ({ document }: ReadContext): string | undefined =>
  line(document.getElementById('xTimezone')?.textContent, 80) || undefined;

export const languageOf = ({ document }: ReadContext): string => document.documentElement.lang;

/** The entry that was clicked; pages draw their entries anew, and then its successor is looked for. */
function tileOf({ document, lastTile }: ReadContext, encoded: string): Element | null | undefined {
  // Ids are base64url; anything else could break out of the selector.
  if (lastTile?.getAttribute('data-eventid') !== encoded || !/^[\w.@=+/-]+$/.test(encoded)) return undefined;
  return lastTile.isConnected ? lastTile : document.querySelector(`[data-datekey] [data-eventid="${encoded}"]`);
}

/** The day of the grid cell or list group around it. */
const dayOfTile = (context: ReadContext, encoded: string): string | undefined =>
  dayOfKey(tileOf(context, encoded)?.closest('[data-datekey]')?.getAttribute('data-datekey') ?? null);

/** The one day that a day view shows. */
function dayOfView({ url }: ReadContext): string | undefined {
  const [, year, month = '', day = ''] = /\/r\/day\/(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(url.pathname) ?? [];
  return year && dayOfDigits(`${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`);
}

const pad = (number: number) => String(number).padStart(2, '0');
const dayNumber = (day: string) => Number(day.slice(8));

/** Do the words allow this day? A number of its day is named, where any is, and no other year. */
function allows(words: string, day: string): boolean {
  const numbers = dateNumbers(words);
  const years = numbers.filter((number) => number > 1900);
  return (
    (!numbers.length || numbers.includes(dayNumber(day))) && years.every((year) => year === Number(day.slice(0, 4)))
  );
}

const isWord = new RegExp(`${letter}{2}`);
const months = new Map<string, readonly string[]>();

/** The month of a day as a language names it, long and short, else its number. Asked for once: it takes the browser long. */
function monthNames(day: string, language: string): readonly string[] {
  const key = `${language} ${day.slice(5, 7)}`;
  const known = months.get(key);
  if (known) return known;
  const named = (month: 'long' | 'short' | 'numeric') =>
    new Intl.DateTimeFormat(language || 'en', { day: 'numeric', month, timeZone: 'UTC' })
      .formatToParts(new Date(day))
      .find(({ type }) => type === 'month')
      ?.value.toLowerCase()
      .replace('.', '') ?? '';
  const names = [named('long'), named('short')].filter((name) => isWord.test(name));
  const found = names.length ? names : [named('numeric')];
  months.set(key, found);
  return found;
}

/** Do the words name this day's month, as the page's language writes it? */
function namesMonth(words: string, day: string, language: string): boolean {
  const said = new Set([...words.toLowerCase().split(notLetters), ...dateNumbers(words).map(String)]);
  try {
    return monthNames(day, language).some((name) => said.has(name));
  } catch {
    // The page names its language; a made-up one must not stop the reading.
    return false;
  }
}

/** The one day that the words name with its month and year: "Friday, April 3, 2026" (live, 2026-10). */
function dayWritten(words: string, language: string): string | undefined {
  const [day = 0, year = 0, another] = dateNumbers(words).sort((a, b) => a - b);
  if (another !== undefined || day > 31 || year < 1900) return undefined;
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${pad(at + 1)}-`);
  const named = months.find((month) => namesMonth(words, `${month}01`, language));
  return named && new Date(`${named}${pad(day)}`).getUTCDate() === day ? `${named}${pad(day)}` : undefined;
}

/**
 * The day that the words are about, from what was clicked or the view. Else from the id: an occurrence that was moved
 * keeps the id of its first plan, so there the words must name both day and month.
 */
function dayOf(words: string, encoded: string, planned: string | undefined, context: ReadContext): string | undefined {
  const shown = [dayOfTile(context, encoded), dayOfView(context)].find((day) => day && allows(words, day));
  if (shown) return shown;
  if (!planned) return dayWritten(words, languageOf(context));
  const isNamed = dateNumbers(words).includes(dayNumber(planned)) && namesMonth(words, planned, languageOf(context));
  return isNamed && allows(words, planned) ? planned : undefined;
}

const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

interface Span {
  start?: string;
  end?: string;
}

/** "24 November, 22:00 – 25 November, 01:00", or "21 – 25 November": the first part alone must name the day. */
function spanOf([first = '', second = '']: string[], day: string, language: string, known?: string): Span {
  if (!dateNumbers(first).includes(dayNumber(day)) || dateNumbers(second).includes(dayNumber(day))) return {};
  if (isAllDay(first, language) && isAllDay(second, language)) return { start: day };
  const [from, to, next] = [timeIn(first, language, known), timeIn(second, language), nextDay(day)];
  if (!from) return {};
  const isNext = dateNumbers(second).includes(dayNumber(next));
  return { start: `${day}T${from}`, ...(to && isNext && { end: `${next}T${to}` }) };
}

function within(words: string, day: string, language: string, known?: string): Span {
  if (isAllDay(words, language)) return { start: day };
  const { from, to } = timesIn(words, language, known);
  if (!from) return {};
  return { start: `${day}T${from}`, ...(to && to > from && { end: `${day}T${to}` }) };
}

/** Times of another zone than the page's say so after the hours, or are bracketed. */
const namesZone = (words: string) => /GMT|UTC|[(（]/.test(words.split('⋅')[1] ?? '');

/** When a card says that its meeting is. */
export function whenShown(words: string, encoded: string, context: ReadContext): Meeting['when'] {
  const zone = zoneOf(context);
  const language = languageOf(context);
  const planned = plannedStart(encoded, zone);
  const day = dayOf(words, encoded, planned.day, context);
  const known = planned.day === day ? planned.time : undefined;
  const ends = endsOfSpan(words);
  const span = !day ? {} : ends.length > 1 ? spanOf(ends, day, language, known) : within(words, day, language, known);
  return {
    text: words,
    allDay: isAllDay(words, language),
    ...span,
    ...(zone && !(namesZone(words) && span.start !== `${planned.day}T${planned.time}`) && { timeZone: zone }),
  };
}

/** A date's code, on its field, within it or around it: `20261124`. */
function dateIn(form: Element, selector: string): string | undefined {
  const found = form.querySelector(selector);
  const holder = found?.matches('[data-date]') ? found : found?.querySelector('[data-date]');
  const code = holder?.getAttribute('data-date') ?? found?.closest('[data-ical]')?.getAttribute('data-ical');
  return dayOfDigits(code);
}

/** A list of the whole day's times tells by its place which half of the day a time is of, in any language. */
function timeInList(input: HTMLInputElement | undefined): string | undefined {
  const list = input?.getAttribute('aria-controls') ?? input?.getAttribute('aria-owns');
  const options = [
    ...(list ? (input?.ownerDocument.getElementById(list)?.querySelectorAll('[role=option]') ?? []) : []),
  ];
  const at = options.findIndex((option) => line(option.textContent, 80) === line(input?.value, 80));
  const step = 1440 / options.length;
  // Lists of ends begin at the start and say how long: they are no whole day.
  if (at < 0 || ![15, 30, 60].includes(step)) return undefined;
  const minutes = at * step;
  return new Date(minutes * 60_000).toISOString().slice(11, 16);
}

const isTicked = (box: Element) =>
  (box as HTMLInputElement).checked === true || box.getAttribute('aria-checked') === 'true';

/** When the edit page's fields say that the meeting is. */
export function whenEdited(form: Element, encoded: string, context: ReadContext): Meeting['when'] {
  const [startDate, startTime, endTime] = ['#xStDaIn', '#xStTiIn', '#xEnTiIn'].map((each) => fieldIn(form, each));
  const [first, last] = [dateIn(form, '#xStDaIn'), dateIn(form, '#xEnDaIn')];
  const allDay = [...form.querySelectorAll('#xAlDaCbx, #xAlDaCbx input')].some(isTicked);
  const hours = allDay || !startTime?.value ? '' : `${startTime.value} – ${endTime?.value ?? ''}`;
  const zone = zoneOf(context);
  const planned = plannedStart(encoded, zone);
  const language = languageOf(context);
  const known = timeInList(startTime) ?? (planned.day === first ? planned.time : undefined);
  const times = timesIn(`⋅${hours}`, language, first === last ? known : undefined);
  const from = times.from ?? timeIn(startTime?.value ?? '', language, known);
  const to = times.to ?? timeIn(endTime?.value ?? '', language);
  const at = (day: string | undefined, time: string | undefined) => day && (allDay ? day : time && `${day}T${time}`);
  const [start, end] = [at(first, from), at(last, to)];
  return {
    text: line([startDate?.value, hours].filter(Boolean).join(', '), 300),
    allDay,
    ...(start && { start }),
    ...(end && start && end >= start && { end }),
    ...(zone && { timeZone: zone }),
  };
}

/** When a page that one may only read says that the meeting is: dates have codes, hours are words beside them. */
export function whenReadOnly(form: Element, encoded: string, context: ReadContext): Meeting['when'] {
  const [from, to] = ['#xStDaRo', '#xEnDaRo'].map((each) => form.querySelector(each));
  const [first, last] = [dateIn(form, '#xStDaRo'), dateIn(form, '#xEnDaRo')];
  const zone = zoneOf(context);
  const planned = plannedStart(encoded, zone);
  let row = from?.parentElement;
  while (row && to && !row.contains(to)) row = row.parentElement;
  const text = line(row?.textContent, 300);
  const hours = [from, to].reduce((words, date) => words.replace(line(date?.textContent, 300), ' '), text).trim();
  const times =
    first === last ? timesIn(`⋅${hours}`, languageOf(context), planned.day === first ? planned.time : undefined) : {};
  const start = first && (times.from ? `${first}T${times.from}` : first);
  return {
    text,
    // No sign of a whole day is known on this page: the day is told, and the hours where they are proved.
    allDay: false,
    ...(start && { start }),
    ...(times.from && times.to && { end: `${last}T${times.to}` }),
    ...(zone && { timeZone: zone }),
  };
}
