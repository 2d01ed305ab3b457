import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { LedgerFilters, LedgerPart } from '@/components/promises/ledger';
import { PromiseForm } from '@/components/promises/promise-form';
import { Button } from '@/components/ui/button';
import { DeedLine } from '@/components/ui/deed-line';
import { Said } from '@/components/ui/said';
import { now, sayDate, today } from '@/lib/extension-pages/clock';
import { useDraft } from '@/lib/extension-pages/use-commitments';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { type Ledger, useLedger } from '@/lib/extension-pages/use-ledger';
import { usePromiseDeeds } from '@/lib/extension-pages/use-promise-deeds';
import { useOwnNames } from '@/lib/extension-pages/use-self';
import {
  type Commitment,
  type CommitmentDraft,
  type CommitmentState,
  commitmentByItself,
  emptyDraft,
  isOfMeeting,
  type LedgerChoice,
} from '@/lib/meetings/commitment';
import type { Database } from '@/lib/storage/records/record-type';
import { counted } from '@/lib/words/counted';
import { locale, t } from '@/lib/words/words';
import { Page } from './page';
import { meetingAddress } from './route';

const nothing = t('promises.nothingHereHoldsThose');

const empty: Record<CommitmentState, { owe: string; owed: string }> = {
  open: { owe: t('promises.youOweNothingThat'), owed: t('promises.nobodyOwesYouAnything') },
  done: { owe: t('promises.nothingIsMarkedAs'), owed: t('promises.nothingIsMarkedAs') },
  'passed-on': { owe: t('promises.youHavePassedNothing'), owed: t('promises.nothingIsPassedOn') },
  dropped: { owe: t('promises.youHaveDroppedNothing'), owed: t('promises.nothingIsDropped') },
};

const hrefOf = (commitment: Commitment) => (isOfMeeting(commitment) ? meetingAddress(commitment.meetingId) : undefined);

/** No more names are offered to press; any other can be typed. */
const namesOffered = 40;

/** The words of a promise of no meeting are noted under this while they are typed. */
const draftKey = 'own:new';

/** A button, and the form that it opens: a promise that was made in no meeting. */
function AddByHand({ people, onAdd }: { people: Ledger['people']; onAdd(commitment: Commitment): Promise<void> }) {
  const [draft, onDraft] = useDraft(draftKey);
  const [isOpen, setOpen] = useState(() => draft.text !== '');
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const close = () => setOpen(false);
  useEffect(() => {
    // What held the focus has gone with the form.
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const save = async (written: CommitmentDraft) => {
    await onAdd(commitmentByItself(written, crypto.randomUUID(), now()));
    onDraft(() => emptyDraft);
    close();
  };
  if (!isOpen)
    return (
      <div className="row">
        <Button ref={button} onClick={() => setOpen(true)}>
          {t('promises.addAPromise')}
        </Button>
      </div>
    );
  return (
    <section className="add-by-hand" aria-label={t('promises.aNewPromise')}>
      <PromiseForm
        submit={t('promises.addPromise')}
        draft={draft}
        onDraft={onDraft}
        people={people.slice(0, namesOffered).map(({ name }) => name)}
        today={today()}
        onSave={save}
        onCancel={close}
      />
    </section>
  );
}

/** What is found by words, said once the list has stood for a while. */
function foundWords({ owe, owed }: Ledger, words: string): string {
  if (!words.trim() || !owe.items || !owed.items) return '';
  const count = owe.items.length + owed.items.length;
  if (!count) return nothing;
  return owe.hasMore || owed.hasMore
    ? t('promises.theFirstPromisesFound', { count })
    : t('promises.found', { promise: counted('promise', count) });
}

/** Everything that was promised: what one owes and what one is owed, by due. */
export function Promises({ database }: { database: Database }) {
  const [choice, setChoice] = useState<LedgerChoice>({ state: 'open', person: '', words: '' });
  const words = useDeferredValue(choice.words);
  const { deed, run } = useDeeds();
  const self = useOwnNames(database);
  const ledger = useLedger(database, { ...choice, words }, self, usePromiseDeeds(database, { run }));
  const { isAny, open, people, deeds } = ledger;
  const shared = { acts: deeds, today: today(), dayOf: sayDate, hrefOf, listKey: JSON.stringify({ ...choice, words }) };
  const none = (part: 'owe' | 'owed') =>
    words.trim() || choice.person ? t('promises.none') : empty[choice.state][part];
  if (ledger.failed)
    return (
      <Page title={t('promises.promises2')}>
        <p className="notice problem">{t('promises.yourPromisesCouldNot')}</p>
      </Page>
    );
  return (
    <Page
      title={t('promises.promises2')}
      lead={
        isAny && <p>{open === undefined ? '\u00a0' : t('promises.open2', { open: open.toLocaleString(locale()) })}</p>
      }
    >
      {isAny === undefined && <div className="wait" aria-busy="true" />}
      {isAny === false && <p className="soft">{t('promises.noPromisesYetWhatYou')}</p>}
      {isAny !== undefined && <AddByHand people={people} onAdd={deeds.onAdd} />}
      {isAny && (
        <>
          <LedgerFilters choice={choice} people={people} onChoice={setChoice} />
          <Said words={foundWords(ledger, words)} settle={500} />
          <LedgerPart heading={t('promises.whatIOwe')} list={ledger.owe} empty={none('owe')} {...shared} />
          <LedgerPart heading={t('promises.whatIAmOwed')} list={ledger.owed} empty={none('owed')} {...shared} />
        </>
      )}
      <DeedLine {...deed} />
    </Page>
  );
}
