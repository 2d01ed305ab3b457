import { expect, test } from 'vitest';
import { inputOf, inputOfPreview } from '@/lib/advice/of-meeting';
import { offerFor } from '@/lib/advice/offer-decision';
import type { Meeting } from '@/lib/meetings/meeting';

const meeting = (title: string, more: Partial<Meeting> = {}): Meeting => ({
  id: 'x:1',
  seriesId: 'x:1',
  calendar: 'x',
  title,
  when: { text: '', allDay: false },
  attendees: [],
  writable: false,
  missing: [],
  ...more,
});
const offers = (title: string, more?: Partial<Meeting>) => offerFor(inputOf(meeting(title, more))).offer;

test('a page that does not list who is invited gets the benefit of the doubt', () => {
  expect(offers('Discharge hub')).toBe(true);
  expect(offers('Results meeting')).toBe(true);
  expect(offers('Parking review group')).toBe(true);
});

test.each([
  'Annual leave',
  'A/L',
  'A/L Mon to Wed',
  'Study leave 3-5 Dec pm',
  'Focus time',
  'Cancelled: Place board',
  'HOLD poss CQC feedback',
])('not for “%s”, whatever the page lists', (title) => {
  expect(offers(title)).toBe(false);
  expect(offerFor(inputOfPreview({ title })).offer).toBe(false);
});

test('a list of nobody, said by the page, is nobody', () => {
  expect(offers('Discharge hub', { attendeeCount: 0 })).toBe(false);
  expect(offers('Discharge hub', { attendeeCount: 4 })).toBe(true);
});

test('how many are invited is told at a glance, or is not known', () => {
  expect(offerFor(inputOfPreview({ title: 'Discharge hub', invited: 0 })).offer).toBe(false);
  expect(offerFor(inputOfPreview({ title: 'Results', invited: 4 })).offer).toBe(true);
  expect(offerFor(inputOfPreview({ title: 'Results' })).offer).toBe(false);
});
