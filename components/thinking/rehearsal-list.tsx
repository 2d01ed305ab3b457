import { linesOf, type Rehearsal, rehearsalFields } from '@/lib/meetings/rehearsal';
import { GrowingList } from '../history/growing-list';
import { Button } from '../ui/button';

interface Props {
  /** The newest first. */
  rehearsals: readonly Rehearsal[];
  /** The day of an ISO time in words. */
  dayOf(iso: string): string;
  onCopy(rehearsal: Rehearsal): void;
  onDelete(rehearsal: Rehearsal): void;
}

const kindWords = { conversation: 'A difficult conversation', help: 'Asking for help' } as const;

/** What was rehearsed earlier, each to copy or delete. */
export function RehearsalList({ rehearsals, dayOf, onCopy, onDelete }: Props) {
  return (
    <GrowingList items={rehearsals} keyOf={({ id }) => id} what="rehearsals">
      {(rehearsal) => {
        const lines = linesOf(rehearsal);
        const name = `${kindWords[rehearsal.kind].toLowerCase()}, ${dayOf(rehearsal.madeAt)}`;
        return (
          <>
            <p className="soft">
              {kindWords[rehearsal.kind]} · {dayOf(rehearsal.madeAt)}
            </p>
            <dl className="answers">
              {rehearsalFields[rehearsal.kind].map(
                ({ id, label }) =>
                  lines[id] && (
                    <div key={id}>
                      <dt>{label}</dt>
                      <dd dir="auto">{lines[id]}</dd>
                    </div>
                  ),
              )}
            </dl>
            <div className="row">
              <Button small look="plain" onClick={() => onCopy(rehearsal)} aria-label={`Copy: ${name}`}>
                Copy
              </Button>
              <Button small look="plain" onClick={() => onDelete(rehearsal)} aria-label={`Delete: ${name}`}>
                Delete
              </Button>
            </div>
          </>
        );
      }}
    </GrowingList>
  );
}
