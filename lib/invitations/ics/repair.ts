/**
 * Content lines made sound: what programs write against the standard, put right where its meaning is plain. A line that
 * is none is the rest of the text before it, as hand-made exports break notes without indenting them.
 */

/** Names of properties: RFC 5545, 7986, 9073 and 9074, and vCalendar 1.0. Others begin with `X-`. */
const names = new Set(
  `BEGIN END CALSCALE METHOD PRODID VERSION ATTACH CATEGORIES CLASS COMMENT DESCRIPTION GEO LOCATION PERCENT-COMPLETE
  PRIORITY RESOURCES STATUS SUMMARY COMPLETED DTEND DUE DTSTART DURATION FREEBUSY TRANSP TZID TZNAME TZOFFSETFROM
  TZOFFSETTO TZURL ATTENDEE CONTACT ORGANIZER RECURRENCE-ID RELATED-TO URL UID EXDATE EXRULE RDATE RRULE ACTION REPEAT
  TRIGGER CREATED DTSTAMP LAST-MODIFIED SEQUENCE REQUEST-STATUS NAME REFRESH-INTERVAL SOURCE COLOR IMAGE CONFERENCE
  LOCATION-TYPE PARTICIPANT-TYPE RESOURCE-TYPE CALENDAR-ADDRESS STYLED-DESCRIPTION STRUCTURED-DATA ACKNOWLEDGED
  PROXIMITY TZ DAYLIGHT AALARM DALARM`.split(/\s+/),
);

/** Properties whose value is text, and can be gone on with. */
const texts = /^(?:SUMMARY|DESCRIPTION|LOCATION|COMMENT|CONTACT|CATEGORIES|STYLED-DESCRIPTION|X-[\w-]+)$/;

/** Properties whose value is a time. */
const times = /^(?:DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)$/;

export interface ContentLine {
  /** Upper case. */
  name: string;
  /** With their first semicolon: `;TZID=Europe/London`. */
  parameters: string;
  value: string;
}

/** Name, parameters and value of a line; a colon within quotes ends no parameters. Undefined for a line that is none. */
export function contentLine(text: string): ContentLine | undefined {
  const name = /^\s*([A-Za-z][A-Za-z0-9-]{1,60})\s*(?=[;:])/.exec(text);
  const upper = name?.[1]?.toUpperCase() ?? '';
  if (!name || !(names.has(upper) || upper.startsWith('X-'))) return undefined;
  const rest = text.slice(name[0].length);
  const end = times.test(upper) ? beforeTime(rest) : colonOf(rest);
  if (end < 0) return undefined;
  return { name: upper, parameters: rest.slice(0, end), value: rest.slice(end + 1) };
}

/** A zone that is called "UTC+02:00" holds a colon too; a time begins with its year. */
function beforeTime(text: string): number {
  const found = /:\s{0,5}\d{4}-?\d{2}-?\d{2}[^;"]{0,2000}$/.exec(text);
  return found && text.startsWith(';') ? found.index : colonOf(text);
}

/** Some programs do not close their quotes, or nest them: then the first colon counts that a scheme or the end follows. */
function colonOf(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (sign === ':' && !quoted) return at;
  }
  return text.indexOf(':');
}

const isQuotedPrintable = /;(?:ENCODING=)?QUOTED-PRINTABLE(?=;|$)/i;
const charset = /;CHARSET="?([\w-]{1,40})"?/i;

function decoder(name: string | undefined): TextDecoder {
  try {
    return new TextDecoder(name ?? 'utf-8', { fatal: true });
  } catch {
    return new TextDecoder('utf-8', { fatal: true });
  }
}

/** RFC 2045, 6.7, as vCalendar 1.0 uses it. */
function fromQuotedPrintable(text: string, name: string | undefined): string {
  const bytes = new TextEncoder().encode(text);
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const code =
      bytes[at] === 61 ? Number.parseInt(String.fromCharCode(...bytes.subarray(at + 1, at + 3)), 16) : Number.NaN;
    if (Number.isNaN(code)) out.push(bytes[at] ?? 0);
    else {
      out.push(code);
      at += 2;
    }
  }
  const whole = new Uint8Array(out);
  try {
    return decoder(name).decode(whole);
  } catch {
    return new TextDecoder('windows-1252').decode(whole);
  }
}

const escapedBreaks = (text: string) => text.replace(/\r\n|[\r\n]/g, '\\n');

function unquoted({ name, parameters, value }: ContentLine): ContentLine {
  return {
    name,
    parameters: parameters.replace(isQuotedPrintable, '').replace(charset, ''),
    value: escapedBreaks(fromQuotedPrintable(value, charset.exec(parameters)?.[1])),
  };
}

const moment =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d{1,9})?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** One time as the standard writes it: `20261124T100000`, with `Z` where the zone is UTC. */
function timeAs(value: string): { text: string; isDate: boolean } | undefined {
  const [whole, year = '', month = '', day = '', hour, minute = '', second = '00', zone = ''] =
    moment.exec(value.trim()) ?? [];
  if (!whole) return undefined;
  if (hour === undefined) return { text: `${year}${month}${day}`, isDate: true };
  const text = `${year}${month}${day}T${hour}${minute}${second}`;
  if (!/^[+-]/.test(zone)) return { text: `${text}${zone.toUpperCase()}`, isDate: false };
  const iso = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}${zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`}`,
  );
  if (Number.isNaN(iso)) return undefined;
  return { text: `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`, isDate: false };
}

/** Parameters whose values hold a colon, in quotes. */
const quotedColons = (parameters: string): string =>
  parameters.replace(/[^";]+/g, (part) => {
    const at = part.indexOf('=') + 1;
    return at && part.includes(':', at) ? `${part.slice(0, at)}"${part.slice(at)}"` : part;
  });

/** A date without a time is a whole day, whatever its parameters say; other ways of writing a time become the standard's. */
function repairedTime(one: ContentLine): ContentLine {
  if (/;VALUE="?PERIOD/i.test(one.parameters)) return one;
  const found = one.value.split(',').map(timeAs);
  if (!found.length || found.some((time) => !time)) return one;
  const saysDate = /;VALUE="?DATE"?(?=;|$)/i.test(one.parameters);
  const isDate = found.every((time) => time?.isDate || (saysDate && time?.text.endsWith('T000000')));
  const others = one.parameters
    .replace(/;VALUE="?[\w-]*"?/gi, '')
    .replace(isDate ? /;TZID=(?:"[^"]*"|[^;]*)/gi : /^$/, '');
  return {
    name: one.name,
    parameters: `${isDate ? ';VALUE=DATE' : ''}${quotedColons(others)}`,
    value: found.map((time) => (isDate ? time?.text.slice(0, 8) : time?.text)).join(','),
  };
}

const repaired = (one: ContentLine): ContentLine => {
  if (isQuotedPrintable.test(one.parameters)) return unquoted(one);
  if (times.test(one.name)) return repairedTime(one);
  return /^(?:RRULE|EXRULE)$/.test(one.name) ? { ...one, value: one.value.trim().replace(/(?<!;);+$/, '') } : one;
};

/** Longest values and parameters that are looked at; some programs put pictures into them. */
const longestValue = 60_000;
const longestParameters = 4000;
/** A long file of nothing but loose lines adds no more than this to the text before them. */
const longestText = 20_000;

const linesBetween = 200;

/** A list of times is cut at a comma. */
const short = (one: ContentLine): ContentLine => ({
  ...one,
  parameters: one.parameters.length > longestParameters ? '' : one.parameters,
  value: times.test(one.name)
    ? one.value.slice(0, longestText).replace(/,[^,]*$/, (last) => (one.value.length > longestText ? '' : last))
    : one.value.slice(0, longestValue),
});

/**
 * The content lines of a file, each sound in form.
 * @yields lines as the standard has them, and undefined after some lines, so that the caller may pause; text that belongs to none is added to the text before it, or left out.
 */
export function* contentLines(lines: Iterable<string>): Generator<ContentLine | undefined> {
  let open: ContentLine | undefined;
  let read = 0;
  for (const text of lines) {
    read += 1;
    if (read % linesBetween === 0) yield undefined;
    if (open && isQuotedPrintable.test(open.parameters) && open.value.endsWith('=')) {
      open = { ...open, value: `${open.value.slice(0, -1)}${text}`.slice(0, longestText) };
      continue;
    }
    const next = contentLine(text);
    if (!next) {
      if (open && texts.test(open.name) && open.value.length < longestText)
        open = { ...open, value: `${open.value}\\n${text.trim()}` };
      continue;
    }
    if (open) yield repaired(open);
    open = short(next);
  }
  if (open) yield repaired(open);
}
