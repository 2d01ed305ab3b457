// @vitest-environment jsdom
import { act, useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { FromLastTime } from '@/components/promises/from-last-time';
import type { PromiseActs } from '@/components/promises/promise-actions';
import { PromiseLine } from '@/components/promises/promise-line';
import { PromiseList } from '@/components/promises/promise-list';
import { DeedLine } from '@/components/ui/deed-line';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import type { Closing, Commitment } from '@/lib/meetings/commitment';
import { button, pageOfTest, press } from './ui/mount';

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', class {});
});
const { show } = pageOfTest();

const commitment: Commitment = {
  id: 'one',
  meetingId: 'm',
  seriesId: 's',
  meetingTitle: 'Frailty pilot',
  text: 'I will send it',
  people: ['Bea', 'Carl'],
  to: ['Bea'],
  due: '2026-11-20',
  madeAt: '2026-11-01',
};
const today = '2026-11-24';
const closedAt = '2026-11-24T09:00:00.000Z';

const acts = (change: Partial<PromiseActs> = {}): PromiseActs => ({
  onClose: async () => undefined,
  onReopen: async () => undefined,
  onChange: async () => undefined,
  onDelete: async () => undefined,
  dayFor: async ({ due }) => due,
  onCalendar: async () => undefined,
  ...change,
});

/** A list of one, which changes as the database would change it. */
function Line({ change = {}, start = commitment }: { change?: Partial<PromiseActs>; start?: Commitment }) {
  const [promise, setPromise] = useState(start);
  const own = acts({
    onClose: async (_one, { outcome }: Closing) => setPromise({ ...promise, closedAt, outcome }),
    onReopen: async () => setPromise(start),
    ...change,
  });
  return <PromiseLine promise={promise} acts={own} today={today} href="#m" day="Sun 1 Nov" />;
}

const words = () => document.body.textContent ?? '';
const focused = () => document.activeElement?.textContent;
const field = () => document.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
const type = (text: string) =>
  act(async () => {
    const element = field();
    if (!element) throw new Error('There is no field');
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, text);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });

test('what is overdue says so in words; Done keeps the focus, and the same button opens it again', async () => {
  show(<Line />);
  expect(words()).toContain('Overdue: was due Fri 20 Nov');
  expect(document.querySelector('a')?.textContent).toBe('Frailty pilot');
  button('Done').focus();
  await press('Done');
  expect([focused(), document.querySelector('s')?.textContent]).toEqual(['Open again', 'I will send it']);
  expect(words()).not.toContain('More');
  await press('Open again');
  expect(focused()).toBe('Done');
});

test('it is passed on to somebody who is named, or to nobody in particular', async () => {
  const onClose = vi.fn(async () => undefined);
  show(<Line change={{ onClose }} />);
  await press('More');
  await press('Pass on');
  await press('Carl');
  await press('Pass it on');
  expect(onClose).toHaveBeenLastCalledWith(commitment, { outcome: 'passed-on', passedTo: 'Carl' });
  await press('More');
  await press('Pass on');
  await press('Pass it on');
  expect(onClose).toHaveBeenLastCalledWith(commitment, { outcome: 'passed-on', passedTo: '' });
});

test('it is dropped with why, and the focus is on the button that opens it again', async () => {
  const onClose = vi.fn(async () => undefined);
  show(<Line change={{ onClose }} />);
  await press('More');
  await press('Drop');
  expect(document.activeElement).toBe(field());
  await type('The ward has closed');
  await press('Drop it');
  expect(onClose).toHaveBeenCalledExactlyOnceWith(commitment, { outcome: 'dropped', why: 'The ward has closed' });
  expect(focused()).toBe('Done');
});

test('Cancel and Escape leave it as it is, with the focus on More', async () => {
  show(<Line />);
  await press('More');
  await press('Drop');
  await press('Cancel');
  expect([focused(), button('More').getAttribute('aria-expanded')]).toEqual(['More', 'false']);
  await press('More');
  button('Drop').focus();
  act(() => void button('Drop').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  expect([focused(), button('More').getAttribute('aria-expanded')]).toEqual(['More', 'false']);
});

test('words, owner, to whom and by when are changed in one form, and the wording is offered', async () => {
  const onChange = vi.fn(async () => undefined);
  show(<Line change={{ onChange }} start={{ ...commitment, text: 'send it' }} />);
  await press('More');
  await press('Change');
  await press('When …, I will …');
  expect(field()?.value).toBe('When …, I will send it');
  await press('Carl');
  await press('Before next time');
  await press('Save');
  expect(onChange).toHaveBeenCalledExactlyOnceWith(expect.anything(), {
    text: 'When …, I will send it',
    to: ['Bea'],
    owner: 'Carl',
    due: 'next-time',
  });
});

test('a change that could not be stored leaves the words in the form', async () => {
  show(<Line change={{ onChange: () => Promise.reject(new Error('full')) }} />);
  await press('More');
  await press('Change');
  await type('Other words');
  await press('Save');
  expect(field()?.value).toBe('Other words');
});

test('a day is offered for the calendar, and nothing where none is known', async () => {
  const onCalendar = vi.fn(async () => undefined);
  show(<Line change={{ onCalendar }} />);
  await press('More');
  expect(words()).toContain('Whoever sees that calendar can read them.');
  await press('Add to my calendar');
  expect(onCalendar).toHaveBeenCalledExactlyOnceWith(commitment, '2026-11-20');
  show(<Line key="none" change={{ dayFor: async () => undefined }} />);
  await press('More');
  expect(words()).toContain('Pass on');
  expect(words()).not.toContain('calendar');
});

/** The panel's list, with its deeds: what is closed leaves the list. */
function Before({ start, fails = false }: { start: Commitment[]; fails?: boolean }) {
  const [items, setItems] = useState(start);
  const { deed, run } = useDeeds();
  const own = acts({
    onClose: ({ id }) =>
      run('Marked as done.', async () => {
        if (fails) throw new Error('full');
        setItems(items.filter((one) => one.id !== id));
        return async () => setItems(items);
      }),
  });
  return (
    <>
      <FromLastTime list={{ items, hasMore: false, onShown: () => undefined }} acts={own} today={today} run={run} />
      <DeedLine {...deed} />
    </>
  );
}

const said = () => [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('');

test('before a meeting: who said what to whom; the last one done leaves the focus on Undo, which brings it back', async () => {
  show(<Before start={[{ ...commitment, due: 'next-time' }]} />);
  expect(words()).toContain('You said: I will send it');
  expect(words()).toContain('To Bea · before next time · Frailty pilot');
  button('Done').focus();
  await press('Done');
  expect(said()).toBe('Marked as done.');
  expect(focused()).toContain('Undo');
  expect(words()).not.toContain('I will send it');
  await press('Undo');
  expect(words()).toContain('I will send it');
  expect(document.activeElement).not.toBe(document.body);
});

test('what somebody else said they would do reads so; Not yet leaves it open and out of the way', async () => {
  show(
    <Before
      start={[
        { ...commitment, owner: 'Bea' },
        { ...commitment, id: 'two', text: 'I will ring' },
      ]}
    />,
  );
  expect(words()).toContain('Bea said they would: I will send it');
  button('Not yet').focus();
  await press('Not yet');
  expect(said()).toBe('It stays open, and comes back next time.');
  expect(words()).not.toContain('I will send it');
  expect(focused()).toBe('Undo');
  await press('Undo');
  expect(words()).toContain('I will send it');
});

test('one that could not be marked as done stays, and says so', async () => {
  show(<Before start={[commitment]} fails />);
  await press('Done');
  expect(button('Done')).toBeTruthy();
  expect(said()).toMatch(/^Not saved/);
});

test('three are in view, and the others behind a button', async () => {
  show(<Before start={Array.from({ length: 5 }, (_, place) => ({ ...commitment, id: String(place) }))} />);
  expect(document.querySelectorAll('.promise')).toHaveLength(3);
  await press('Show 2 more');
  expect(document.querySelectorAll('.promise')).toHaveLength(5);
});

/** Both lists, of which the one that a promise comes to is read later than the one that it leaves. */
function Both({ later }: { later: (() => void)[] }) {
  const [open, setOpen] = useState([commitment, { ...commitment, id: 'two', text: 'I will ring' }]);
  const [closed, setClosed] = useState<Commitment[]>([]);
  const own = acts({
    onClose: async (promise) => {
      setOpen((list) => list.filter(({ id }) => id !== promise.id));
      later.push(() => setClosed((list) => [{ ...promise, closedAt, outcome: 'done', revision: 1 }, ...list]));
    },
  });
  const read = (items: Commitment[]) => ({ items, hasMore: false, onShown: () => undefined });
  return <PromiseList open={read(open)} closed={read(closed)} acts={own} today={today} />;
}

test('in a meeting’s list one that is done stays where it is, with the focus on the same button', async () => {
  const later: (() => void)[] = [];
  show(<Both later={later} />);
  button('Done').focus();
  await press('Done');
  expect(focused()).toBe('Done');
  act(() => {
    for (const work of later) work();
  });
  expect(focused()).toBe('Open again');
  expect([...document.querySelectorAll('li')].map((item) => item.querySelector('span')?.textContent)).toEqual([
    'I will send it',
    'I will ring',
  ]);
  expect(words()).not.toContain('Closed');
});
