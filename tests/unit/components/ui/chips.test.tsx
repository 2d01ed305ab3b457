// @vitest-environment jsdom
import { act, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Chip, Chips } from '@/components/ui/chips';
import { button, focused, key, pageOfTest, press } from './mount';

const { show } = pageOfTest();

function People({ names = ['Bea', 'Carl', 'Dora'], pressed = '' }: { names?: string[]; pressed?: string }) {
  return (
    <Chips label="Who decides?" round>
      {names.map((name) => (
        <Chip key={name} pressed={name === pressed} onPress={() => undefined}>
          {name}
        </Chip>
      ))}
    </Chips>
  );
}

const stops = () => [...document.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0);
const focus = (words: string) => act(() => button(words).focus());

test('the Tab key comes to one chip: the chosen one, or the first', () => {
  show(<People />);
  expect(stops()).toEqual([button('Bea')]);
  show(<People pressed="Dora" />);
  expect(stops()).toEqual([button('Dora')]);
});

test('arrows go round, Home and End go to the ends, and press nothing', () => {
  const onPress = vi.fn();
  show(
    <Chips label="Agreed?">
      {['A', 'B', 'C'].map((name) => (
        <Chip key={name} onPress={onPress}>
          {name}
        </Chip>
      ))}
    </Chips>,
  );
  focus('A');
  const after = (name: string) => {
    key(name);
    return focused();
  };
  expect(['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp'].map(after)).toEqual([
    'B',
    'C',
    'A',
    'C',
    'B',
  ]);
  expect(['End', 'Home'].map(after)).toEqual(['C', 'A']);
  expect(stops()).toEqual([button('A')]);
  expect(onPress).not.toHaveBeenCalled();
});

test('in a page from right to left, the left arrow goes on', () => {
  document.documentElement.style.direction = 'rtl';
  try {
    show(<People />);
    focus('Bea');
    key('ArrowLeft');
    expect(focused()).toBe('Carl');
    key('ArrowRight');
    expect(focused()).toBe('Bea');
  } finally {
    document.documentElement.style.direction = '';
  }
});

test('a chip that goes hands the focus to its neighbour, and the last one to the group', async () => {
  show(<People />);
  focus('Carl');
  await act(async () => show(<People names={['Bea', 'Dora']} />));
  expect(focused()).toBe('Dora');
  expect(stops()).toEqual([button('Dora')]);
  await act(async () => show(<People names={[]} />));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Who decides?');
});

test('a chip that goes without the focus moves it nowhere', async () => {
  show(<People />);
  focus('Bea');
  await act(async () => show(<People names={['Bea', 'Dora']} />));
  expect(focused()).toBe('Bea');
});

test('where one is chosen they are radio buttons; elsewhere they say whether they are pressed', () => {
  show(
    <Chips label="Purpose met?" oneOf>
      <Chip pressed={false} onPress={() => undefined}>
        Yes
      </Chip>
      <Chip pressed onPress={() => undefined}>
        Partly
      </Chip>
    </Chips>,
  );
  expect(document.querySelector('[role=radiogroup] [role=radio][aria-checked=true]')?.textContent).toBe('Partly');
  show(<People pressed="Carl" />);
  expect(document.querySelector('[role=group] [aria-pressed=true]')?.textContent).toBe('Carl');
});

function Lines() {
  const [line, setLine] = useState('');
  return (
    <>
      <output>{line}</output>
      <Chips label="What are we agreeing?">
        <Chip source="From the title" pressed={line === 'Go or no go'} onPress={() => setLine('Go or no go')}>
          Go or no go
        </Chip>
        <Chip look="ask" onPress={() => setLine('typed')}>
          Write my own
        </Chip>
      </Chips>
    </>
  );
}

test('a press fills the line, and the chip keeps the focus and shows its source', async () => {
  show(<Lines />);
  focus('Go or no go');
  await press('Go or no go');
  expect(document.querySelector('output')?.textContent).toBe('Go or no go');
  expect(focused()).toContain('From the title');
  expect(button('Go or no go').getAttribute('aria-pressed')).toBe('true');
  expect(button('Write my own').hasAttribute('aria-pressed')).toBe(false);
});
