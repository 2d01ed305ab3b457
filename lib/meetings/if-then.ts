/** The wording "When …, I will …", in which a promise is kept more often. It is offered, never forced. */
import { commitmentLimit } from './commitment';
import { oneLine } from './one-line';

const opensWithCondition = /^(?:when|if|once|after|before|as soon as)\b/i;
const ownOpening = /^(?:i\s+will|i['’]ll|i\s+shall|will)\b\s*/i;

export interface IfThen {
  text: string;
  /** Where the part to fill in begins and ends. */
  gap: readonly [number, number];
}

/** The first letter small, unless the word is a name or a short form: nobody can tell, so only a common verb's is. */
const lowerFirst = (text: string) =>
  /^[A-Z][a-z]*\s[^A-Z]/.test(`${text} x`) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/**
 * A promise in that wording, with a gap for the condition.
 * @param owner who promised it; absent for the person themselves.
 * @returns undefined where it has a condition already, is empty or would be too long.
 */
export function ifThen(text: string, owner?: string): IfThen | undefined {
  const plain = oneLine(text, commitmentLimit);
  if (!plain || opensWithCondition.test(plain)) return undefined;
  const rest =
    owner && plain.startsWith(`${owner} will `) ? plain.slice(owner.length + 6) : plain.replace(ownOpening, '');
  const worded = `When …, ${owner ?? 'I'} will ${lowerFirst(rest)}`;
  if (!rest || worded.length > commitmentLimit) return undefined;
  return { text: worded, gap: [5, 6] };
}
