import { t } from '@/lib/words/words';

interface Props {
  /** Labels of questions by id. */
  labels: ReadonlyMap<string, string>;
  /** By question id. */
  answers: Readonly<Record<string, string>>;
}

/** Questions and what was written for them, in the order in which they are asked. */
export function WrittenAnswers({ labels, answers }: Props) {
  const order = [...labels.keys()];
  const place = (id: string) => (labels.has(id) ? order.indexOf(id) : order.length);
  const answered = Object.entries(answers)
    .filter(([, answer]) => answer.trim())
    .sort(([one], [other]) => place(one) - place(other));
  return (
    <dl className="answers">
      {answered.map(([question, answer]) => (
        <div key={question}>
          <dt>{labels.get(question) ?? t('history.aQuestionAskedBefore')}</dt>
          <dd dir="auto">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
