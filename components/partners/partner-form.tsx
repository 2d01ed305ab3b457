import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { limits } from '@/lib/meetings/meeting';
import {
  type NudgePeriod,
  nudgePeriods,
  type Partner,
  type PartnerChange,
  partnerNoteLimit,
} from '@/lib/meetings/partner';
import { Button } from '../ui/button';
import { Chip, Chips } from '../ui/chips';
import { LineField } from '../ui/line-field';
import { KindChips } from './kind-chips';

interface Props {
  partner: Partner;
  /** `2026-11-24`. */
  today: string;
  /** Both reject when the change could not be stored. */
  onSave(change: PartnerChange): Promise<void>;
  onDelete(): Promise<void>;
  onClose(): void;
}

const periods: Record<NudgePeriod, string> = {
  '2-weeks': '2 weeks',
  '1-month': '1 month',
  '2-months': '2 months',
  '3-months': '3 months',
};

/** All that a person can say of a partner. Takes the focus to the field in which most is to be said. */
export function PartnerForm({ partner, today, onSave, onDelete, onClose }: Props) {
  const id = useId();
  const first = useRef<HTMLTextAreaElement>(null);
  const [name, setName] = useState(partner.name);
  const [kind, setKind] = useState(partner.kind);
  const [matters, setMatters] = useState(partner.matters ?? '');
  const [nudgeAfter, setNudgeAfter] = useState(partner.nudgeAfter);
  const [metOn, setMetOn] = useState(partner.metOn);
  useEffect(() => first.current?.focus(), []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave({ name, kind, matters, nudgeAfter, metOn }).then(onClose, () => undefined);
  };
  return (
    <form
      className="partner-form"
      aria-label={partner.name}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="question">
        <label htmlFor={`${id}-matters`}>What matters to them?</label>
        <span className="hint" id={`${id}-hint`}>
          Only you see this. Do not name patients.
        </span>
        <LineField
          id={`${id}-matters`}
          ref={first}
          aria-describedby={`${id}-hint`}
          maxLength={partnerNoteLimit}
          value={matters}
          onChange={({ target }) => setMatters(target.value)}
        />
      </div>
      <div className="question">
        <b id={`${id}-after`}>Tell me when we have not met for</b>
        <span className="hint" id={`${id}-where`}>
          A quiet line here and on “Your meetings”.
        </span>
        <Chips labelledBy={`${id}-after`} describedBy={`${id}-where`} oneOf round>
          {nudgePeriods.map((period) => (
            <Chip key={period} pressed={period === nudgeAfter} onPress={() => setNudgeAfter(period)}>
              {periods[period]}
            </Chip>
          ))}
          <Chip pressed={nudgeAfter === undefined} onPress={() => setNudgeAfter(undefined)}>
            Never
          </Chip>
        </Chips>
      </div>
      <div className="question">
        <label htmlFor={`${id}-name`}>Name</label>
        <LineField
          id={`${id}-name`}
          maxLength={limits.short}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <KindChips kind={kind} onKind={setKind} />
      </div>
      <div className="question">
        <label htmlFor={`${id}-met`}>Met elsewhere, the last time on</label>
        <input
          id={`${id}-met`}
          type="date"
          className="field date"
          max={today}
          defaultValue={partner.metOn}
          onChange={({ target }) => setMetOn(target.validity.valid && target.value ? target.value : undefined)}
        />
      </div>
      <div className="row">
        <Button small type="submit">
          Save
        </Button>
        <Button small look="plain" onClick={onClose}>
          Cancel
        </Button>
        <Button
          small
          look="plain"
          onClick={() => void onDelete().catch(() => undefined)}
          aria-label={`Remove: ${partner.name}`}
        >
          Remove
        </Button>
      </div>
    </form>
  );
}
