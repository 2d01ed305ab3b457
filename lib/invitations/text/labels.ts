/**
 * Words that mail programs, calendars and people put before the parts of an invitation, by language. Source: the
 * interfaces of Outlook, Gmail, Google Calendar, Apple Mail, Zoom and Webex as widely quoted in public messages, and
 * public notices of meetings in Britain, 2026.
 */
import { fromFirstWord } from './lines';

export type Label =
  | 'title'
  | 'when'
  | 'date'
  | 'time'
  | 'start'
  | 'end'
  | 'duration'
  | 'recurrence'
  | 'place'
  | 'link'
  | 'organiser'
  | 'attendees'
  | 'from'
  | 'to'
  | 'sent';

const words: Record<Label, string> = {
  title:
    'subject|title|topic|event|meeting|event name|event title|event type|meeting name|meeting title|meeting subject|name of meeting|pwnc|teitl|objet|sujet|titre|betreff|titel|asunto|título|oggetto|titolo|onderwerp|temat|tytuł|assunto|ämne|emne|aihe|тема|الموضوع|العنوان|件名|主题|主題',
  when: 'when|scheduled|date and time|date & time|date/time|date / time|date, time|time and date|time & date|day and time|day & time|event date/time|when is it|pryd|quand|date et heure|wann|zeit|termin|cuándo|fecha y hora|quando|data e ora|wanneer|kiedy|termin spotkania|data e hora|när|hvornår|når|когда|متى|日時|时间|時間',
  date: 'date|day|dates|on|dyddiad|datum|fecha|data|dato|дата|التاريخ|日付|日期',
  time: 'time|times|timing|timings|hours|amser|heure|horaire|uhrzeit|hora|ora|orario|tijd|godzina|tid|tidspunkt|время|الوقت',
  start:
    'start|starts|begin|begins|starting|start time|starting time|start date|starts at|begins at|start date/time|dechrau|début|beginn|inicio|inizio|begin|początek|início|börjar',
  end: 'end|ends|ending|finish|finishes|end time|finish time|finishing time|end date|ends at|end date/time|diwedd|fin|ende|fine|einde|koniec|fim|slutar',
  duration: 'duration|length|how long|hyd|durée|dauer|duración|durata|duur|czas trwania|duração',
  recurrence: 'recurrence|recurrence pattern|repeats|repeat|frequency|occurs|récurrence|serie|periodicidad|ricorrenza',
  place:
    'where|location|place|venue|room|address|site|meeting room|venue/location|location/venue|venue & location|venue and location|held at|ble|lleoliad|où|lieu|emplacement|wo|ort|dónde|lugar|ubicación|dove|luogo|waar|locatie|gdzie|miejsce|lokalizacja|onde|local|var|plats|hvor|sted|где|место|المكان|الموقع|場所|地点|地點',
  link: 'meeting link|join link|joining link|video call link|online link|teams link|zoom link|link to join',
  organiser:
    'organiser|organizer|organised by|organized by|meeting organiser|meeting organizer|host|hosted by|invited by|trefnydd|organisateur|organisator|organisatorin|organizador|organizzatore|organizator|arrangör|المنظم|主催者|开催者|主辦者',
  attendees:
    'attendees|required|required attendees|optional|optional attendees|guests|invitees|invitee|invited|participants|attending|who|to attend|yn bresennol|gwesteion|mynychwyr|participants obligatoires|invités|teilnehmer|erforderlich|gäste|asistentes|invitados|participantes|partecipanti|invitati|deelnemers|genodigden|uczestnicy|goście|convidados|deltagare|الحضور|参加者|出席者|参与者',
  from: 'from|oddi wrth|de|von|da|van|od|från|fra|от|من|差出人|发件人|寄件者',
  to: 'to|à|an|para|a|aan|do|till|til|кому|إلى|宛先|收件人|收件者|cc|copie|kopie|dw|kopia',
  sent: 'sent|received|anfonwyd|envoyé|gesendet|enviado|inviato|verzonden|wysłano|skickat|sendt|отправлено|تم الإرسال|送信日時|发送时间',
};

const byWord = new Map<string, Label>(
  (Object.keys(words) as Label[]).flatMap((label) => words[label].split('|').map((word) => [word, label] as const)),
);

/** Longest of them, with room for the marks around it. */
const longest = 40;

const kind = '(?:meeting|event|session|workshop|seminar|webinar|conference|appointment|course|training)';
const around = new RegExp(
  `^(?:the |new |proposed |next |confirmed |revised )?(?:${kind}(?:'s)? )?(.+?)(?: of (?:the |this |next )?${kind})?$`,
);

/** The label that some words are: as they stand, or "date" for "date of next meeting" and "meeting date". */
function labelOf(text: string): Label | undefined {
  const word = text
    .replace(/[*_\s]+/g, ' ')
    .replace('(s)', 's')
    .trim()
    .toLowerCase();
  return byWord.get(word) ?? byWord.get(around.exec(word)?.[1] ?? '');
}

export interface Labelled {
  label: Label;
  /** What stands on the same line after the label; may be empty. */
  value: string;
}

/** Labels that also stand before a dash or a tab, as in tables and notices. */
const withoutColon = new Set<Label>(['when', 'date', 'time', 'start', 'end', 'duration', 'place', 'title']);

const valueFrom = (text: string) =>
  text
    .replace(/^[*_|\s]+/, '')
    .trim()
    .replace(/(?<![\s|])[\s|]+$/, '');

/** The label that opens a line, as in "Where: Oak room", "Venue – Oak room" or "*When:* Tuesday"; undefined for any other line. */
export function labelled(line: string): Labelled | undefined {
  const plain = fromFirstWord(line);
  const head = plain.slice(0, longest);
  const colon = head.search(/[:：]/);
  const byColon = colon > 0 ? labelOf(head.slice(0, colon)) : undefined;
  if (byColon) return { label: byColon, value: valueFrom(plain.slice(colon + 1)) };
  const [mark = '', before = ''] = /^([^\t|–—:-]{2,30}?)\s*(?:\t+|\s\|\s|\s[–—-]\s)/.exec(head) ?? [];
  const other = before ? labelOf(before) : undefined;
  return other && withoutColon.has(other) ? { label: other, value: valueFrom(plain.slice(mark.length)) } : undefined;
}

/** A line that is a label and nothing more, its value below it, as Google's own mails and tables show them; English alone. */
export function labelAlone(line: string): Label | undefined {
  const word = fromFirstWord(line)
    .replace(/[*_\s]+/g, ' ')
    .trim();
  if (word.length > longest) return undefined;
  return /^(?:when|where|date|time|date (?:and|&) time|location|venue|place|guests|attendees|organi[sz]er|host|who|meeting link|video call link|start|end)$/i.test(
    word,
  )
    ? labelOf(word)
    : undefined;
}
