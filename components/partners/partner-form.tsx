import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { limits } from '@/lib/meetings/meeting';
import {
  type NudgePeriod,
  nudgePeriods,
  type Partner,
  type PartnerChange,
  partnerNoteLimit,
} from '@/lib/meetings/partner';
import { t } from '@/lib/words/words';
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
  '2-weeks': t('partners.n2Weeks'),
  '1-month': t('partners.n1Month'),
  '2-months': t('partners.n2Months'),
  '3-months': t('partners.n3Months'),
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
        <label htmlFor={`${id}-matters`}>{t('partners.whatMattersToThem')}</label>
        <span className="hint" id={`${id}-hint`}>
          {t('partners.onlyYouSeeThis')}
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
        <b id={`${id}-after`}>{t('partners.tellMeWhenWe')}</b>
        <span className="hint" id={`${id}-where`}>
          {t('partners.aQuietLineHere')}
        </span>
        <Chips labelledBy={`${id}-after`} describedBy={`${id}-where`} oneOf round>
          {nudgePeriods.map((period) => (
            <Chip key={period} pressed={period === nudgeAfter} onPress={() => setNudgeAfter(period)}>
              {periods[period]}
            </Chip>
          ))}
          <Chip pressed={nudgeAfter === undefined} onPress={() => setNudgeAfter(undefined)}>
            {t('partners.never')}
          </Chip>
        </Chips>
      </div>
      <div className="question">
        <label htmlFor={`${id}-name`}>{t('partners.name')}</label>
        <LineField
          id={`${id}-name`}
          maxLength={limits.short}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <KindChips kind={kind} onKind={setKind} />
      </div>
      <div className="question">
        <label htmlFor={`${id}-met`}>{t('partners.metElsewhereTheLast')}</label>
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
          {t('partners.save')}
        </Button>
        <Button small look="plain" onClick={onClose}>
          {t('partners.cancel')}
        </Button>
        <Button
          small
          look="plain"
          onClick={() => void onDelete().catch(() => undefined)}
          aria-label={t('partners.remove', { name: partner.name })}
        >
          {t('partners.remove2')}
        </Button>
      </div>
    </form>
  );
}
