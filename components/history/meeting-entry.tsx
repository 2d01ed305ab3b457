import { Button } from '@/components/ui/button';
import type { Preparation } from '@/lib/meetings/preparation';
import { timeInWords } from '@/lib/meetings/when';

interface Props {
  /** Labels of questions by id. */
  labels: ReadonlyMap<string, string>;
  preparation: Preparation;
  open: boolean;
  onDelete(): void;
}

/** One meeting with what was written for it, folded. */
export function MeetingEntry({ labels, preparation, open, onDelete }: Props) {
  const answered = Object.entries(preparation.answers).filter(([, answer]) => answer.trim());
  return (
    <li>
      <span dir="auto">
        <b>{preparation.title || 'Meeting without a title'}</b>
      </span>
      <span className="soft" dir="auto">
        {timeInWords(preparation) || preparation.whenText}
      </span>
      <details open={open}>
        <summary>
          {answered.length} {answered.length === 1 ? 'answer' : 'answers'}
        </summary>
        <dl className="tight">
          {answered.map(([question, answer]) => (
            <div key={question}>
              <dt className="soft">{labels.get(question) ?? 'A question asked before'}</dt>
              <dd dir="auto">{answer}</dd>
            </div>
          ))}
        </dl>
        <Button small onClick={onDelete} aria-label={`Delete what is written for ${preparation.title}`}>
          Delete
        </Button>
      </details>
    </li>
  );
}
