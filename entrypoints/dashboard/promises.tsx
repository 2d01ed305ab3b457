import { useDeferredValue, useMemo, useState } from 'react';
import { NarrowField } from '@/components/history/narrow-field';
import { AllPromises } from '@/components/promises/all-promises';
import { Said } from '@/components/ui/said';
import { sayDate, today } from '@/lib/extension-pages/clock';
import type { Commitments } from '@/lib/extension-pages/use-commitments';
import type { Commitment } from '@/lib/meetings/commitment';
import { byDue, narrowing } from '@/lib/meetings/grouping';
import { Page } from './page';
import { meetingAddress } from './route';
import { plural } from './written';

/** A list this short is looked through faster than it is narrowed. */
const longEnoughToNarrow = 10;

const openWords = (all: readonly Commitment[]) => `${all.filter(({ closedAt }) => !closedAt).length} open`;
const nothing = 'Nothing here holds those words.';

/** Everything that was promised, open ones first. */
export function Promises({ all, close, reopen }: Commitments) {
  const [typed, setTyped] = useState('');
  const narrow = useDeferredValue(typed);
  const fitting = useMemo(() => byDue(all?.filter(narrowing(narrow).commitment) ?? []), [all, narrow]);
  const isNarrow = narrow.trim() !== '';
  return (
    <Page title="Promises" lead={all && all.length > 0 && <p>{openWords(all)}</p>}>
      {!all && <div className="wait" aria-busy="true" />}
      {all?.length === 0 && (
        <p className="soft">
          No promises yet. What you promise in a meeting comes here, and back before you next meet.
        </p>
      )}
      {all && all.length > 0 && (
        <>
          {(all.length > longEnoughToNarrow || typed) && <NarrowField typed={typed} onType={setTyped} />}
          <Said
            words={isNarrow ? (fitting.length ? `${plural(fitting.length, 'promise')} found` : nothing) : ''}
            settle={500}
          />
          <AllPromises
            commitments={fitting}
            dayOf={sayDate}
            today={today()}
            hrefOf={({ meetingId }) => meetingAddress(meetingId)}
            onClose={close}
            onReopen={reopen}
          />
        </>
      )}
    </Page>
  );
}
