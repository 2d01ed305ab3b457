// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Said } from '@/components/ui/said';
import { Steps } from '@/components/ui/steps';
import { Undo } from '@/components/ui/undo';
import { button, focused, pageOfTest, press } from './mount';

const { show } = pageOfTest();
const status = () => document.querySelector('[role=status]') as HTMLElement;

afterEach(() => vi.useRealTimers());

/** How often a screen reader is given something to say while this happens. */
async function timesSaid(happen: () => void | Promise<void>): Promise<number> {
  let times = 0;
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ type, addedNodes }) => type === 'characterData' || addedNodes.length > 0)) times += 1;
  });
  observer.observe(status(), { childList: true, characterData: true, subtree: true });
  await happen();
  await Promise.resolve();
  observer.disconnect();
  return times;
}

test('a state that comes and goes while one types is said once', async () => {
  vi.useFakeTimers();
  show(<Said words="" settle={600} />);
  const type = async () => {
    for (let letter = 0; letter < 8; letter += 1) {
      show(<Said words="Saving…" settle={600} />);
      act(() => vi.advanceTimersByTime(40));
      show(<Said words="Saved" settle={600} />);
      act(() => vi.advanceTimersByTime(100));
      await Promise.resolve();
    }
    act(() => vi.advanceTimersByTime(600));
  };
  expect(await timesSaid(type)).toBe(1);
  expect(status().textContent).toBe('Saved');
  // More typing brings the same state again: nothing new to say.
  expect(await timesSaid(type)).toBe(0);
});

test('the same words are said again for another event, and not when the page is drawn again', async () => {
  show(<Said words="Promise added." event={1} />);
  expect(await timesSaid(() => show(<Said words="Promise added." event={1} />))).toBe(0);
  expect(await timesSaid(() => show(<Said words="Promise added." event={2} />))).toBe(1);
});

test('with nothing to say the region is there and empty', () => {
  show(<Said words="" />);
  expect(status().matches(':empty')).toBe(true);
});

test('the place among cards is in words', () => {
  show(<Steps now={2} of={3} />);
  expect(document.body.textContent).toBe('Step 2 of 3');
});

function Deletable({ isDeleted, onUndo }: { isDeleted: boolean; onUndo(): Promise<void> }) {
  return (
    <>
      {!isDeleted && <button type="button">Delete</button>}
      <Undo words={isDeleted ? 'Deleted.' : ''} onUndo={onUndo} />
    </>
  );
}

test('Undo takes the focus that was lost with what was deleted, and keeps it once undone', async () => {
  const onUndo = vi.fn(async () => undefined);
  show(<Deletable isDeleted={false} onUndo={onUndo} />);
  act(() => button('Delete').focus());
  show(<Deletable isDeleted onUndo={onUndo} />);
  expect(status().textContent).toBe('Deleted.');
  expect(focused()).toBe('Undo');
  await press('Undo');
  expect(onUndo).toHaveBeenCalledOnce();
  expect(status().textContent).toBe('Put back.');
  expect(document.activeElement).not.toBe(document.body);
});

test('Undo leaves a focus that is somewhere else', () => {
  const onUndo = async () => undefined;
  show(
    <>
      <input />
      <Deletable isDeleted={false} onUndo={onUndo} />
    </>,
  );
  act(() => document.querySelector('input')?.focus());
  show(
    <>
      <input />
      <Deletable isDeleted onUndo={onUndo} />
    </>,
  );
  expect(document.activeElement?.tagName).toBe('INPUT');
});

test('an undo that could not be stored says so, and can be tried again', async () => {
  show(<Deletable isDeleted onUndo={() => Promise.reject(new Error('full'))} />);
  await press('Undo');
  expect(status().textContent).toBe('Deleted. It could not be put back. Try again.');
  expect(button('Undo')).toBeTruthy();
});
