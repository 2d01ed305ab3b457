// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { NotYetHeard } from '@/components/meeting/not-yet-heard';
import { PeopleChips } from '@/components/meeting/people-chips';
import { pageOfTest, press } from './ui/mount';

const { show } = pageOfTest();
const twelve = Array.from({ length: 12 }, (_, place) => `Person ${place}`);
const inView = () =>
  [...document.querySelectorAll('button')]
    .filter((chip) => !chip.closest('details'))
    .map(({ textContent }) => textContent);

test('past eight, people wait behind their number; whoever is chosen is in view', () => {
  show(<PeopleChips label="To whom?" people={twelve} chosen={['Person 11']} onPress={() => {}} />);
  expect(inView()).toEqual([...twelve.slice(0, 8), 'Person 11']);
  expect(document.querySelector('summary')?.textContent).toBe('More people (3)');
});

test('nothing is asked where no guests are known, and it says when everyone has been heard', async () => {
  show(<NotYetHeard waiting={[]} heard={[]} onHeard={() => {}} />);
  expect(document.body.textContent).toBe('');
  const onHeard = vi.fn();
  show(<NotYetHeard waiting={[]} heard={['Tom']} onHeard={onHeard} />);
  expect(document.body.textContent).toContain('Everyone has been heard.');
  await press('Tom');
  expect(onHeard.mock.calls).toEqual([['Tom']]);
});
