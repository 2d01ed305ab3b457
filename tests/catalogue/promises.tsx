import { AllPromises } from '@/components/promises/all-promises';
import { NewPromise } from '@/components/promises/new-promise';
import { FromLastTime, PromiseList } from '@/components/promises/promise-list';
import { Me } from '@/components/promises/who-are-you';
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
      empty: <NewPromise draft={{ text: '', to: [] }} onDraft={nothing} people={[]} onAdd={succeeds} />,
      'to somebody': <NewPromise draft={draft} onDraft={nothing} people={people} onAdd={succeeds} />,
      'many people': (
        <Acted by={unfold}>
          <NewPromise draft={draft} onDraft={nothing} people={manyPeople} onAdd={succeeds} />
        </Acted>
      ),
      loading: (
        <Acted by={press('Add promise')}>
          <NewPromise draft={draft} onDraft={nothing} people={people} onAdd={forever} />
        </Acted>
      ),
      failing: (
        <Acted by={press('Add promise')}>
          <NewPromise draft={draft} onDraft={nothing} people={people} onAdd={fails} />
        </Acted>
      ),
    },
  },
  {
    of: 'promises/promise-list.tsx',
    states: {
      empty: <PromiseList commitments={[]} onClose={succeeds} onReopen={succeeds} />,
      'open and kept': <PromiseList commitments={some} onClose={succeeds} onReopen={succeeds} />,
      failing: (
        <Acted by={press('Done')}>
          <PromiseList commitments={some.slice(0, 1)} onClose={fails} onReopen={fails} />
        </Acted>
      ),
      'from last time': <FromLastTime commitments={some.slice(0, 3)} onClose={succeeds} onReopen={succeeds} />,
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
