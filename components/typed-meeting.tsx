import { type FormEvent, useId, useState } from 'react';

/** The way on when no page can be read: type the title. */
export function TypedMeeting({ onPrepare }: { onPrepare(title: string): void }) {
  const id = useId();
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblem(!title.trim());
    if (title.trim()) onPrepare(title.trim());
  };
  return (
    <form className="question" onSubmit={submit} noValidate>
      <label htmlFor={id}>Title of the meeting</label>
      <input
        id={id}
        className="field"
        dir="auto"
        maxLength={500}
        aria-invalid={problem}
        aria-describedby={problem ? `${id}-problem` : undefined}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      {problem && (
        <span className="hint" id={`${id}-problem`} role="alert">
          The title is empty. Type a few words of it, such as “Frailty pilot”.
        </span>
      )}
      <div className="row">
        <button type="submit" className="button outlined">
          Prepare this meeting
        </button>
      </div>
    </form>
  );
}
