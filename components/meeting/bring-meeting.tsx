import {
  type ClipboardEvent,
  type DragEvent,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { Meeting } from '@/lib/meetings/meeting';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';

interface Props {
  /** Reads a title or a pasted invitation; undefined when it holds no words. Rejects with a sentence that names the remedy. */
  fromText(text: string): Meeting | undefined | Promise<Meeting | undefined>;
  /** Is told each text that stands in the field, so that a long one can be read before it is asked for. */
  onText?: (text: string) => void;
  /** Reads a calendar file, or rejects with a sentence that names the remedy; absent where files cannot be chosen. */
  fromFile?: (file: File) => Promise<{ meetings: Meeting[]; said: string }>;
  /** Are these words the inside of a calendar file? */
  isFile?: (text: string) => boolean;
  /** When a meeting is, in words. */
  sayWhen(meeting: Meeting): string;
  onBring(meeting: Meeting): void;
}

/** How many meetings of a file are shown at first, and with each press for more. */
const listed = 30;
/** Longest text that is read. */
const longest = 100_000;
/** More of a text is not put into the field, where a browser may take seconds to lay it out; it is read all the same. */
const mostShown = { letters: 20_000, lines: 400 } as const;
const empty = t('meeting.thereAreNoWords');
const unknown = t('meeting.theFileCouldNot');

/** How much of a text is put into the field: no character is cut in two. */
function shownLength(text: string): number {
  const { letters, lines } = mostShown;
  const isCutInTwo = text.length > letters && /[\ud800-\udbff]/.test(text.charAt(letters - 1));
  const end = Math.min(text.length, isCutInTwo ? letters - 1 : letters);
  let at = -1;
  for (let line = 0; line < lines; line += 1) {
    at = text.indexOf('\n', at + 1);
    if (at < 0 || at >= end) return end;
  }
  return at;
}

const sentence = (problem: unknown) => (problem instanceof Error && problem.message ? problem.message : unknown);

interface ChoiceProps extends Pick<Props, 'onBring' | 'sayWhen'> {
  meetings: readonly Meeting[];
}

function Choice({ meetings, onBring, sayWhen }: ChoiceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [shown, setShown] = useState(listed);
  const more = Math.min(listed, meetings.length - shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each file's choice takes the focus once
  useEffect(() => heading.current?.focus(), [meetings]);
  return (
    <section className="tight" aria-label={t('meeting.meetingsInTheFile')}>
      <h2 tabIndex={-1} ref={heading}>
        {t('meeting.whichMeeting')}
      </h2>
      <p className="soft">
        {meetings.length > shown
          ? t('meeting.inThisFileHere', { meetings: meetings.length, shown })
          : t('meeting.inThisFile', { meetings: meetings.length })}
      </p>
      <ul className="list">
        {meetings.slice(0, shown).map((meeting) => (
          <li key={meeting.id}>
            <Button onClick={() => onBring(meeting)}>
              <span dir="auto">{meeting.title || t('meeting.meetingWithoutATitle')}</span>
              <span className="soft block">{sayWhen(meeting) || t('meeting.noTimeGiven')}</span>
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 && <Button onClick={() => setShown(shown + listed)}>{t('meeting.showMore2', { more })}</Button>}
    </section>
  );
}

/** The way on for every calendar: type the title, paste the invitation, or bring a calendar file. */
export function BringMeeting({ fromText, onText, fromFile, isFile, sayWhen, onBring }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  /** What was pasted behind the words in the field. */
  const [rest, setRest] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState({ text: '', file: '' });
  const [choice, setChoice] = useState<readonly Meeting[]>([]);
  const [over, setOver] = useState(false);
  const [isReading, setIsReading] = useState(false);

  const bringText = (words: string) => {
    if (fromFile && isFile?.(words)) {
      void bringFile(new File([words], 'pasted.ics'));
      return;
    }
    const take = (meeting: Meeting | undefined) => {
      setProblem({ text: meeting ? '' : empty, file: '' });
      if (meeting) onBring(meeting);
    };
    const meeting = fromText(words);
    if (!(meeting instanceof Promise)) {
      take(meeting);
      return;
    }
    setIsReading(true);
    void meeting
      .then(take, (failure: unknown) => setProblem({ text: sentence(failure), file: '' }))
      .finally(() => setIsReading(false));
  };
  const bringFile = async (file: File) => {
    setProblem({ text: '', file: '' });
    setChoice([]);
    setIsReading(true);
    try {
      const { meetings = [], said = '' } = (await fromFile?.(file)) ?? {};
      const [only] = meetings;
      if (said) setProblem({ text: '', file: said });
      // What is said of the file must be seen before the panel goes on to the meeting.
      if (only && meetings.length === 1 && !said) onBring(only);
      else setChoice(meetings);
    } catch (failure) {
      setProblem({ text: '', file: sentence(failure) });
    } finally {
      setIsReading(false);
    }
  };
  const whole = text + rest;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    bringText(whole);
  };
  /** Without words in the field there is nothing that they could go on from. */
  const change = (shown: string, behind: string) => {
    const left = shown === '' ? '' : behind.slice(0, Math.max(0, longest - shown.length));
    setText(shown);
    setRest(left);
    onText?.(shown + left);
  };
  /** Enter sends a title, as in any one-line field; a pasted text keeps its lines. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || whole.includes('\n')) return;
    event.preventDefault();
    bringText(whole);
  };
  const takeFile = (event: DragEvent | ClipboardEvent, data: DataTransfer) => {
    const [file] = data.files;
    if (!file || !fromFile) return;
    event.preventDefault();
    void bringFile(file);
  };
  /** Words that are too many to be shown are taken where the caret is; any others the browser puts there. */
  const takeWords = (event: DragEvent | ClipboardEvent, data: DataTransfer) => {
    const words = data.getData('text/plain');
    const field = box.current;
    if (event.defaultPrevented || !field || event.target !== field) return;
    const before = text.slice(0, field.selectionStart);
    const all = before + words.replace(/\r\n?/g, '\n') + text.slice(field.selectionEnd);
    const most = shownLength(all);
    if (most === all.length) return;
    event.preventDefault();
    change(all.slice(0, most), all.slice(most) + rest);
  };

  return (
    <div className="stack">
      <form
        className={`question bring${over ? ' over' : ''}`}
        onSubmit={submit}
        noValidate
        onDragOver={(event) => {
          // Without this the browser would leave our page and open the file.
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          takeFile(event, event.dataTransfer);
          takeWords(event, event.dataTransfer);
        }}
        onPaste={(event) => {
          takeFile(event, event.clipboardData);
          takeWords(event, event.clipboardData);
        }}
      >
        <label htmlFor={id}>{t('meeting.bringAMeeting')}</label>
        <span className="hint" id={`${id}-hint`}>
          {t('meeting.typeItsTitleOr')}
          {fromFile && ` ${t('meeting.youCanDropA')}`}
        </span>
        <textarea
          id={id}
          ref={box}
          className="field"
          dir="auto"
          rows={1}
          maxLength={longest}
          aria-invalid={problem.text !== ''}
          aria-describedby={`${id}-hint ${id}-problem`}
          value={text}
          onChange={({ target }) => change(target.value, rest)}
          onKeyDown={onKeyDown}
        />
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem.text || (whole.length >= longest && t('meeting.onlyTheFirst100'))}
        </p>
        <div className="row">
          <button type="submit" className="button outlined">
            {t('meeting.prepareThisMeeting')}
          </button>
          <span className="soft" role="status">
            {isReading ? t('meeting.reading') : rest && t('meeting.theFieldShowsThe')}
          </span>
        </div>
        {fromFile && (
          <>
            <label htmlFor={`${id}-file`}>{t('meeting.orChooseACalendar')}</label>
            <input
              id={`${id}-file`}
              type="file"
              accept=".ics,.ical,.ifb,text/calendar"
              className="field"
              aria-describedby={`${id}-file-problem`}
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file) void bringFile(file);
                target.value = '';
              }}
            />
            <p className="problem" id={`${id}-file-problem`} role="alert">
              {problem.file}
            </p>
          </>
        )}
      </form>
      {choice.length > 0 && <Choice meetings={choice} onBring={onBring} sayWhen={sayWhen} />}
    </div>
  );
}
