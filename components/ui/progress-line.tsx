import { useId } from 'react';
import { t } from '@/lib/words/words';
import { Button } from './button';

interface Props {
  /** What is going on: "Reading the file". */
  label: string;
  done: number;
  /** 0 while it is not known. */
  all: number;
  onStop(): void;
}

/** How far something long has come, with a way to stop it. */
export function ProgressLine({ label, done, all, onStop }: Props) {
  const id = useId();
  return (
    <div className="tight">
      <p id={id} role="status">
        {label}
      </p>
      <div className="row">
        <progress className="progress" aria-labelledby={id} {...(all > 0 && { value: done, max: all })} />
        <Button small look="plain" onClick={onStop}>
          {t('common.stop')}
        </Button>
      </div>
    </div>
  );
}
