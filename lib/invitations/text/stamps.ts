/** Times in a text that are not a meeting's: when something was written, when an answer is due, when one met before. */

/** The line above a quoted message, in the languages of common mail programs. */
const replyLine =
  /\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|napisał\(?a?\)?|skrev|escreveu|ysgrifennodd)(?!\p{L})[^\n]{0,120}:\s*$/iu;
/** Its beginning, where its end stands on the next line. */
const replyStart = /^[\s>]*(?:On|Am|Le|El|Il|Op|Ar) .{4,60}\d{4}.{0,60}$/;

export const isReplyLine = (line: string, next = ''): boolean =>
  replyLine.test(line.slice(0, 400)) || (replyStart.test(line.slice(0, 200)) && replyLine.test(next.slice(0, 200)));

/** When and by whom a message of a chat was written, in front of its words; WhatsApp, Teams and Slack, 2026-11. */
const stamps = [
  /^\s*\[\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?\]\s*(?:[^:\n]{1,60}:\s+)?/i,
  /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?\s+[-–]\s+[^:\n]{1,60}:\s*/i,
  /^\s*\[\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?\]\s*(?:[^:\n]{1,60}:\s+)?/i,
  /^\s*\[[^\]\n]{0,30}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?\]\s*(?:[^:\n]{1,60}:\s+)?/i,
];

/** A line without the stamp of a chat before it. */
export function withoutStamp(line: string): string {
  const head = line.slice(0, 200);
  for (const stamp of stamps) {
    const found = stamp.exec(head)?.[0];
    if (found) return line.slice(found.length);
  }
  return line;
}

const acts =
  'repl(?:y|ies)|respond|responses?|rsvp|confirm|register|registration|book|bookings?|submit|submissions?|send|return|apply|applications?|sign up|let (?:me|us|\\p{L}+) know|comments?|papers?|reports?|items?|slides?|feedback|nominations?|votes?|complete|accept|tickets?|deadline|due|draft|read|review';
const until = 'by|before|until|no later than|due|on or before|not later than';

/** Words before a time that make it the end of something else than the meeting. */
const deadline = new RegExp(
  [
    `\\b(?:${acts})\\b.{0,100}\\b(?:${until})\\b[^.]{0,24}$`,
    `\\b(?:${until}|deadline(?: is| for [^.]{1,40})?|due(?: date)?|closing date|closes?|closing|expires?|open until|rsvp|ends? of registration)(?!\\p{L})\\s*(?:(?:is|on|at|:|–|-|by)\\s*)?(?:the |noon |midday |\\d{1,2}(?:[:.]\\d{2})?\\s?[ap]m |\\p{L}{3,9}day,? |\\p{L}{3,5},? |on |at ){0,3}$`,
    '\\b(?:papers?|reports?|slides?|agenda items?|comments?|apologies) (?:are |is |to be |will be )?(?:due|sent|issued|circulated|submitted|published|available|out|received|to)\\b',
    '\\b(?:deadline|closing date|cut[- ]off)\\b[^.]{0,40}$',
  ].join('|'),
  'iu',
);

const written =
  'created|sent|updated|posted|modified|published|printed|received|edited|written|added|changed|shared|uploaded|issued|circulated|generated|booked|approved|dated|recorded|signed|emailed|forwarded|requested|saved|viewed|accessed|last seen';
/** Words before a time that make it the time of something that was, or that was written. */
const past = new RegExp(
  [
    `\\b(?:${written})\\b(?: (?:by|from|to) .{1,60})?.{0,12}$`,
    '\\b(?:minutes|notes|actions?|recording|summary|transcript|record|papers) (?:of|from|for) (?:the |our |your )?(?:last |previous )?(?:meeting|session|board|discussion|call|one)?.{0,40}$',
    '\\b(?:last|previous|prior|earlier|original(?:ly)?|rather than|instead of|moved from|rescheduled from|changed from|postponed from|not|no longer|was (?:to be |due )?(?:held|planned|scheduled)?|were|met|held|took place|since|following|after)\\b[^.;]{0,40}$',
    '\\b(?:version|as of|as at|valid from|status)\\b[^.]{0,20}$',
  ].join('|'),
  'iu',
);
/** The next meeting is announced in the same words as the last. */
const next = /\b(?:next|now|new (?:date|time)|moved to|rescheduled (?:to|for)|will be|is (?:on|at))\b[^.]{0,40}$/i;

/** Do the words before a time in its sentence say that it is not when the meeting is held? */
export function isOther(before: string): boolean {
  const near = before.slice(-220);
  return deadline.test(near) || (past.test(near) && !next.test(near.slice(-50)));
}

/** Words that open a line and make all of it one of these: "Created by …", "RSVP by …", "Papers due: …". */
const openings = new RegExp(
  `^\\W{0,4}(?:(?:last )?(?:${written})\\b|r\\.?s\\.?v\\.?p\\b|deadline\\b|(?:papers?|replies|responses?|booking|registration|reply|closing date|abstracts?|nominations?|due)\\b[^:.]{0,30}(?:due|by|closes?|date|deadline|until|before)?\\s*:)`,
  'iu',
);

export const opensOther = (line: string): boolean => openings.test(line.slice(0, 80));
