// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NewPromise } from '@/components/promises/new-promise';
import { type CommitmentDraft, emptyDraft } from '@/lib/meetings/commitment';

let root: Root;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

function Page({ onAdd }: { onAdd(draft: CommitmentDraft): Promise<void> }) {
  const [draft, setDraft] = useState(emptyDraft);
  return <NewPromise draft={draft} onDraft={setDraft} today="2026-11-24" people={['Bea', 'Carl']} onAdd={onAdd} />;
}

const field = () => document.querySelector('input') as HTMLInputElement;
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name) as HTMLButtonElement;
const status = () => [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join('');

function type(text: string): void {
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const press = (name: string) => act(async () => button(name).click());

test('the field is emptied once the promise is stored, not before', async () => {
  const stored = Promise.withResolvers<void>();
  const onAdd = vi.fn(() => stored.promise);
  act(() => root.render(<Page onAdd={onAdd} />));
  type('When the rota is out, I will send it');
  await press('Bea');
  await press('Add promise');
  await press('Add promise');
  expect(onAdd.mock.calls).toEqual([[{ text: 'When the rota is out, I will send it', to: ['Bea'] }]]);
  expect(field().value).toBe('When the rota is out, I will send it');
  await act(async () => stored.resolve());
  expect(field().value).toBe('');
  expect(button('Bea').ariaPressed ?? button('Bea').getAttribute('aria-pressed')).toBe('false');
  expect(status()).toBe('Promise added.');
});

test('a failed save keeps the words and the people, and says so', async () => {
  act(() => root.render(<Page onAdd={() => Promise.reject(new Error('full'))} />));
  type('I will send it');
  await press('Carl');
  await press('Add promise');
  expect(field().value).toBe('I will send it');
  expect(button('Carl').getAttribute('aria-pressed')).toBe('true');
  expect(status()).toMatch(/^Not saved/);
});

test('what is typed while a promise is stored stays in the field', async () => {
  const stored = Promise.withResolvers<void>();
  act(() => root.render(<Page onAdd={() => stored.promise} />));
  type('First');
  await press('Add promise');
  type('First, and another');
  await act(async () => stored.resolve());
  expect(field().value).toBe('First, and another');
});
