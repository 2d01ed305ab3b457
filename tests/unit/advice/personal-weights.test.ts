import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { themeIds } from '@/content/schema';
import { advise } from '@/lib/advice/advice';
import {
  chosenTheme,
  maxChoices,
  maxOffset,
  offsetsOf,
  type ThemeChoice,
  withChoice,
} from '@/lib/advice/personal-weights';
import { adviceFor, themeFor } from '@/lib/extension-pages/meeting-advice';
import type { Meeting } from '@/lib/meetings/meeting';

const choose = (count: number, theme: ThemeChoice['theme'], instead: ThemeChoice['theme']): ThemeChoice[] =>
  Array.from({ length: count }, (_, at) => ({ series: `s${at}`, theme, instead }));
const offsetOf = (choices: readonly ThemeChoice[], theme: ThemeChoice['theme']) =>
  offsetsOf(choices)[themeIds.indexOf(theme)] ?? 0;

test('a series keeps its last choice; choosing what was advised takes it back', () => {
  const [first] = choose(1, 'evidence', 'trust');
  if (!first) throw new Error('no choice');
  const changed = withChoice([first], { ...first, theme: 'space' });
  expect(chosenTheme(changed, 's0')).toBe('space');
  expect(changed).toHaveLength(1);
  expect(withChoice(changed, { ...first, theme: 'trust' })).toEqual([]);
  expect(chosenTheme(changed, 'another')).toBeUndefined();
});

test('choices add up gently, for the chosen theme and against the one passed over', () => {
  expect(offsetsOf([]).every((offset) => offset === 0)).toBe(true);
  const few = choose(2, 'evidence', 'trust');
  const many = choose(20, 'evidence', 'trust');
  expect(offsetOf(few, 'evidence')).toBeGreaterThan(0);
  expect(offsetOf(many, 'evidence')).toBeGreaterThan(offsetOf(few, 'evidence'));
  expect(offsetOf(few, 'trust')).toBe(-offsetOf(few, 'evidence'));
  expect(offsetOf(few, 'space')).toBe(0);
});

test('whatever is chosen, no theme moves by more than its bound, and no more choices are kept than that', () => {
  const theme = fc.constantFrom(...themeIds);
  const choice = fc.record({ series: fc.string(), theme, instead: theme });
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 400 }), (made) => {
      const kept = made.reduce<ThemeChoice[]>(withChoice, []);
      expect(kept.length).toBeLessThanOrEqual(maxChoices);
      for (const offset of offsetsOf(kept)) expect(Math.abs(offset)).toBeLessThanOrEqual(maxOffset);
    }),
    { numRuns: 50 },
  );
});

test('a clear meeting stays as it is, however often another theme was chosen', () => {
  const input = { title: 'Frailty pilot: test of change', description: 'Plan the pilot.', attendees: ['GP', 'Matron'] };
  const [best] = advise(input).themes;
  const offsets = offsetsOf(choose(200, 'protectionism', 'priorities'));
  expect(advise(input, offsets).themes[0]?.theme).toBe(best?.theme);
});

const meeting: Meeting = {
  id: 'x:1',
  seriesId: 'x:s',
  calendar: 'x',
  title: 'Frailty pilot',
  when: { text: '', allDay: false },
  attendees: [{ name: 'GP' }, { name: 'Matron' }],
  writable: false,
  missing: [],
};

test('the theme chosen for a series is in force there, and the themes keep their order', () => {
  const before = adviceFor(meeting);
  const second = before.themes[1]?.theme;
  const best = before.themes[0]?.theme;
  if (!second || !best) throw new Error('no themes');
  const after = adviceFor(meeting, [{ series: 'x:s', theme: second, instead: best }]);
  expect(after.themes.map(({ theme }) => theme)).toEqual(before.themes.map(({ theme }) => theme));
  expect(themeFor(after)?.id).toBe(second);
  expect(after.inForce?.reasons[0]?.kind).toBe('chosen');
  expect(themeFor(adviceFor({ ...meeting, seriesId: 'x:other' }, []))?.id).toBe(best);
});

test('a chosen theme that is not among the first three is shown beside them', () => {
  const before = adviceFor(meeting);
  const unlikely = themeIds.find((id) => !before.themes.some(({ theme }) => theme === id));
  const [best] = before.themes;
  if (!unlikely || !best) throw new Error('no themes');
  const after = adviceFor(meeting, [{ series: 'x:s', theme: unlikely, instead: best.theme }]);
  expect(after.themes).toHaveLength(3);
  expect(after.themes.map(({ theme }) => theme)).toContain(unlikely);
  expect(themeFor(after)?.id).toBe(unlikely);
});
