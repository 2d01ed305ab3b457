/**
 * Words that mail programs and calendars put before the parts of an invitation, by language. Source: the interfaces of
 * Outlook, Gmail, Google Calendar, Apple Mail and Zoom as widely quoted in public messages, 2026.
 */

export type Label = 'title' | 'when' | 'place' | 'organiser' | 'attendees' | 'from' | 'to' | 'sent' | 'date';

const words: Record<Label, string> = {
  title:
    'subject|title|topic|event|pwnc|teitl|objet|sujet|titre|betreff|titel|asunto|título|oggetto|titolo|onderwerp|temat|tytuł|assunto|ämne|emne|aihe|тема|الموضوع|العنوان|件名|主题|主題',
  when: 'when|time|date and time|date & time|pryd|amser|quand|heure|date et heure|wann|zeit|termin|cuándo|hora|fecha y hora|quando|ora|data e ora|wanneer|tijd|kiedy|termin spotkania|data e hora|när|tid|hvornår|når|когда|متى|الوقت|日時|时间|時間',
  place:
    'where|location|place|venue|ble|lleoliad|où|lieu|emplacement|wo|ort|dónde|lugar|ubicación|dove|luogo|waar|locatie|gdzie|miejsce|lokalizacja|onde|local|var|plats|hvor|sted|где|место|المكان|الموقع|場所|地点|地點',
  organiser:
    'organiser|organizer|host|trefnydd|organisateur|organisator|organisatorin|organizador|organizzatore|organizator|arrangör|organisator|المنظم|主催者|开催者|主辦者',
  attendees:
    'attendees|required|required attendees|optional|optional attendees|guests|invitees|participants|who|yn bresennol|gwesteion|mynychwyr|participants obligatoires|invités|teilnehmer|erforderlich|gäste|asistentes|invitados|participantes|partecipanti|invitati|deelnemers|genodigden|uczestnicy|goście|convidados|deltagare|الحضور|参加者|出席者|参与者',
  from: 'from|oddi wrth|de|von|da|van|od|från|fra|от|من|差出人|发件人|寄件者',
  to: 'to|à|an|para|a|aan|do|till|til|кому|إلى|宛先|收件人|收件者|cc|copie|kopie|dw|kopia',
  sent: 'sent|anfonwyd|envoyé|gesendet|enviado|inviato|verzonden|wysłano|skickat|sendt|отправлено|تم الإرسال|送信日時|发送时间',
  date: 'date|dyddiad|datum|fecha|data|dato|дата|التاريخ|日付|日期',
};

const byWord = new Map<string, Label>(
  (Object.keys(words) as Label[]).flatMap((label) => words[label].split('|').map((word) => [word, label] as const)),
);

/** Longest of them, with room for the marks around it. */
const longest = 40;

export interface Labelled {
  label: Label;
  /** What stands on the same line after the label; may be empty. */
  value: string;
}

/** The label that opens a line, as in "Where: Oak room" or "*When:* Tuesday"; undefined for any other line. */
export function labelled(line: string): Labelled | undefined {
  const plain = line.replace(/^[\s>*•|-]+/, '');
  const end = plain.slice(0, longest).search(/[:：]/);
  if (end < 1) return undefined;
  const label = byWord.get(
    plain
      .slice(0, end)
      .replace(/[*_\s]+$/, '')
      .toLowerCase(),
  );
  return (
    label && {
      label,
      value: plain
        .slice(end + 1)
        .replace(/^[*_\s]+/, '')
        .trim(),
    }
  );
}

/** A line that is a label and nothing more, its value below it, as Google's own mails show them; English alone. */
export function labelAlone(line: string): Label | undefined {
  const label = byWord.get(
    line
      .replace(/[*_\s]+/g, ' ')
      .trim()
      .toLowerCase(),
  );
  return label && /^(when|where|location|guests|organi[sz]er|who)$/i.test(line.replace(/[*_\s]/g, ''))
    ? label
    : undefined;
}
