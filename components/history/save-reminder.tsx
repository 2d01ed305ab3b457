import { Button } from '../ui/button';

interface Props {
  /** "You last saved a copy on 1 October." */
  said: string;
  onSave(): void;
  onLater(): void;
}

/** Reminds of saving a copy, where much has been written since the last one. */
export function SaveReminder({ said, onSave, onLater }: Props) {
  return (
    <section className="notice" aria-label="Save a copy">
      <p>
        <b>{said}</b> All you write is in this browser alone. If the browser loses it, only a copy brings it back.
      </p>
      <div className="row">
        <Button small onClick={onSave}>
          Save a copy
        </Button>
        <Button small look="plain" onClick={onLater}>
          Later
        </Button>
      </div>
    </section>
  );
}
