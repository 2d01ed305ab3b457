// @vitest-environment jsdom
import { act, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { AddLine } from '@/components/ui/add-line';
import { button, pageOfTest, press } from './mount';

const { show } = pageOfTest();

function Page({ onAdd }: { onAdd(words: string): Promise<void> }) {
  const [words, setWords] = useState('');
  return (
    <AddLine label="Add a decision" value={words} limit={500} onType={setWords} onAdd={() => onAdd(words)}>
      <p>By when?</p>
    </AddLine>
  );
}

const field = () => document.querySelector('textarea') as HTMLTextAreaElement;

function type(words: string): void {
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field(), words);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const enter = (more: KeyboardEventInit = {}) =>
  act(async () => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more }));
  });

test('Enter adds once, keeps the focus, and the words stay until they are stored', async () => {
  const stored = Promise.withResolvers<void>();
  const onAdd = vi.fn(() => stored.promise);
  show(<Page onAdd={onAdd} />);
  field().focus();
  type('Carry on');
  await enter();
  await enter();
  expect(onAdd.mock.calls).toEqual([['Carry on']]);
  expect(field().value).toBe('Carry on');
  await act(async () => stored.resolve());
  expect(field().value).toBe('');
  expect(document.activeElement).toBe(field());
});

test('what is typed behind it while it is stored is the next line', async () => {
  const stored = Promise.withResolvers<void>();
  show(<Page onAdd={() => stored.promise} />);
  type('Carry on');
  await enter();
  type('Carry onCosts');
  await act(async () => stored.resolve());
  expect(field().value).toBe('Costs');
});

test('after a failure the words are still there, and can be added again', async () => {
  const onAdd = vi.fn<(words: string) => Promise<void>>().mockRejectedValueOnce(new Error('full'));
  onAdd.mockResolvedValue();
  show(<Page onAdd={onAdd} />);
  type('Carry on');
  await enter();
  expect(field().value).toBe('Carry on');
  await enter();
  expect(field().value).toBe('');
});

test('Enter adds nothing in an empty field, or while an input method is choosing a character', async () => {
  const onAdd = vi.fn(async () => {});
  show(<Page onAdd={onAdd} />);
  type('  ');
  await enter();
  type('かい');
  await enter({ isComposing: true });
  expect(onAdd).not.toHaveBeenCalled();
});

test('Add and the details come with the words; after Add the field has the focus', async () => {
  show(<Page onAdd={async () => {}} />);
  expect(document.body.textContent).not.toContain('By when?');
  type('Carry on');
  expect(document.body.textContent).toContain('By when?');
  button('Add').focus();
  await press('Add');
  expect(document.activeElement).toBe(field());
});
