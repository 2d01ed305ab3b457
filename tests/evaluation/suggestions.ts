/** `npm run -s eval:suggestions -- FILE [--misses] [--answers]`: do suggestions quote from invites what careful readers would? */
import { evaluate } from './json-lines';
import { type Answer, answerOf, type JudgedField, judgedFields, LabelledInvite } from './labelled-invite';

/** Share of either quote, in characters, that must be one run of both. */
const enough = 0.6;

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Length of the longest run of characters that both texts hold. */
function longestCommonRun(one: string, other: string): number {
  let longest = 0;
  let above = new Map<number, number>();
  for (const letter of one.split('')) {
    const row = new Map<number, number>();
    for (let at = other.indexOf(letter); at >= 0; at = other.indexOf(letter, at + 1)) {
      const run = (above.get(at - 1) ?? 0) + 1;
      row.set(at, run);
      longest = Math.max(longest, run);
    }
    above = row;
  }
  return longest;
}

function areSameQuote(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return longestCommonRun(a, b) >= enough * Math.max(a.length, b.length);
}

/** Names that readers give to one group; the first that fits counts. */
const groups: readonly RegExp[] = [
  /patient|carer|famil|resident|service user|people who use|public voice|advocate|mnvp|healthwatch/,
  /social care|council|local authority|amhp/,
  /primary care|\bgp\b|practice|pcn/,
  /vcse|voluntary|charit|community group/,
  /financ|cfo/,
  /ambulance/,
  /information governance|\big\b|data protection/,
  /public health/,
  /mental health|substance|alcohol/,
  /pharmac/,
  /staff|ward|nurs|theatre|front.?line|those who do/,
];

function areSameGroup(one: string, other: string): boolean {
  const groupOf = (name: string) => {
    const at = groups.findIndex((words) => words.test(name.toLowerCase()));
    return at < 0 ? plain(name) : at;
  };
  return groupOf(one) === groupOf(other);
}

const wantedIn = ({ gold }: LabelledInvite, field: JudgedField) =>
  field === 'missing' ? gold.missing.map(({ who }) => who) : gold[field].map(({ quote }) => quote);

interface Compared {
  given: string[];
  wanted: string[];
  /** Of what is given. */
  wrong: string[];
  /** Of what is wanted. */
  unfound: string[];
}

function compare(invite: LabelledInvite, answer: Answer, field: JudgedField): Compared {
  const [given, wanted] = [answer[field], wantedIn(invite, field)];
  const same = field === 'missing' ? areSameGroup : areSameQuote;
  return {
    given,
    wanted,
    wrong: given.filter((one) => !wanted.some((other) => same(one, other))),
    unfound: wanted.filter((one) => !given.some((other) => same(one, other))),
  };
}

/** To three places; null where there is nothing to share. */
const share = (part: number, whole: number) => (whole ? Math.round((part / whole) * 1000) / 1000 : null);

/** Precision, recall and silence of one field over all invites. */
export function figures(compared: readonly Compared[]) {
  const sum = (of: (one: Compared) => number) => compared.reduce((total, one) => total + of(one), 0);
  const [given, wanted] = [sum((one) => one.given.length), sum((one) => one.wanted.length)];
  const silent = compared.filter((one) => !one.wanted.length);
  return {
    precision: share(given - sum((one) => one.wrong.length), given),
    recall: share(wanted - sum((one) => one.unfound.length), wanted),
    silence: share(silent.filter((one) => !one.given.length).length, silent.length),
    given,
    wanted,
  };
}

/** Figures of every field for a set of marked invites. */
export function judge(invites: readonly LabelledInvite[]) {
  const answers = invites.map((invite) => ({ invite, answer: answerOf(invite) }));
  const of = (field: JudgedField) => figures(answers.map(({ invite, answer }) => compare(invite, answer, field)));
  return {
    n: invites.length,
    agreeing: of('agreeing'),
    why: of('why'),
    decides: of('decides'),
    read: of('read'),
    asked: of('asked'),
    missing: of('missing'),
  };
}

function misses(invites: readonly LabelledInvite[]) {
  return invites.flatMap((invite) => {
    const answer = answerOf(invite);
    const wrong = judgedFields.flatMap((field) => {
      const { wrong: given, unfound } = compare(invite, answer, field);
      return given.length || unfound.length
        ? [[field, { ...(given.length && { wrong: given }), ...(unfound.length && { unfound }) }]]
        : [];
    });
    return wrong.length ? [{ id: invite.id, title: invite.title, ...Object.fromEntries(wrong) }] : [];
  });
}

/** As lines that other programs can score. */
const lineOf = (invite: LabelledInvite) => {
  const { missing, ...quotes } = answerOf(invite);
  const quoted = Object.entries(quotes).map(([field, list]) => [field, list.map((quote) => ({ quote }))]);
  return { id: invite.id, ...Object.fromEntries(quoted), missing: missing.map((who) => ({ who })) };
};

export default (args: string[]) =>
  evaluate(args, LabelledInvite, (invites, showMisses) =>
    args.includes('--answers')
      ? invites.map(lineOf)
      : { ...judge(invites), ...(showMisses && { misses: misses(invites) }) },
  );
