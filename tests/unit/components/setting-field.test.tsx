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

test.each([
  ['a switch', { value: true }],
  [
    'a list',
    {
      value: 24,
      choices: [
        [0, 'Never'],
        [24, 'After two years'],
      ] as const,
    },
  ],
  ['an hour', { value: '19:00', control: 'time' as const }],
])('%s that the organisation fixed is reached and read, says who set it, and takes no change', (_what, given) => {
  const chosen = vi.fn();
  show(
    <SettingField
      label="Delete answers"
      {...given}
      hold="fixed"
      setBy="Example Trust. Ask: IT help desk."
      said={{ words: '', event: 0, isProblem: false }}
      onChoose={chosen}
    />,
  );
  const control = document.querySelector<HTMLInputElement | HTMLSelectElement>('input, select') ?? expect.fail('none');
  act(() => control.focus());
  expect(document.activeElement).toBe(control);
  expect(control.getAttribute('aria-disabled')).toBe('true');
  const described = document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
  expect(described).toMatch(
    /Set by your organisation\. It cannot be changed here\. Example Trust\. Ask: IT help desk\./,
  );
  const before = [control.value, control instanceof HTMLInputElement && control.checked];
  act(() => control.click());
  expect([control.value, control instanceof HTMLInputElement && control.checked]).toEqual(before);
  if (control instanceof HTMLSelectElement)
    expect([...control.options].map(({ text }) => text)).toEqual(['After two years']);
  expect(chosen).not.toHaveBeenCalled();
});
