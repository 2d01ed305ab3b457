// @vitest-environment jsdom
import { act, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { SettingField } from '@/components/settings/setting-field';
import { pageOfTest } from './ui/mount';

const { show } = pageOfTest();

function Hour({ onChoose }: { onChoose(value: unknown): void }) {
  const [value, setValue] = useState<number | string | boolean>('19:00');
  return (
    <SettingField
      label="Quiet from"
      control="time"
      value={value}
      said={{ words: '', event: 0, isProblem: false }}
      onChoose={(next) => {
        onChoose(next);
        setValue(next);
      }}
    />
  );
}

const field = () => document.querySelector<HTMLInputElement>('input[type=time]') ?? expect.fail('no field for an hour');

function type(value: string): void {
  // React keeps its own copy of the value, which the element's own setter goes past.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), value);
  act(() => void field().dispatchEvent(new Event('input', { bubbles: true })));
}

test('an hour of the day is chosen as it is typed', () => {
  const chosen = vi.fn();
  show(<Hour onChoose={chosen} />);
  expect(document.querySelector('label')?.htmlFor).toBe(field().id);
  type('20:15');
  expect(chosen).toHaveBeenCalledExactlyOnceWith('20:15');
  expect(field().value).toBe('20:15');
});

test('one that is emptied chooses nothing, and what was chosen before stands again on leaving', () => {
  const chosen = vi.fn();
  show(<Hour onChoose={chosen} />);
  type('');
  expect(field().value).toBe('');
  expect(chosen).not.toHaveBeenCalled();
  act(() => {
    field().focus();
    field().blur();
  });
  expect(field().value).toBe('19:00');
});
