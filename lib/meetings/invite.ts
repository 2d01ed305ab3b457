/** The part of a preparation that others may see, as text and as HTML. Private answers never come here. */
import type { Question } from '@/content/schema';
import { blockHeadings } from './invite-block';

type Share = NonNullable<Question['share']>;

const [agreeing, purpose, decides, roles, evidence] = blockHeadings;
const headings: Readonly<Record<Share, string>> = { agreeing, purpose, decides, roles, evidence };

interface Part {
  heading: string;
  answer: string;
}

function parts(questions: readonly Question[], answers: Readonly<Record<string, string>>): Part[] {
  return (Object.keys(headings) as Share[]).flatMap((share) =>
    questions
      .filter((question) => question.share === share && !question.private)
      .flatMap((question) => {
        const answer = answers[question.id]?.trim();
        return answer ? [{ heading: headings[share], answer }] : [];
      }),
  );
}

/** Plain text for an invite or an e-mail; empty when nothing that may be shared has been written. */
export function inviteText(questions: readonly Question[], answers: Readonly<Record<string, string>>): string {
  return parts(questions, answers)
    .map(({ heading, answer }) => `${heading}: ${answer}`)
    .join('\n');
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as the content of an HTML element. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** The same as HTML, with every answer escaped. */
export function inviteHtml(questions: readonly Question[], answers: Readonly<Record<string, string>>): string {
  return parts(questions, answers)
    .map(({ heading, answer }) => `<p><b>${heading}:</b> ${escapeHtml(answer).replaceAll('\n', '<br>')}</p>`)
    .join('');
}
