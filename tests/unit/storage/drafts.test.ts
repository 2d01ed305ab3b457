// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { allDrafts, drafts, forgetAllDrafts, forgetDrafts, keepDrafts } from '@/lib/storage/drafts';

const { read: readDraft, note: noteDraft, forget: forgetDraft } = drafts.commitment;

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

test('who is to do it and by when are noted too', () => {
  const whole = { ...draft, owner: 'Tom Ellery', due: 'next-time' as const };
  noteDraft('one', whole);
  expect(readDraft('one')).toEqual(whole);
});

test('each field of a meeting has its own draft, and all of them go with the meeting', () => {
  drafts.decided.note('one', 'Carry on to Mar');
  drafts.parked.note('one', 'The na');
  drafts.decided.note('two', 'Another meeting');
  expect([drafts.decided.read('one'), drafts.parked.read('one')]).toEqual(['Carry on to Mar', 'The na']);
  noteDraft('one', draft);
  forgetDrafts('one');
  expect([drafts.decided.read('one'), drafts.parked.read('one'), readDraft('one')]).toEqual(['', '', empty]);
  expect(drafts.decided.read('two')).toBe('Another meeting');
});

test('what cannot be read is an empty draft, and a full store stops nobody from typing', () => {
  localStorage.setItem('commitment-draft:one', '{"text":7}');
  expect(readDraft('one')).toEqual(empty);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(() => noteDraft('one', draft)).not.toThrow();
});

test('drafts of a copy are kept, and nothing else of it', () => {
  localStorage.setItem('other:one', 'stays');
  keepDrafts({
    'decided-draft:b': '"b"',
    'commitment-draft:a': '{}',
    'other:two': 'x',
    'decided-draft': 'no meeting',
    'decided-draft:number': 7,
    'decided-draft:long': 'x'.repeat(100_000),
    [`decided-draft:${'x'.repeat(1000)}`]: '"x"',
  });
  expect(allDrafts()).toEqual({ 'commitment-draft:a': '{}', 'decided-draft:b': '"b"' });
  expect(Object.keys(allDrafts())).toEqual(['commitment-draft:a', 'decided-draft:b']);
  forgetAllDrafts();
  expect([allDrafts(), Object.keys(localStorage)]).toEqual([{}, ['other:one']]);
});

test.each(Object.entries(drafts))(
  'a draft of %s that was never made is empty, and leaves nothing when it is emptied',
  (_name, draft) => {
    const nothing = draft.read('one');
    (draft.note as (id: string, value: unknown) => void)('one', nothing);
    expect([localStorage.length, draft.prefix.endsWith('-draft')]).toEqual([0, true]);
  },
);
