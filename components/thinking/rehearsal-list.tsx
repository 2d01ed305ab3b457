import { linesOf, type Rehearsal, rehearsalFields } from '@/lib/meetings/rehearsal';
import { t } from '@/lib/words/words';
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

const kindWords = { conversation: t('thinking.aDifficultConversation'), help: t('thinking.askingForHelp') } as const;

/** What was rehearsed earlier, each to copy or delete. */
export function RehearsalList({ rehearsals, dayOf, onCopy, onDelete }: Props) {
  return (
    <GrowingList items={rehearsals} keyOf={({ id }) => id} what={t('thinking.rehearsals')}>
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
              <Button small look="plain" onClick={() => onCopy(rehearsal)} aria-label={t('thinking.copy2', { name })}>
                {t('thinking.copy')}
              </Button>
              <Button
                small
                look="plain"
                onClick={() => onDelete(rehearsal)}
                aria-label={t('thinking.delete', { name })}
              >
                {t('thinking.delete2')}
              </Button>
            </div>
          </>
        );
      }}
    </GrowingList>
  );
}
