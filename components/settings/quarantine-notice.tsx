import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';

interface Props {
  /** How many records could not be read. */
  count: number;
  /** Absent where the organisation allows no files. */
  onSave: (() => void) | undefined;
  onDelete(): void;
}

/** Says how many records could not be read, and what to do about them; nothing when all is well. */
export function QuarantineNotice({ count, onSave, onDelete }: Props) {
  const id = useId();
  const [sure, setSure] = useState(false);
  if (!count) return null;
  return (
    <section className="notice problem stack" aria-labelledby={id}>
      <h3 id={id}>{count === 1 ? 'One record could not be read' : `${count} records could not be read`}</h3>
      <p>
        {count === 1 ? 'It was put aside' : 'They were put aside'}, so that nothing is lost.{' '}
        {onSave && `Save a file of ${count === 1 ? 'it' : 'them'} before you delete ${count === 1 ? 'it' : 'them'}.`}
      </p>
      <div className="row">
        {onSave && (
          <Button small onClick={onSave}>
            Save to a file
          </Button>
        )}
        {sure ? (
          <>
            <Button small onClick={onDelete}>
              Delete for good
            </Button>
            <Button small look="plain" onClick={() => setSure(false)}>
              Keep
            </Button>
          </>
        ) : (
          <Button small look="plain" onClick={() => setSure(true)}>
            Delete…
          </Button>
        )}
      </div>
    </section>
  );
}
