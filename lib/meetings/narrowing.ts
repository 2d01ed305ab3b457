/** Lists narrowed by words that somebody types. Pure and clock-free. */
import type { Commitment } from './commitment';
import type { MeetingGroup } from './grouping';
import type { Preparation } from './preparation';

/** Small letters without accents, so that "Zoe" finds "Zoë". */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

const texts = new WeakMap<Preparation, string>();

/** All that a meeting can be found by. Records never change, so it is worked out once for each. */
function textOf(meeting: Preparation): string {
  const known = texts.get(meeting);
  if (known !== undefined) return known;
  const { title, whenText, people, answers } = meeting;
  const text = plain([title, whenText, ...people, ...Object.values(answers)].join('\n'));
  texts.set(meeting, text);
  return text;
}

const commitmentText = ({ text, meetingTitle, owner = '', to = [] }: Commitment) =>
  plain([text, meetingTitle, owner, ...to].join('\n'));

/** A test for words typed to narrow a list: every one of them must be there, in whole or as the start of a longer word. */
export interface Narrowing {
  meeting(one: Preparation): boolean;
  commitment(one: Commitment): boolean;
  group(one: MeetingGroup): boolean;
}

/** @param typed words in any order; without any everything fits. */
export function narrowing(typed: string): Narrowing {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const fits = (text: string) => words.every((word) => text.includes(word));
  return {
    meeting: (one) => fits(textOf(one)),
    commitment: (one) => fits(commitmentText(one)),
    group: ({ title, meetings, commitments }) =>
      !words.length ||
      fits(plain(title)) ||
      meetings.some((one) => fits(textOf(one))) ||
      commitments.some((one) => fits(commitmentText(one))),
  };
}
