import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { themes } from '@/content/index';
import { advise, becauseOf } from '@/lib/advice/advice';
import { chooseTip, type TipHistory, tipOfTheDay } from '@/lib/advice/tips';
import { ownNotes } from '@/lib/advice/words';

const three = ['GP', 'Matron', 'Social worker'];
const none: TipHistory = { shown: [], notHelpful: [], kept: [], neverForSeries: [] };

test.each([
  ['A/L', []],
  ['drive to county hall', []],
  ['Canceled: Place board', three],
  ['Declined: frailty check-in', three],
  ['HOLD poss visit', three],
  ['dentist', []],
])('%s gets no checklist', (title, attendees) => {
  const advice = advise({ title, attendees });
  expect(advice.offer).toBe(false);
  expect(advice.themes).toEqual([]);
});

test.each(['ToR', 'Lung MDT', 'staff mtg', '???'])('a terse meeting with others, “%s”, gets one', (title) => {
  const advice = advise({ title, attendees: three });
  expect(advice.offer).toBe(true);
  expect(advice.themes.length).toBeGreaterThan(0);
});

test('the theme fits and the reason can be said aloud', () => {
  const [best] = advise({ title: 'Frailty pathway pilot', attendees: three, organisationCount: 3 }).themes;
  expect(best?.theme).toBe('groundwork');
  expect(best && becauseOf(best)).toMatch(/^Because the title mentions “(pathway|pilot)…?”/);
});

test('a trust is an organisation, not trust', () => {
  expect(advise({ title: 'Acute trust catch up', attendees: ['CEO'] }).themes[0]?.theme).toBe('relationships');
});

test('join instructions are not read as notes', () => {
  const notes =
    'Agree the aim\n________________________________\nMicrosoft Teams meeting\nJoin on your computer\nPasscode: pilot';
  expect(ownNotes(notes)).toContain('Agree the aim');
  expect(ownNotes(notes)).not.toMatch(/Teams|pilot/);
});

test('any text is safe, and the same meeting gets the same advice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }), (title, description) => {
      const input = { title, description, attendees: three };
      expect(advise(input)).toEqual(advise(input));
    }),
  );
  expect(advise({ title: 'pilot '.repeat(5000), description: 'x'.repeat(100_000), attendees: three }).offer).toBe(true);
});

test('tips vary: "another" never gives one that was passed over while others are left', () => {
  fc.assert(
    fc.property(fc.constantFrom(...themes), fc.string(), (theme, seed) => {
      const seen: string[] = [];
      for (const _ of theme.tips) seen.push(chooseTip(theme, none, seed, seen).id);
      expect(new Set(seen).size).toBe(theme.tips.length);
    }),
  );
});

test('a tip that did not help comes last, one never shown comes first', () => {
  const [theme] = themes;
  if (!theme) throw new Error('no themes');
  const [unwanted, ...rest] = theme.tips.map(({ id }) => id);
  const history = {
    ...none,
    notHelpful: [unwanted ?? ''],
    shown: rest.slice(1).map((tip) => ({ tip, at: '2026-11-01' })),
  };
  expect(chooseTip(theme, history, 'seed').id).toBe(rest[0]);
});

test('the tip of the day gives each theme its turn', () => {
  const days = themes.map((_, day) => `2026-11-${String(day + 10)}`);
  expect(new Set(days.map((day) => tipOfTheDay(themes, none, day).theme.id)).size).toBe(themes.length);
});
