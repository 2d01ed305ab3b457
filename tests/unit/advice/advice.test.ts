import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '@/lib/advice/advice';
import { becauseOf } from '@/lib/advice/reasons';
import { ownNotes } from '@/lib/advice/words';

const three = ['GP', 'Matron', 'Social worker'];

test.each([
  ['A/L', []],
  ['Annual leave - Jo', three],
  ['drive to county hall', []],
  ['Canceled: Place board', three],
  ['Place board - cancelled', three],
  ['Place board (CANCELLED)', three],
  ['CANCELLED place board', three],
  ['Declined: frailty check-in', three],
  ['HOLD poss visit', three],
  ['Sam’s birthday', three],
  ['focus time', []],
  ['dentist', []],
])('%s gets no checklist', (title, attendees) => {
  const advice = advise({ title, attendees });
  expect(advice.offer).toBe(false);
  expect(advice.themes).toEqual([]);
});

test.each(['ToR', 'Lung MDT', 'staff mtg', '???', 'Cancelled operations', 'escorts cancelled'])(
  'a terse meeting with others, “%s”, gets one',
  (title) => {
    const advice = advise({ title, attendees: three });
    expect(advice.offer).toBe(true);
    expect(advice.themes.length).toBeGreaterThan(0);
    expect(advice.themes[0]?.reasons.length).toBeGreaterThan(0);
  },
);

test('an entry without guests is a meeting when there is something to join, unless it says otherwise', () => {
  const joining = 'Join: https://teams.microsoft.com/l/meetup-join/1';
  expect(advise({ title: 'Frailty steering', description: joining, attendees: [] }).offer).toBe(true);
  expect(advise({ title: 'Frailty steering', attendees: [], link: 'https://meet.example/1' }).offer).toBe(true);
  expect(advise({ title: 'Frailty steering', attendees: [] }).offer).toBe(false);
  expect(advise({ title: 'annual leave', description: joining, attendees: [] }).offer).toBe(false);
});

test('the theme fits and the reason quotes what was typed', () => {
  const [best] = advise({ title: 'Frailty PILOTS', attendees: three, organisationCount: 3 }).themes;
  expect(best?.theme).toBe('groundwork');
  expect(best && becauseOf(best)).toBe('Because the title mentions “PILOTS”, and 3 organisations are invited.');
});

test('two phrases of the notes are quoted together', () => {
  const reasons = advise({ title: 'Tuesday', description: 'Terms of reference. Then who decides.', attendees: three });
  expect(reasons.themes[0] && becauseOf(reasons.themes[0])).toMatch(/^Because the notes mention “.+” and “.+”\.$/);
});

test('a trust is an organisation, not trust', () => {
  expect(advise({ title: 'Acute trust catch up', attendees: ['CEO'] }).themes[0]?.theme).toBe('relationships');
});

test('a misspelt word still points at its theme', () => {
  const [best] = advise({ title: 'Appologies to the famly', attendees: three }).themes;
  expect(best?.theme).toBe('difficult-conversations');
});

test('where no word says anything, the reason claims nothing of the words', () => {
  for (const { reasons } of advise({ title: '???', attendees: three }).themes)
    expect(reasons.map(({ kind }) => kind)).toEqual(['fallback']);
});

test('join instructions are not read as notes', () => {
  const notes =
    'Agree the aim\n________________________________\nMicrosoft Teams meeting\nJoin on your computer\nPasscode: pilot';
  expect(ownNotes(notes)).toContain('Agree the aim');
  expect(ownNotes(notes)).not.toMatch(/Teams|pilot/);
});

test('reasons quote text of the meeting and nothing else, at most 40 signs of it on one line', () => {
  const description = 'who pays <b onclick="x()">for</b>\nthe beds? '.repeat(3);
  const { themes } = advise({ title: '<img src=x onerror=alert(1)> budget', description, attendees: three });
  const quotes = themes.flatMap(({ reasons }) => reasons.flatMap(({ text }) => text.match(/“(.*)”/su)?.[1] ?? []));
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) {
    expect(quote).toMatch(/^[^\n]{1,40}$/);
    expect(`<img src=x onerror=alert(1)> budget ${description}`.replace(/\s+/g, ' ')).toContain(quote);
  }
});

test('any text is safe, and the same meeting gets the same advice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }), (title, description) => {
      const input = { title, description, attendees: three };
      expect(advise(input)).toEqual(advise(input));
    }),
  );
});

test.each([
  ['one word repeated', 'pilot '.repeat(50_000)],
  ['one long word', 'x'.repeat(200_000)],
  ['empty lines', '\n'.repeat(200_000)],
  ['spaces', ' '.repeat(200_000)],
  ['underscores', '_'.repeat(200_000)],
  ['numbers', '1:'.repeat(100_000)],
])('huge text is read quickly: %s', (_, text) => {
  advise({ title: 'warm up', attendees: three });
  const start = performance.now();
  expect(advise({ title: text, description: text, attendees: Array(200).fill('GP') }).offer).toBe(true);
  expect(performance.now() - start).toBeLessThan(500);
});
