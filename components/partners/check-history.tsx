import { aspectWords, scoreWords } from '@/lib/meetings/aspect-words';
import { changesSince, type PartnershipCheck } from '@/lib/meetings/partnership-check';
import { aspects } from '@/lib/meetings/partnership-scores';
import { locale, t } from '@/lib/words/words';
import { DotsOverTime } from '../charts/dots-over-time';
import { GrowingList } from '../history/growing-list';
import { Button } from '../ui/button';

interface Props {
  /** The oldest first. */
  checks: readonly PartnershipCheck[];
  /** "24 Nov" of `2026-11-24`, for below the chart. */
  shortDay(day: string): string;
  /** "Tue 24 Nov 2026". */
  longDay(day: string): string;
  /** Rejects when it could not be deleted. */
  onDelete(check: PartnershipCheck): Promise<void>;
}

/** So many reviews are drawn, the latest: more would stand too close to be told apart. */
const drawn = 12;

const and = new Intl.ListFormat(locale(), { type: 'conjunction' });

/** "Since 3 Nov: trust is up from 2 to 4." of these checks, the first against the last answer. */
function summaryOf(checks: readonly PartnershipCheck[], longDay: Props['longDay']): string {
  const since = t('partners.since', { longDay: longDay(checks[0]?.on ?? '') });
  const changes = changesSince(checks).map(({ aspect, from, to }) =>
    to > from
      ? t('partners.isUpFromTo', { label: aspectWords[aspect].label.toLowerCase(), from, to })
      : t('partners.isDownFromTo', { label: aspectWords[aspect].label.toLowerCase(), from, to }),
  );
  return changes.length ? `${since}: ${and.format(changes)}.` : t('partners.yourAnswersAreAbout', { since });
}

function Chart({ checks, shortDay, longDay }: Omit<Props, 'onDelete'>) {
  return (
    <DotsOverTime
      title={t('partners.overTime')}
      summary={summaryOf(checks, longDay)}
      lines={aspects.map((aspect) => ({
        label: aspectWords[aspect].label,
        values: checks.map(({ scores }) => scores[aspect]),
      }))}
      times={checks.map(({ on }) => ({ name: shortDay(on), longName: longDay(on) }))}
      least={{ value: 1, words: scoreWords[1] }}
      most={{ value: 5, words: scoreWords[5] }}
    />
  );
}

const scoresOf = ({ scores }: PartnershipCheck) =>
  aspects.flatMap((aspect) => (scores[aspect] ? `${aspectWords[aspect].label} ${scores[aspect]}` : [])).join(' · ');

/** The reviews of one partnership: drawn from the second one on, and each with its answers and what would help. */
export function CheckHistory({ checks, onDelete, ...days }: Props) {
  if (!checks.length) return null;
  return (
    <>
      {checks.length > 1 && <Chart checks={checks.slice(-drawn)} {...days} />}
      <section className="stack" aria-label={t('partners.earlierReviews')}>
        <h2>{t('partners.earlierReviews')}</h2>
        <GrowingList items={checks.toReversed()} keyOf={({ id }) => id} what={t('partners.reviews')}>
          {(check) => (
            <div className="said-line wraps">
              <div className="tight">
                <b>{days.longDay(check.on)}</b>
                <span>{scoresOf(check)}</span>
                {check.help && (
                  <span dir="auto">
                    <span className="soft">{t('partners.wouldHelp')}</span> {check.help}
                  </span>
                )}
              </div>
              <Button
                small
                look="plain"
                onClick={() => void onDelete(check).catch(() => undefined)}
                aria-label={t('partners.deleteTheReviewOf', { what: days.longDay(check.on) })}
              >
                {t('partners.delete')}
              </Button>
            </div>
          )}
        </GrowingList>
      </section>
    </>
  );
}
