import { useEffect, useRef, useState } from 'react';
import type { Partner, PartnerChange } from '@/lib/meetings/partner';
import { t } from '@/lib/words/words';
import { Button } from '../ui/button';
import { PartnerForm } from './partner-form';

/** A meeting with a partner, in words. */
interface MeetingWords {
  /** "Tue 24 Nov, 6 weeks ago". */
  when: string;
  title?: string | undefined;
  /** Address of what is kept of it. */
  href?: string | undefined;
}

interface Props {
  partner: Partner;
  /** `2026-11-24`. */
  today: string;
  /** Address of all meetings with a person; absent where there are none. */
  href?: string | undefined;
  /** Address of the review of this partnership. */
  reviewHref: string;
  last?: MeetingWords | undefined;
  next?: MeetingWords | undefined;
  /** Have they not been met for as long as the person chose? */
  isNudged: boolean;
  /** All three reject when the change could not be stored. */
  onMet(): Promise<void>;
  onChange(change: PartnerChange): Promise<void>;
  onDelete(): Promise<void>;
}

function Meeting({ when, title, href }: MeetingWords) {
  return (
    <>
      {when}
      {title && ', '}
      {title &&
        (href ? (
          <a href={href} dir="auto">
            {title}
          </a>
        ) : (
          <span dir="auto">{title}</span>
        ))}
    </>
  );
}

/** One partner: when they were last met and will be met, what matters to them, and what can be done. */
export function PartnerRow(props: Props) {
  const { partner, today, href, reviewHref, last, next, isNudged, onMet, onChange, onDelete } = props;
  const { name, kind, matters, metOn, nudgeAfter } = partner;
  const change = matters || nudgeAfter ? t('partners.change') : t('partners.addANoteOr');
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <article className="partner">
      <h3 dir="auto">
        {href ? (
          <a className="line" href={href}>
            {name}
          </a>
        ) : (
          name
        )}
        {kind === 'organisation' && (
          <>
            {' '}
            <span className="tag">{t('partners.organisation')}</span>
          </>
        )}
      </h3>
      <p className="facts">
        <span className={isNudged ? 'overdue' : undefined}>
          {last ? (
            <>
              {t('partners.lastMet')} <Meeting {...last} />
            </>
          ) : (
            t('partners.noMeetingKnownYet')
          )}
        </span>
        {next && (
          <span>
            {t('partners.next')} <Meeting {...next} />
          </span>
        )}
      </p>
      {isOpen ? (
        <PartnerForm
          partner={partner}
          today={today}
          onSave={onChange}
          onDelete={onDelete}
          onClose={() => setOpen(false)}
        />
      ) : (
        <>
          {matters && (
            <p className="matters" dir="auto">
              <span className="only-you">{t('partners.whatMattersToThem2')}</span> {matters}
            </p>
          )}
          <div className="row">
            <Button small look="plain" ref={button} onClick={() => setOpen(true)} aria-label={`${change}: ${name}`}>
              {change}
            </Button>
            {metOn !== today && (
              <Button
                small
                look="plain"
                onClick={() => void onMet().catch(() => undefined)}
                aria-label={t('partners.metToday', { name })}
              >
                {t('partners.metToday2')}
              </Button>
            )}
            <a className="line beside" href={reviewHref} aria-label={t('partners.reviewThisPartnership', { name })}>
              {t('partners.reviewThisPartnership2')}
            </a>
          </div>
        </>
      )}
    </article>
  );
}
