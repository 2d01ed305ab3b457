/** What a pasted meeting is called. */
import { cut } from '@/lib/calendars/shared/text';
import { labelAlone } from './labels';
import { fromFirstWord, isRule } from './lines';
import { isGuestLine } from './people';
import { isReplyLine, withoutStamp } from './stamps';

const longest = 500;

/** What programs put before a title. "Cancelled" stays: it says that nothing is to be prepared. */
const prefix = new RegExp(
  '^(?:' +
    [
      '(?:re|fw|fwd|aw|wg|tr|rv|sv|vs|odp|ynt|atb|ymlaen|回复|转发)(?:\\[\\d+\\])?\\s*[:：]',
      '[[(](?:external|ext|extern|caution|nhs ?mail|secure|encrypt(?:ed)?|official(?:[ -]sensitive)?|spam|suspicious|warning|unverified|outside)[^\\])]{0,30}[\\])]\\s*:?',
      '(?:external|ext)\\s*:',
      '(?:updated |new |revised )?(?:calendar )?(?:event |meeting )?invitation(?: with note| from [^:]{1,60})?\\s*:',
      '(?:notification|reminder|meeting reminder|appointment reminder|accepted|declined|tentative|tentatively accepted|meeting forward notification|new time proposed|automatic reply|updated|update|new event|meeting request|confirmed|confirmation|rescheduled|gwahoddiad|einladung|uitnodiging|zaproszenie|invito|convite|rappel|erinnerung)(?: with note)?\\s*:',
    ].join('|') +
    ')\\s*',
  'i',
);
const cancelled =
  /^(?:cancell?ed(?: event)?(?: with note)?|cancellation|annulé|abgesagt|cancelado|wedi'i ganslo)\s*:\s*/i;

/** A subject without what mail programs put before it. */
export function plainTitle(subject: string): string {
  let title = subject.trim();
  for (let times = 0; times < 10; times += 1) {
    const next = title.replace(prefix, '').trim();
    if (next === title) break;
    title = next;
  }
  return cut(cancelled.test(title) ? title.replace(cancelled, 'Cancelled: ') : title, longest).trim();
}

/** Google ends a subject with the time and an address: "Pilot @ Tue 24 Nov 2026 10am - 11am (GMT) (a@example.org)". */
const googleSubject = /^(.+?) @ (\S.*\d.*?)(?:\s*\([^()]*@[^()]*\))?$/;

export function googleParts(subject: string): { title: string; when: string } | undefined {
  const [, title, when] = googleSubject.exec(subject.slice(0, 600)) ?? [];
  return title && when ? { title, when } : undefined;
}

const greeting =
  /^(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|morning|afternoon|greetings|annwyl|helo|shwmae|bore da|prynhawn da|bonjour|cher|chère|hallo|guten tag|liebe|lieber|sehr geehrte|hola|estimad[oa]s?|caro|cara|drodzy|szanowni)\b[^.?]{0,60}[,!:–-]?\s*$|^(?:all|team|both|colleagues|folks|everyone)\s*[,!–-]\s*$/i;
const banner =
  /\b(?:external (?:e-?mail|sender|message)|originat(?:ed|es|ing) (?:from )?outside|(?:from|sent from) outside|outside (?:of )?(?:the|your|our|this) (?:organi[sz]ation|trust|council|network)|(?:do not|don't|never) (?:click|open)|think before you click|unless you (?:recogni[sz]e|know|trust|are expecting)|don't often get e-?mail|learn why this is important)\b|^\W*(?:caution|warning|attention|external|official|official[ -]sensitive|this message was sent)\b(?:\W*$|.{0,4}:)/i;
const formula =
  /^(?:you(?:'ve|’ve| have| are|'re|’re)? (?:been )?invited\b|.{1,60}\b(?:is inviting you to|has invited you|invites you|invited you|wants to meet|has scheduled|has accepted)\b|(?:this|the following) (?:event|meeting|invitation|is an?)\b|(?:-+\s*)?(?:forwarded message|original (?:message|appointment)|begin forwarded message)|please (?:find|see|note)\b|join (?:the )?(?:zoom |teams |microsoft teams |online |google )?(?:meeting|now|us)\b|sent from my|view (?:map|in)|more details|(?:to )?(?:view|see) (?:this|your)\b|(?:i )?(?:hope|trust) (?:you|this)|thank(?:s| you)\b|as (?:discussed|agreed|promised)\b|further to\b|following (?:our|on)\b)/i;
const quoted =
  /\b(?:invited you to|invites you to|inviting you to|invitation to|invited to|reminder for)\s*(?::\s*)?[“"‘'«]([^”"’'»]{2,200})[”"’'»]/i;

/** A greeting, a warning of the mail system, or a sentence that every invitation of a program begins with. */
export const isOpening = (line: string): boolean => {
  const text = fromFirstWord(line).trim();
  return greeting.test(text.slice(0, 100)) || banner.test(text.slice(0, 400)) || formula.test(text.slice(0, 160));
};

/** In a chat, the line above a message: its stamp and who wrote it. */
const isSender = (line: string) => withoutStamp(line) !== line && isGuestLine(withoutStamp(line));

const isAddress = (text: string) => /^<?(?:https?:\/\/\S+|[^\s@]+@\S+)>?$/.test(text.trim());

const start =
  /^(?:please |do |kindly )*(?:join (?:us|me) (?:for|at|in)|join|come to|attend|note that|be aware that|save the date(?: for)?:?|can we (?:have|hold|do|meet (?:for|about|to discuss))|could we (?:have|hold|meet (?:for|about|to discuss))|(?:i|we)(?:'d| would|’d) (?:like|love) (?:to invite you|you) to(?: join| attend)?|(?:i|we) (?:am|are) (?:pleased|delighted) to invite you to|you are (?:warmly |cordially |kindly )?invited to(?: attend| join)?|we are (?:holding|hosting|running|having|meeting for)|there (?:is|will be)|meet|the|our|your|a|an|this|next)\s+/i;
const end =
  /[\s,;:–—(|@-]*(?:(?<!\p{L})(?:which |that )?(?:will be|is|are|has been|have been|to be)?\s*(?:being )?(?:held|taking place|takes place|booked|planned|arranged|scheduled|confirmed|running|moved|rescheduled)?\s*(?:(?:on|at|for|from|to|this|next|coming|the)\s*){0,4})?[\s,;:–—(|@-]*$/iu;

/** A name for a meeting out of the words before its time: "the winter planning workshop" of "Please join … on Tuesday". */
function fromSentence(before: string): string | undefined {
  const last =
    withoutStamp(before)
      .split(/[.!?]\s+/)
      .at(-1) ?? '';
  let text = fromFirstWord(last.slice(-200))
    .replace(/(?<!\s)\s*\b(?:\p{L}{3,9}day\b[\s,]*$|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b[\s,.]*$)/iu, '')
    .trim();
  for (let times = 0; times < 4; times += 1) text = text.replace(start, '');
  text = text.replace(end, '').trim();
  if (!/\p{L}{3}/u.test(text) || text.length > 120 || /^(?:meeting|it|date|when|time|session|event|that)$/i.test(text))
    return undefined;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export interface Title {
  title: string;
  /** The line that it is; undefined where it is a part of one. */
  line?: string;
}

/**
 * The title of a text without a subject: the first line that says what the meeting is about.
 * @param time the line that holds the meeting's time, and what stands there before it.
 */
export function freeTitle(
  lines: readonly string[],
  time: { line?: string; before?: string; told: ReadonlySet<string> },
): Title {
  const near = lines.slice(0, 60);
  let named: string | undefined;
  let spare: string | undefined;
  for (const [place, whole] of near.entries()) {
    const text = fromFirstWord(withoutStamp(whole)).trim();
    if (!/[\p{L}\p{N}]/u.test(text) || isRule(whole)) continue;
    named ??= quoted.exec(text.slice(0, 300))?.[1];
    spare ??= whole;
    if (time.told.has(whole) || time.told.has(whole.trim()) || isSender(whole)) continue;
    if (named || isOpening(whole) || labelAlone(whole) || isAddress(text) || isReplyLine(whole, near[place + 1]))
      continue;
    if (time.line !== undefined && withoutStamp(whole) === time.line) {
      const sentence = fromSentence(time.before ?? '');
      if (sentence) return { title: plainTitle(sentence) };
      continue;
    }
    const google = googleParts(text);
    return { title: plainTitle(google?.title ?? text), line: whole };
  }
  if (named) return { title: plainTitle(named) };
  return { title: plainTitle(fromFirstWord(spare ?? '')), ...(spare !== undefined && { line: spare }) };
}
