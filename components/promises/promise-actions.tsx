import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import {
  type Closing,
  type Commitment,
  type CommitmentChange,
  type CommitmentDraft,
  commitmentLimit,
} from '@/lib/meetings/commitment';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';
import { Chip, Chips } from '../ui/chips';
import { LineField } from '../ui/line-field';
import { NamesPicker } from './names-picker';
import { onEscape, PromiseForm } from './promise-form';

/** What can be done with a promise. Each promise resolves once it is stored, and rejects when it could not be, which has been said by then. */
export interface PromiseActs {
  onClose(commitment: Commitment, closing: Closing): Promise<void>;
  onReopen(commitment: Commitment): Promise<void>;
  onChange(commitment: Commitment, change: CommitmentChange): Promise<void>;
  onDelete(commitment: Commitment): Promise<void>;
  /** The day for an entry in a calendar; undefined where none is known. */
  dayFor(commitment: Commitment): Promise<string | undefined>;
  /** Gives the person a calendar file for that day. */
  onCalendar(commitment: Commitment, day: string): Promise<void>;
}

interface ItemProps {
  promise: Commitment;
  acts: PromiseActs;
  /** `2026-11-24`. */
  today: string;
}

/** Those whom the promise names, and who were there: whoever may be meant is mostly among them. */
const peopleOf = ({ to = [], owner, people }: Commitment) => [
  ...new Set([...to, ...(owner ? [owner] : []), ...people]),
];

interface FormProps extends Omit<ItemProps, 'today'> {
  /** @param isClosed is the promise closed by it? */
  onEnd(isClosed?: boolean): void;
}

function PassOn({ promise, acts, onEnd }: FormProps) {
  const [name, setName] = useState('');
  const people = peopleOf(promise).filter((one) => one !== promise.owner);
  return (
    <form
      className="promise-form"
      onSubmit={(event) => {
        event.preventDefault();
        void acts.onClose(promise, { outcome: 'passed-on', passedTo: name }).then(
          () => onEnd(true),
          () => undefined,
        );
      }}
    >
      <p>{t('promises.itIsNoLonger')}</p>
      <NamesPicker
        label={t('promises.whoDoesItNow')}
        people={people}
        chosen={name ? [name] : []}
        onPress={(next) => setName(next === name ? '' : next)}
      />
      <Ends submit={t('promises.passItOn')} onCancel={() => onEnd()} />
    </form>
  );
}

function Drop({ promise, acts, onEnd }: FormProps) {
  const id = useId();
  const [why, setWhy] = useState('');
  return (
    <form
      className="promise-form"
      onSubmit={(event) => {
        event.preventDefault();
        void acts.onClose(promise, { outcome: 'dropped', why }).then(
          () => onEnd(true),
          () => undefined,
        );
      }}
    >
      <div className="question">
        <label htmlFor={id}>{t('promises.whyIsItDropped')}</label>
        <span className="hint" id={`${id}-hint`}>
          {t('promises.aFewWordsFor')}
        </span>
        <LineField
          id={id}
          autoFocus
          aria-describedby={`${id}-hint`}
          maxLength={commitmentLimit}
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
      </div>
      <Ends submit={t('promises.dropIt')} onCancel={() => onEnd()} />
    </form>
  );
}

const Ends = ({ submit, onCancel }: { submit: string; onCancel(): void }) => (
  <div className="row">
    <Button type="submit">{submit}</Button>
    <Button look="plain" onClick={onCancel}>
      {t('promises.cancel')}
    </Button>
  </div>
);

function Change({ promise, acts, today, onEnd }: FormProps & ItemProps) {
  const { text, to = [], owner, due } = promise;
  const [draft, setDraft] = useState<CommitmentDraft>({ text, to, owner, due });
  const save = async ({ text: words, to: whom, owner: who, due: day }: CommitmentDraft) => {
    await acts.onChange(promise, { text: words, to: whom, owner: who, due: day });
    onEnd();
  };
  return (
    <PromiseForm
      submit={t('promises.save')}
      draft={draft}
      onDraft={setDraft}
      people={peopleOf(promise)}
      today={today}
      onSave={save}
      onCancel={() => onEnd()}
    >
      <Button
        look="plain"
        onClick={() => void acts.onDelete(promise).catch(() => undefined)}
        aria-label={t('promises.delete', { text })}
      >
        {t('promises.delete2')}
      </Button>
    </PromiseForm>
  );
}

type Form = 'pass-on' | 'drop' | 'change';

/** The day for an entry in a calendar, asked for while the choices are open. */
function useDay({ promise, acts }: ItemProps, isOpen: boolean): string | undefined {
  const [day, setDay] = useState<string>();
  const ask = useRef(acts.dayFor);
  ask.current = acts.dayFor;
  useEffect(() => {
    let isStale = false;
    setDay(undefined);
    if (isOpen)
      ask.current(promise).then(
        (known) => isStale || setDay(known),
        () => undefined,
      );
    return () => {
      isStale = true;
    };
  }, [promise, isOpen]);
  return day;
}

interface MoreProps extends ItemProps, Pick<FormProps, 'onEnd'> {}

/** The rarer choices, and the form of the one that was chosen. */
function More({ onEnd, ...item }: MoreProps) {
  const { promise, acts } = item;
  const [form, setForm] = useState<Form>();
  const day = useDay(item, form === undefined);
  const forms = {
    'pass-on': <PassOn {...item} onEnd={onEnd} />,
    drop: <Drop {...item} onEnd={onEnd} />,
    change: <Change {...item} onEnd={onEnd} />,
  };
  if (form) return forms[form];
  return (
    <>
      <Chips label={t('promises.moreFor', { text: promise.text })} round>
        <Chip onPress={() => setForm('pass-on')}>{t('promises.passOn')}</Chip>
        <Chip onPress={() => setForm('drop')}>{t('promises.drop')}</Chip>
        <Chip onPress={() => setForm('change')}>{t('promises.change')}</Chip>
        {day && (
          <Chip
            onPress={() =>
              void acts.onCalendar(promise, day).then(
                () => onEnd(),
                () => undefined,
              )
            }
          >
            {t('promises.addToMyCalendar')}
          </Chip>
        )}
      </Chips>
      {day && <p className="soft">{t('promises.theCalendarFileHolds')}</p>}
    </>
  );
}

interface Props extends ItemProps {
  /** Beside its buttons, while it is open. */
  extra?: ReactNode;
  /** The words of the promise. */
  children: ReactNode;
}

/**
 * A promise with its two buttons: the one most wanted, and one that opens the rest below. The first button stays the same
 * when it is pressed, and then opens the promise again.
 */
export function PromiseActions({ extra, children, ...item }: Props) {
  const { promise, acts } = item;
  const { text, owner, closedAt } = promise;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const isClosing = useRef(false);
  const isMore = isOpen && !closedAt;
  useEffect(() => {
    // What held the focus has gone with the choices; once the promise is closed, so has the button that opened them.
    if (wasOpen.current && !isMore && document.activeElement === document.body)
      (isClosing.current ? first : more).current?.focus();
    wasOpen.current = isMore;
  }, [isMore]);
  const words = owner ? `${owner}: ${text}` : text;
  const deed = closedAt ? t('promises.openAgain') : t('promises.done');
  const toggle = () =>
    void (closedAt ? acts.onReopen(promise) : acts.onClose(promise, { outcome: 'done' })).catch(() => undefined);
  return (
    <div className="promise-item">
      <div className="tight">{children}</div>
      <div className="row promise-buttons">
        <Button
          small
          look="plain"
          ref={first}
          // A double click is one press.
          onClick={({ detail }) => detail < 2 && toggle()}
          aria-label={`${deed}: ${words}`}
        >
          {deed}
        </Button>
        {!closedAt && extra}
        {!closedAt && (
          <Button
            small
            look="plain"
            ref={more}
            aria-expanded={isMore}
            aria-controls={id}
            onClick={() => {
              isClosing.current = false;
              setOpen(!isMore);
            }}
            aria-label={t('promises.more', { words })}
          >
            {t('promises.more2')}
          </Button>
        )}
      </div>
      {isMore && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape in any of its controls closes it
        <div className="promise-more" id={id} onKeyDown={onEscape(() => setOpen(false))}>
          <More
            {...item}
            onEnd={(isClosed = false) => {
              isClosing.current = isClosed;
              setOpen(false);
            }}
          />
        </div>
      )}
    </div>
  );
}
