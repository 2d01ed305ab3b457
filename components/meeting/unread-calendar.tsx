import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button';

interface Props {
  /** The report for the developers; undefined when the page is gone. */
  report(): Promise<string | undefined>;
  copy(text: string): Promise<void>;
  /** The ways on. */
  children: ReactNode;
}

const said = {
  idle: '',
  copied: 'Copied. Paste it into your message to the developers.',
  'not-copied': 'It could not be copied. Select the words of the report and copy them yourself.',
  gone: 'The page is no longer open. Open the meeting again, then try once more.',
} as const;

/** A calendar has changed and its meeting could not be read: what that means, the ways on, and a report. */
export function UnreadCalendar({ report, copy, children }: Props) {
  const [words, setWords] = useState('');
  const [state, setState] = useState<keyof typeof said>('idle');
  const make = async () => {
    const found = await report();
    setWords(found ?? '');
    if (!found) return setState('gone');
    copy(found).then(
      () => setState('copied'),
      () => setState('not-copied'),
    );
  };
  return (
    <>
      <h1>This meeting could not be read</h1>
      <div className="notice problem">
        <p>The calendar has changed in a way this extension does not know yet. Nothing was guessed.</p>
        <p>You can still prepare. Bring the meeting yourself:</p>
      </div>
      {children}
      <section className="notice">
        <h2>Help to put this right</h2>
        <p>
          A report holds the names of the page’s parts. It holds no word of your calendar. It goes nowhere until you
          send it.
        </p>
        <div className="row">
          <Button onClick={() => void make()}>Copy a report for the developers</Button>
        </div>
        <p className="soft" role="status">
          {said[state]}
        </p>
        {words && (
          <details>
            <summary>What the report says</summary>
            <textarea className="field" readOnly rows={10} aria-label="The report" value={words} />
          </details>
        )}
      </section>
    </>
  );
}
