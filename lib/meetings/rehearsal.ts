/** Rehearsing on paper: a difficult conversation in three lines, and asking somebody for help. Private. */

import * as z from 'zod/mini';
import { t } from '@/lib/words/words';
import { wellFormedText } from './stored-text';
import { rehearsalLimit } from './thinking-limits';

const Line = wellFormedText(rehearsalLimit);
const shared = {
  id: wellFormedText(60).check(z.minLength(1)),
  madeAt: z.iso.datetime(),
  /** Grows with every change. */
  revision: z.int().check(z.minimum(0)),
};

export const Rehearsal = z.discriminatedUnion('kind', [
  z.object({ ...shared, kind: z.literal('conversation'), fact: Line, effect: Line, ask: Line }),
  z.object({ ...shared, kind: z.literal('help'), need: Line, from: Line, by: Line, because: Line }),
]);
export type Rehearsal = z.infer<typeof Rehearsal>;
export type RehearsalKind = Rehearsal['kind'];

export interface RehearsalField {
  id: string;
  label: string;
  hint: string;
}

/** The lines of each kind, in the order in which they are said. */
export const rehearsalFields: Readonly<Record<RehearsalKind, readonly RehearsalField[]>> = {
  conversation: [
    { id: 'fact', label: t('thinking.fact'), hint: t('thinking.whatISawOr') },
    { id: 'effect', label: t('thinking.effect'), hint: t('thinking.whatItLedTo') },
    { id: 'ask', label: t('thinking.ask'), hint: t('thinking.whatIWouldLike') },
  ],
  help: [
    { id: 'need', label: t('thinking.whatINeed'), hint: t('thinking.oneThingTheyCould') },
    { id: 'from', label: t('thinking.fromWhom'), hint: t('thinking.onePersonNotA') },
    { id: 'by', label: t('thinking.byWhen'), hint: t('thinking.aDay') },
    { id: 'because', label: t('thinking.whyThem'), hint: t('thinking.whatTheyKnowOr') },
  ],
};

/** The lines of a rehearsal by the id of their field. */
export type RehearsalLines = Readonly<Record<string, string>>;

/** What each of its fields holds. */
export function linesOf(rehearsal: Rehearsal): RehearsalLines {
  const own: Readonly<Record<string, unknown>> = { ...rehearsal };
  return Object.fromEntries(rehearsalFields[rehearsal.kind].map(({ id }) => [id, String(own[id] ?? '')]));
}

/** Is there anything to keep? */
export const hasWords = (lines: RehearsalLines): boolean => Object.values(lines).some((text) => text.trim() !== '');

const clean = (text: string | undefined) => (text ?? '').trim().slice(0, rehearsalLimit).toWellFormed();

/**
 * A rehearsal to keep.
 * @param id a new unique id.
 * @param now ISO time at which it is made.
 */
export function newRehearsal(kind: RehearsalKind, lines: RehearsalLines, id: string, now: string): Rehearsal {
  const shared = { id, madeAt: now, revision: Date.parse(now) };
  const line = (field: string) => clean(lines[field]);
  return kind === 'conversation'
    ? { ...shared, kind, fact: line('fact'), effect: line('effect'), ask: line('ask') }
    : { ...shared, kind, need: line('need'), from: line('from'), by: line('by'), because: line('because') };
}

/** A rehearsal as words to copy, a line for each field that has any. */
export function rehearsalText(rehearsal: Rehearsal): string {
  const lines = linesOf(rehearsal);
  return rehearsalFields[rehearsal.kind]
    .flatMap(({ id, label }) => (lines[id] ? `${label}: ${lines[id]}` : []))
    .join('\n');
}

const wordFrom = (words: string) => new RegExp(`(?<![\\w’'-])(?:${words})(?![\\w-])`, 'i');

const absolute = wordFrom('always|never|constantly|every time|all the time|everyone|everybody|nobody|no one');
const judging = wordFrom(
  'lazy|rude|careless|useless|unprofessional|incompetent|selfish|arrogant|aggressive|hostile|unhelpful|stubborn|sloppy|disrespectful|defensive|bad attitude|poor attitude|attitude|toxic|hopeless|stupid|thoughtless',
);
const reading = wordFrom(
  "does(?: not|n[’']t) care|do(?: not|n[’']t) care|wants? to|tr(?:y|ies) to|means? to|deliberately|on purpose|obviously|clearly",
);
const blaming = wordFrom('you ma[dk]e me|makes me|your fault|because of you');
const vague = wordFrom(
  'better|properly|more respect|respectful|professional|try harder|step up|more effort|nicer|asap|soon',
);
const group = wordFrom('team|everyone|everybody|anyone|anybody|someone|somebody|colleagues|people|group|all');

/** Gentle checks by field: what is looked for, and what is said of it. They never stop anybody. */
const checks: Readonly<Record<string, readonly { found: RegExp; say(word: string): string }[]>> = {
  fact: [
    { found: absolute, say: (word) => t('thinking.isEasyToArgue', { word }) },
    { found: judging, say: (word) => t('thinking.judgesThePersonSay', { word }) },
    { found: reading, say: (word) => t('thinking.saysWhatIsIn', { word }) },
  ],
  effect: [
    { found: blaming, say: (word) => t('thinking.maySoundLikeBlame', { word }) },
    { found: absolute, say: (word) => t('thinking.isEasyToArgueWith', { word }) },
  ],
  ask: [{ found: vague, say: (word) => t('thinking.howWouldYouBoth', { word }) }],
  need: [{ found: vague, say: (word) => t('thinking.canMeanManyThings', { word }) }],
  from: [{ found: group, say: () => t('thinking.aGroupSeldomAnswers') }],
  by: [{ found: vague, say: (word) => t('thinking.isNoDayWhich', { word }) }],
};

/**
 * A hint on a line, in plain words; empty where there is nothing to say.
 * @param field its id, as in `rehearsalFields`.
 */
export function hintOn(field: string, text: string): string {
  const own = Object.hasOwn(checks, field) ? checks[field] : undefined;
  for (const { found, say } of own ?? []) {
    const word = found.exec(text)?.[0];
    if (word) return say(word.toLowerCase());
  }
  return '';
}
