// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetDraft, noteDraft, readDraft } from '@/lib/storage/commitment-draft';

beforeEach(() => localStorage.clear());

const empty = { text: '', to: [] };
const draft = { text: 'When I am bac', to: ['Bea'] };

test('a draft is there again for its own meeting alone', () => {
  noteDraft('google/google:one', draft);
  expect(readDraft('google/google:one')).toEqual(draft);
  expect(readDraft('google/google:two')).toEqual(empty);
});

test('an emptied or forgotten draft leaves nothing', () => {
  noteDraft('one', draft);
  noteDraft('one', empty);
  noteDraft('two', draft);
  forgetDraft('two');
  expect(localStorage).toHaveLength(0);
});

test('what cannot be read is an empty draft, and a full store stops nobody from typing', () => {
  localStorage.setItem('commitment-draft:one', '{"text":7}');
  expect(readDraft('one')).toEqual(empty);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(() => noteDraft('one', draft)).not.toThrow();
});
