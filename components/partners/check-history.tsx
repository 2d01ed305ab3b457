import { aspectWords, scoreWords } from '@/lib/meetings/aspect-words';
import { aspects, changesSince, type PartnershipCheck } from '@/lib/meetings/partnership-check';
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

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Since 3 Nov: trust is up from 2 to 4." of these checks, the first against the last answer. */
function summaryOf(checks: readonly PartnershipCheck[], longDay: Props['longDay']): string {
  const since = `Since ${longDay(checks[0]?.on ?? '')}`;
  const changes = changesSince(checks).map(
    ({ aspect, from, to }) =>
      `${aspectWords[aspect].label.toLowerCase()} is ${to > from ? 'up' : 'down'} from ${from} to ${to}`,
  );
  return changes.length ? `${since}: ${and.format(changes)}.` : `${since} your answers are about the same.`;
}

function Chart({ checks, shortDay, longDay }: Omit<Props, 'onDelete'>) {
  return (
    <DotsOverTime
      title="Over time"
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
      <section className="stack" aria-label="Earlier reviews">
        <h2>Earlier reviews</h2>
        <GrowingList items={checks.toReversed()} keyOf={({ id }) => id} what="reviews">
          {(check) => (
            <div className="said-line wraps">
              <div className="tight">
                <b>{days.longDay(check.on)}</b>
                <span>{scoresOf(check)}</span>
                {check.help && (
                  <span dir="auto">
                    <span className="soft">Would help:</span> {check.help}
                  </span>
                )}
              </div>
              <Button
                small
                look="plain"
                onClick={() => void onDelete(check).catch(() => undefined)}
                aria-label={`Delete the review of ${days.longDay(check.on)}`}
              >
                Delete
              </Button>
            </div>
          )}
        </GrowingList>
      </section>
    </>
  );
}
