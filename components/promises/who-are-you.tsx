import { useEffect, useRef } from 'react';
import { t } from '@/lib/words/words';
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
      <legend>{t('promises.whichOfTheseAre')}</legend>
      <p className="soft">{t('promises.promisesComeBackWhen')}</p>
      <div className="row">
        <Names names={names.slice(0, inView)} onChoose={onChoose} />
        <Button small look="plain" onClick={onNotListed}>
          {t('promises.notListed')}
        </Button>
      </div>
      {names.length > inView && (
        <Fold label={t('promises.morePeople2', { names: names.length - inView })}>
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
  const words = me ? t('promises.youAre', { me }) : t('promises.youAreNoneOf');
  return (
    <p className="row soft" ref={line} tabIndex={-1}>
      <span dir="auto">{words}</span>
      <Button look="plain" small onClick={onChange} aria-label={t('promises.change2', { words })}>
        {t('promises.change')}
      </Button>
    </p>
  );
}
