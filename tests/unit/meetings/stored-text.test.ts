import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inUtc, Moment, wellFormedText } from '@/lib/meetings/stored-text';

test.each([
  ['2026-11-24T09:00:00.000Z', '2026-11-24T09:00:00.000Z'],
  ['2026-11-24T09:00:00Z', '2026-11-24T09:00:00Z'],
  ['2026-11-24', '2026-11-24T00:00:00.000Z'],
  ['2026-11-24T09:00', '2026-11-24T09:00:00.000Z'],
  ['2026-11-24T09:00:00+01:00', '2026-11-24T08:00:00.000Z'],
])('%s is the moment %s', (text, utc) => expect(Moment.parse(text)).toBe(utc));

test.each(['', 'yesterday', '24/11/2026', '2026-13-40', '2026-02-30T99:00:00Z', '+012026-11-24T09:00:00.000Z', '9'])(
  'no moment: “%s”',
  (text) => expect(Moment.safeParse(text).success).toBe(false),
);

test('moments sort as texts', () => {
  const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true });
  fc.assert(
    fc.property(date, date, (one, other) => {
      const [a, b] = [inUtc(one.toISOString()), inUtc(other.toISOString())];
      expect(a < b).toBe(one < other);
    }),
  );
});

test('any text of a schema can stand in an address, and is not longer than it was', () => {
  const schema = wellFormedText(50);
  const units = fc
    .array(fc.integer({ min: 0xd700, max: 0xe0ff }), { maxLength: 50 })
    .map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(units, fc.integer({ min: 0, max: 50 }), (text, cut) => {
      const parsed = schema.parse(text.slice(0, cut));
      expect(() => encodeURIComponent(parsed)).not.toThrow();
      expect(parsed).toHaveLength(text.slice(0, cut).length);
    }),
  );
  expect(wellFormedText(5).parse('a\ud83d')).toBe('a\ufffd');
});

test('marks pile up on one letter no higher than in any language, and whole words stay', () => {
  const parse = (text: string) => wellFormedText(5000).parse(text);
  expect(parse(`R${'\u0301'.repeat(4000)} ota`)).toBe(`R${'\u0301'.repeat(30)} ota`);
  expect(parse('👩\u200d'.repeat(60))).toBe('👩\u200d'.repeat(12));
  for (const words of ['Cyfarfod tîm: tŷ', 'बैठक का कार्यक्रम', 'การประชุม', 'اجتماع', 'བསྒྲུབས་', 'မြို့', 'בְּרֵאשִׁ֖ית', '👨‍👩‍👧‍👦'])
    expect(parse(words)).toBe(words);
});
