import { AllPromises } from '@/components/promises/all-promises';
import { FromLastTime } from '@/components/promises/from-last-time';
import { LedgerFilters, LedgerPart } from '@/components/promises/ledger';
import { NamesPicker } from '@/components/promises/names-picker';
import { NewPromise } from '@/components/promises/new-promise';
import { PromiseActions, type PromiseActs } from '@/components/promises/promise-actions';
import { PromiseForm } from '@/components/promises/promise-form';
import { PromiseLine } from '@/components/promises/promise-line';
import { PromiseList } from '@/components/promises/promise-list';
import { Me } from '@/components/promises/who-are-you';
import { Wording } from '@/components/promises/wording';
import { Button } from '@/components/ui/button';
import type { Commitment } from '@/lib/meetings/commitment';
import { Acted, press, unfold } from './acted';
import { type Entry, fails, forever, nothing, succeeds } from './entry';
import { arabicTitle, commitment, longTitle, manyPeople, meeting, people } from './people';

const some = [
  commitment,
  { ...commitment, id: 'long', text: longTitle, to: manyPeople.slice(0, 9), meetingTitle: longTitle },
  { ...commitment, id: 'rtl', text: arabicTitle, to: undefined },
  {
    ...commitment,
    id: 'kept',
    text: 'When finance replies, I will send the costs.',
    closedAt: '2026-11-20T09:00:00.000Z',
  },
];
const changes = {
  dayOf: () => 'Tue 10 Nov',
  today: '2026-11-24',
  hrefOf: () => '#meeting',
  onClose: succeeds,
  onReopen: succeeds,
};
const today = '2026-11-24';
const kept = { ...commitment, closedAt: '2026-11-20T09:00:00.000Z' };
const others: readonly Commitment[] = [
  { ...commitment, id: 'late', due: '2026-11-20', text: 'Send the figures', owner: 'Tom Ellery' },
  { ...commitment, id: 'soon', due: '2026-11-25', to: [arabicTitle] },
];
const acts: PromiseActs = {
  onClose: succeeds,
  onReopen: succeeds,
  onChange: succeeds,
  onDelete: succeeds,
  dayFor: ({ due }) => Promise.resolve(due),
  onCalendar: succeeds,
};
const shared = { acts, today };
const line = { ...shared, href: '#meeting', day: 'Tue 10 Nov' };
const part = { ...shared, listKey: '', empty: 'You owe nothing.', dayOf: () => 'Tue 10 Nov', hrefOf: () => '#meeting' };
const read = (items: readonly Commitment[]) => ({ items, hasMore: false, onShown: nothing });
const form = { submit: 'Save', people, today, onDraft: nothing, onSave: succeeds, onCancel: nothing };
/** Presses buttons one after the other, each once what it shows is drawn. */
const pressEach =
  (...words: string[]) =>
  async (box: HTMLElement) => {
    for (const word of words) {
      press(word)(box);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
const draft = { text: 'When finance replies, I will send the costs', to: ['Alex Morgan'] };
const me = { names: [], me: undefined, isSettled: true, onChoose: nothing, onNotListed: nothing, onChange: nothing };

export const promises: readonly Entry[] = [
  {
    of: 'promises/all-promises.tsx',
    states: {
      'open and kept, long text': (
        <Acted by={unfold}>
          <AllPromises {...changes} commitments={some} />
        </Acted>
      ),
      'due and overdue, of somebody else': (
        <AllPromises
          {...changes}
          commitments={[
            { ...commitment, due: '2026-11-20' },
            { ...commitment, id: 'next', due: 'next-time', owner: 'Tom Ellery' },
          ]}
        />
      ),
      failing: (
        <Acted by={press('Done')}>
          <AllPromises {...changes} commitments={some.slice(0, 1)} onClose={fails} />
        </Acted>
      ),
    },
  },
  {
    of: 'promises/new-promise.tsx',
    states: {
      empty: (
        <NewPromise draft={{ text: '', to: [] }} onDraft={nothing} people={[]} today="2026-11-24" onAdd={succeeds} />
      ),
      'to somebody': <NewPromise draft={draft} onDraft={nothing} people={people} today="2026-11-24" onAdd={succeeds} />,
      'many people': (
        <Acted by={unfold}>
          <NewPromise draft={draft} onDraft={nothing} people={manyPeople} today="2026-11-24" onAdd={succeeds} />
        </Acted>
      ),
      loading: (
        <Acted by={press('Add promise')}>
          <NewPromise draft={draft} onDraft={nothing} people={people} today="2026-11-24" onAdd={forever} />
        </Acted>
      ),
      failing: (
        <Acted by={press('Add promise')}>
          <NewPromise draft={draft} onDraft={nothing} people={people} today="2026-11-24" onAdd={fails} />
        </Acted>
      ),
    },
  },
  {
    of: 'promises/from-last-time.tsx',
    states: {
      'more than are in view': (
        <FromLastTime {...shared} list={read([...others, ...some.slice(0, 3)])} run={succeeds} />
      ),
    },
  },
  {
    of: 'promises/ledger.tsx',
    states: {
      'filters, nobody named': (
        <LedgerFilters choice={{ state: 'open', person: '', words: '' }} people={[]} onChoice={nothing} />
      ),
      'filters, one chosen': (
        <LedgerFilters
          choice={{ state: 'dropped', person: 'adeyemi grace', words: 'rota' }}
          people={[{ key: 'adeyemi grace', name: 'Grace Adeyemi' }]}
          onChoice={nothing}
        />
      ),
      'what I owe': (
        <LedgerPart {...part} heading="What I owe" list={{ ...read(some), total: some.length, onShown: nothing }} />
      ),
      'more than are shown': (
        <LedgerPart
          {...part}
          heading="What I am owed"
          list={{ ...read([...others, commitment]), hasMore: true, total: 20_000, onShown: nothing }}
        />
      ),
      empty: <LedgerPart {...part} heading="What I owe" list={{ ...read([]), total: 0, onShown: nothing }} />,
      loading: (
        <LedgerPart
          {...part}
          heading="What I owe"
          list={{ items: undefined, hasMore: false, total: undefined, onShown: nothing }}
        />
      ),
    },
  },
  {
    of: 'promises/names-picker.tsx',
    states: {
      'nobody known': <NamesPicker label="To whom?" people={[]} chosen={[]} onPress={nothing} />,
      'one chosen, one more typed': (
        <Acted by={press('Somebody else')}>
          <NamesPicker label="To whom?" people={people} chosen={[longTitle]} onPress={nothing} />
        </Acted>
      ),
    },
  },
  {
    of: 'promises/promise-actions.tsx',
    states: {
      more: (
        <Acted by={press('More')}>
          <PromiseLine {...line} promise={{ ...commitment, due: '2026-11-27' }} />
        </Acted>
      ),
      'passing on': (
        <Acted by={pressEach('More', 'Pass on')}>
          <PromiseLine {...line} promise={commitment} />
        </Acted>
      ),
      dropping: (
        <Acted by={pressEach('More', 'Drop')}>
          <PromiseLine {...line} promise={commitment} />
        </Acted>
      ),
      changing: (
        <Acted by={pressEach('More', 'Change')}>
          <PromiseLine {...line} promise={{ ...commitment, text: 'Send the rota', owner: 'Tom Ellery' }} />
        </Acted>
      ),
      'with another button, in a card': (
        <div className="promise">
          <PromiseActions promise={commitment} acts={acts} today={today} extra={<Button small>Not yet</Button>}>
            <p>{longTitle}</p>
          </PromiseActions>
        </div>
      ),
    },
  },
  {
    of: 'promises/promise-form.tsx',
    states: {
      empty: <PromiseForm {...form} draft={{ text: '', to: [] }} />,
      'with words': <PromiseForm {...form} draft={{ ...draft, text: 'Send the costs', due: '2026-11-27' }} />,
      'long, many people': (
        <PromiseForm {...form} draft={{ text: longTitle, to: [arabicTitle], owner: longTitle }} people={manyPeople} />
      ),
    },
  },
  {
    of: 'promises/promise-line.tsx',
    states: {
      open: <PromiseLine {...line} promise={commitment} />,
      overdue: <PromiseLine {...line} promise={{ ...commitment, due: '2026-11-20' }} />,
      'of somebody else': <PromiseLine {...line} promise={{ ...commitment, owner: 'Tom Ellery', due: 'next-time' }} />,
      'passed on': <PromiseLine {...line} promise={{ ...kept, outcome: 'passed-on', passedTo: 'Huw Bevan' }} />,
      dropped: <PromiseLine {...line} promise={{ ...kept, outcome: 'dropped', why: longTitle }} />,
      'long, of no meeting': (
        <PromiseLine {...line} promise={{ ...commitment, text: longTitle, meetingTitle: '', to: manyPeople }} />
      ),
    },
  },
  {
    of: 'promises/promise-list.tsx',
    states: {
      empty: <PromiseList {...shared} open={read([])} closed={read([])} />,
      loading: <PromiseList {...shared} open={{ ...read([]), items: undefined }} closed={read([])} />,
      'open and closed': <PromiseList {...shared} open={read(some.slice(0, 3))} closed={read(some.slice(3))} />,
    },
  },
  {
    of: 'promises/wording.tsx',
    states: {
      offered: <Wording text="send the rota" onWord={nothing} />,
      'for somebody else': <Wording text="send the rota" owner={longTitle} onWord={nothing} />,
    },
  },
  {
    of: 'promises/who-are-you.tsx',
    states: {
      asks: <Me {...me} names={people} isSettled={false} />,
      'many people': (
        <Acted by={unfold}>
          <Me {...me} names={[longTitle, arabicTitle, ...manyPeople]} isSettled={false} />
        </Acted>
      ),
      known: <Me {...me} me={meeting.organiser?.name} />,
      'none of them': <Me {...me} />,
    },
  },
];
