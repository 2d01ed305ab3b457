// @vitest-environment jsdom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { Cards } from '@/components/meeting/before/cards';
import { coreQuestions } from '@/content/index';
import { pageOfTest, press } from './ui/mount';

const { show } = pageOfTest();

const cards = coreQuestions
  .slice(0, 2)
  .map((question) => ({ question, name: question.id, choices: [{ text: `First of ${question.id}` }], ways: () => [] }));
const [one, two] = cards.map(({ question }) => question);
const onAnswer = vi.fn();

const showWith = (answers: Record<string, string>) =>
  show(
    <Cards cards={cards} answers={answers} onAnswer={onAnswer} said={null} ready={<p>Ready</p>} below={() => null} />,
  );
const heading = () => document.querySelector('h2')?.textContent;
const isReady = () => document.body.textContent?.includes('Ready');

test('answers that are read late lead on to what is ready, while nothing was touched', () => {
  showWith({});
  expect(heading()).toBe(one?.label);
  showWith({ [`${one?.id}`]: 'What we agreed' });
  expect(isReady()).toBe(true);
});

test('a card that a person is in stays there, whatever comes', () => {
  showWith({});
  act(() => document.querySelector<HTMLElement>('[data-chip]')?.focus());
  showWith({ [`${one?.id}`]: 'What we agreed' });
  expect(heading()).toBe(one?.label);
});

test('an answer taken without the focus, as by voice, goes to the next card and no further', async () => {
  showWith({});
  await press(`First of ${one?.id}`);
  expect(onAnswer).toHaveBeenCalledWith(one?.id, `First of ${one?.id}`);
  showWith({ [`${one?.id}`]: `First of ${one?.id}` });
  expect(isReady()).toBe(false);
  expect(heading()).toBe(two?.label);
});
