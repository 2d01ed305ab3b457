import { useEffect, useRef } from 'react';
import { Button } from '../ui/button';
import { Fold } from '../ui/fold';

interface Props {
  /** Who is invited, the likeliest first. */
  names: readonly string[];
  onChoose(name: string): void;
  onNotListed(): void;
}

/** So many people are in view; the rest wait behind their number. */
const inView = 8;

function Names({ names, onChoose }: Omit<Props, 'onNotListed'>) {
  return names.map((name) => (
    <Button small key={name} onClick={() => onChoose(name)}>
      <span dir="auto">{name}</span>
    </Button>
  ));
}

/** Asks which of the people invited is the person themselves. */
function WhoAreYou({ names, onChoose, onNotListed }: Props) {
  return (
    <fieldset className="notice">
      <legend>Which of these are you?</legend>
      <p className="soft">
        Promises come back when you meet the same people. For that we must know which one is you. The answer stays in
        this browser.
      </p>
      <div className="row">
        <Names names={names.slice(0, inView)} onChoose={onChoose} />
        <Button small look="plain" onClick={onNotListed}>
          Not listed
        </Button>
      </div>
      {names.length > inView && (
        <Fold label={`More people (${names.length - inView})`}>
          <div className="row">
            <Names names={names.slice(inView)} onChoose={onChoose} />
          </div>
        </Fold>
      )}
    </fieldset>
  );
}

interface MeProps extends Props {
  /** Who of the people invited the person is; undefined for none of them. */
  me: string | undefined;
  /** Is it known who the person is, or that they are none of these? */
  isSettled: boolean;
  onChange(): void;
}

/** The question while there is something to ask; after that who the person is taken for, with a way to change it. */
export function Me({ me, isSettled, names, onChange, ...answers }: MeProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const asks = names.length > 0;
  const asked = useRef(asks);
  useEffect(() => {
    // The button that was pressed has gone with the question.
    if (asked.current && !asks && document.activeElement === document.body) line.current?.focus();
    asked.current = asks;
  }, [asks]);
  if (asks) return <WhoAreYou names={names} {...answers} />;
  if (!isSettled) return null;
  const words = me ? `You are ${me}.` : 'You are none of the people listed.';
  return (
    <p className="row soft" ref={line} tabIndex={-1}>
      <span dir="auto">{words}</span>
      <Button look="plain" small onClick={onChange} aria-label={`${words} Change`}>
        Change
      </Button>
    </p>
  );
}
