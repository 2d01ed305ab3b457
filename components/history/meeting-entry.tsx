import type { Preparation } from '@/lib/meetings/preparation';
import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';
import { WrittenAnswers } from './written-answers';

interface Props {
  /** Labels of questions by id. */
  labels: ReadonlyMap<string, string>;
  preparation: Preparation;
  /** When it is or was, in words; empty when that is not known. */
  when: string;
  /** Address of the meeting's own page. */
  href: string;
}

/** One meeting in a list: its name leads to its own page, and what was written for it is folded below. */
export function MeetingEntry({ labels, preparation, when, href }: Props) {
  const { title, answers } = preparation;
  const count = Object.values(answers).filter((answer) => answer.trim()).length;
  return (
    <div className="written-entry">
      <a className="line" href={href} dir="auto">
        <b>{title || t('history.meetingWithoutATitle')}</b>
      </a>
      {when && (
        <span className="soft" dir="auto">
          {when}
        </span>
      )}
      {count > 0 && (
        <details>
          <summary>{counted('answer', count)}</summary>
          <WrittenAnswers labels={labels} answers={answers} />
        </details>
      )}
    </div>
  );
}
