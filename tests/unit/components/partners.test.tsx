// @vitest-environment jsdom
/** Priorities that ask which one goes, partners that are typed or tapped, and a check in taps. */
import { act, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { CheckForm } from '@/components/partners/check-form';
import { CheckHistory } from '@/components/partners/check-history';
import { NewPartner } from '@/components/partners/new-partner';
import { Nudges } from '@/components/partners/nudges';
import { PrioritySection } from '@/components/partners/priority-section';
import { newCheck, partnershipNamed } from '@/lib/meetings/partnership-check';
import { type CheckDraft, emptyCheck, type Scores } from '@/lib/meetings/partnership-scores';
import { newPriority, type Priority, prioritiesOf } from '@/lib/meetings/priority';
import { inTurn, press as pressIn, type } from '../../catalogue/acted';
import { pageOfTest, press } from './ui/mount';

const { show } = pageOfTest();
const never = async () => {};
const at = '2026-11-24T09:00:00.000Z';
const named = (text: string, place: number, more: Partial<Priority> = {}) => ({
  ...newPriority(text, text, at),
  place,
  ...more,
});
const three = [named('Discharge', 1), named('Trust', 2), named('Data', 3)];
const does = (deed: (box: HTMLElement) => void | Promise<void>) => act(async () => deed(document.body));
const field = () => document.querySelector('textarea');

function Own({ all, ...changes }: { all: readonly Priority[] } & Partial<Parameters<typeof PrioritySection>[0]>) {
  const [draft, setDraft] = useState('');
  const rest = { onAdd: never, onBringBack: never, onRename: never, onFirst: never, onEnd: never, onDelete: never };
  return <PrioritySection priorities={prioritiesOf(all)} draft={draft} onDraft={setDraft} {...rest} {...changes} />;
}

test('a third priority is added at once; a fourth asks, and is added in the place of the one that goes', async () => {
  const onAdd = vi.fn(never);
  show(<Own all={three.slice(0, 2)} onAdd={onAdd} />);
  await does(inTurn(type('Data'), pressIn('Add')));
  expect(onAdd.mock.calls).toEqual([['Data']]);
  expect(field()?.value).toBe('');
  show(<Own all={three} onAdd={onAdd} />);
  await does(inTurn(type('Beds'), pressIn('Add')));
  expect(onAdd).toHaveBeenCalledTimes(1);
  expect(field()?.value).toBe('Beds');
  expect(document.activeElement?.textContent).toBe('Discharge');
  await press('Trust');
  expect(onAdd.mock.calls[1]).toEqual(['Beds', three[1]]);
  expect(field()?.value).toBe('');
  expect(document.body.textContent).not.toContain('makes room');
});

test('nothing goes when the person keeps the three, and the words stay', async () => {
  const onAdd = vi.fn(never);
  show(<Own all={three} onAdd={onAdd} />);
  await does(inTurn(type('Beds'), pressIn('Add')));
  await press('None: keep these three');
  expect(onAdd).not.toHaveBeenCalled();
  expect(field()?.value).toBe('Beds');
  expect(document.activeElement).toBe(field());
});

test('words that could not be stored stay, and the question too', async () => {
  show(<Own all={three} onAdd={() => Promise.reject(new Error('full'))} />);
  await does(inTurn(type('Beds'), pressIn('Add')));
  await press('Trust');
  expect(field()?.value).toBe('Beds');
  expect(document.body.textContent).toContain('Which one makes room');
});

test('an earlier one comes back, and asks too where three stand', async () => {
  const onBringBack = vi.fn(never);
  const old = named('Old', 9, { endedAt: at });
  show(<Own all={[...three, old]} onBringBack={onBringBack} />);
  await press('Bring back');
  expect(onBringBack).not.toHaveBeenCalled();
  await press('Data');
  expect(onBringBack.mock.calls).toEqual([[old, three[2]]]);
});

const known = ['Ann Lee', 'Bea Ray', 'Leena Roy'].map((name) => ({ name, key: name.toLowerCase(), meetings: 2 }));
const chips = () => [...document.querySelectorAll('[data-chip] > span')].map(({ textContent }) => textContent);

test('people of meetings are narrowed by the beginnings of their names, and one tap adds a person', async () => {
  const onAdd = vi.fn(never);
  show(<NewPartner taken={new Set()} people={known} onAdd={onAdd} />);
  expect(chips()).toEqual(['Ann Lee', 'Bea Ray', 'Leena Roy']);
  await does(type('lee'));
  expect(chips()).toEqual(['A person', 'An organisation', 'Ann Lee', 'Leena Roy']);
  await press('Leena Roy');
  expect(onAdd.mock.calls).toEqual([['Leena Roy', 'person']]);
  expect(field()?.value).toBe('');
});

test('a name that reads as a group is proposed as an organisation; one that is there already is not added again', async () => {
  const onAdd = vi.fn(never);
  show(<NewPartner taken={new Set(['ann lee'])} people={[]} onAdd={onAdd} />);
  await does(inTurn(type('Discharge team'), pressIn('Add')));
  expect(onAdd.mock.calls).toEqual([['Discharge team', 'organisation']]);
  await does(inTurn(type('LEE, Ann'), pressIn('Add')));
  expect(onAdd).toHaveBeenCalledTimes(1);
  expect(document.querySelector('[role="status"]')?.textContent).toBe('LEE, Ann is a partner already.');
});

test('two nudges at most', () => {
  const nudges = ['A', 'B', 'C'].map((name) => ({ id: name, name, href: '#/', days: 42, isNeverMet: false }));
  show(<Nudges nudges={nudges} onSnooze={never} onStop={never} />);
  expect([...document.querySelectorAll('li p')].map(({ textContent }) => textContent)).toEqual([
    'Not met for 6 weeks: A',
    'Not met for 6 weeks: B',
  ]);
});

function Check({ onSave }: { onSave(draft: CheckDraft): Promise<void> }) {
  const [draft, setDraft] = useState(emptyCheck);
  return <CheckForm draft={draft} onDraft={setDraft} onSave={() => onSave(draft)} />;
}
const radio = (group: number, score: number) =>
  act(async () =>
    document
      .querySelectorAll('[role="radiogroup"]')
      [group]?.querySelectorAll<HTMLElement>('[role="radio"]')
      [score - 1]?.click(),
  );

test('a check needs one answer, which a second press takes back', async () => {
  const onSave = vi.fn(never);
  show(<Check onSave={onSave} />);
  await press('Save');
  expect(onSave).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain('Tap a number for at least one statement.');
  await radio(0, 4);
  expect(document.body.textContent).not.toContain('Tap a number for');
  await radio(1, 2);
  await radio(1, 2);
  await radio(3, 5);
  await press('Save');
  expect(onSave.mock.calls).toEqual([[{ scores: { aim: 4, talk: 5 }, help: '' }]]);
});

const check = (day: string, scores: Scores) =>
  newCheck(partnershipNamed('Group', []), { scores, help: '' }, day, day, `${day}T09:00:00.000Z`);
const days = { shortDay: (day: string) => day, longDay: (day: string) => day, onDelete: never };

test('one check is a line; the second draws a chart that says what changed, with its table', () => {
  const first = check('2026-09-01', { aim: 2, trust: 3 });
  show(<CheckHistory {...days} checks={[first]} />);
  expect(document.querySelector('svg')).toBeNull();
  expect(document.body.textContent).toContain('Shared aim 2 · Trust 3');
  show(<CheckHistory {...days} checks={[first, check('2026-11-24', { aim: 4, trust: 3, talk: 1 })]} />);
  expect(document.body.textContent).toContain('Since 2026-09-01: shared aim is up from 2 to 4.');
  expect(document.querySelectorAll('svg[role="img"]')).toHaveLength(4);
  expect([...document.querySelectorAll('tbody tr')].map(({ textContent }) => textContent)).toEqual([
    '2026-09-0123no answerno answer',
    '2026-11-2443no answer1',
  ]);
});
