import { expect, test } from 'vitest';
import { coreQuestions } from '@/content/index';
import { inviteText } from '@/lib/meetings/invite';
import { blockEnd, blockStart } from '@/lib/meetings/invite-block';
import { withoutOwnBlock, withoutOwnNotes } from '@/lib/meetings/own-notes';
import { typedMeeting } from '@/lib/meetings/typed';

const answers = { agreeing: 'Carry on after March — or stop', why: 'Money ends in March' };
const lines = inviteText(coreQuestions, answers);
const own = `${blockStart}\n${lines}\n${blockEnd}`;
const before = 'We need a decision on the pilot.';
const after = 'Papers are on the shared drive.';

test('the lines that the product itself makes are what this test takes out', () => {
  expect(lines).toContain('What we are agreeing: Carry on');
  expect(lines).toContain('Why: Money');
});

test.each([
  ['alone', own, ''],
  ['between the words of others', `${before}\n${own}\n${after}`, `${before}\n${after}`],
  ['with a gap around each line', `${before}\n\n${own.replaceAll('\n', '\n\n')}\n\n${after}`, `${before}\n\n${after}`],
  ['twice', `${own}\n${before}\n${own}`, before],
  [
    'quoted in a reply',
    `Thanks.\n${`${before}\n${own}`.replace(/^/gm, '> ')}\n> ${after}`,
    `Thanks.\n> ${before}\n> ${after}`,
  ],
  [
    'quoted twice over, and wrapped',
    `>> ${blockStart}\n>> What we are agreeing: carry on\n>> after March\n>> ${blockEnd}\nYes.`,
    'Yes.',
  ],
  [
    'with an answer of several lines',
    `${blockStart}\nWhat we are agreeing: one\ntwo\nWhy: three\n${blockEnd}\n${after}`,
    after,
  ],
  [
    'on one line',
    `${before} ${`${blockStart}\nWhy: Money ends\n${blockEnd}`.replaceAll('\n', ' ')} ${after}`,
    `${before} ${after}`,
  ],
  ['on one line without spaces', `${before}${blockStart}Why: Money ends${blockEnd}${after}`, `${before} ${after}`],
  ['without its last line', `${before}\n${blockStart}\n${lines}\n${after}`, `${before}\n${after}`],
  [
    'without its last line, above a signature set off with the same dash',
    `${blockStart}\nWhy: Money\n\nDear all, please read.\n—\nAnn Lee`,
    'Dear all, please read.\n—\nAnn Lee',
  ],
])('our block is taken out: %s', (_, notes, left) => {
  expect(withoutOwnBlock(notes)).toBe(left);
});

test.each([
  ['a heading of somebody else', `${blockStart}\nPlease read the paper.\n${blockEnd}\nAnn Lee`],
  ['our words within a sentence', 'Before we meet I would like to know why: please write.'],
  ['the heading alone, at the end', `${before}\n${blockStart}`],
  ['one line without an end', `${before} ${blockStart} Why: Money ends. ${after}`],
  ['answers of an agenda', 'Why: Money ends in March\nWho decides: the board'],
  ['a quotation that ends before the answers', `> ${blockStart}\nWhy: because\n${blockEnd}`],
])('what is not proved ours stays: %s', (_, notes) => {
  expect(withoutOwnBlock(notes)).toBe(notes);
});

test('an answer with a dash of its own, on one line, loses no word of others', () => {
  const flat = `${before} ${own.replaceAll('\n', ' ')} ${after}`;
  expect(withoutOwnBlock(flat).startsWith(before)).toBe(true);
  expect(withoutOwnBlock(flat).endsWith(after)).toBe(true);
});

test('a meeting without notes of others has none, and one without ours is the same object', () => {
  const meeting = { ...typedMeeting('Pilot'), description: own };
  expect(withoutOwnNotes(meeting).description).toBeUndefined();
  const other = { ...meeting, description: before };
  expect(withoutOwnNotes(other)).toBe(other);
});

test('hostile notes of the greatest length are gone through in a moment', () => {
  const many = `${blockStart} Why: `.repeat(400);
  const started = performance.now();
  withoutOwnBlock(many);
  withoutOwnBlock(many.replaceAll(' Why', '\nWhy'));
  withoutOwnBlock(`${`${blockStart}\n`.repeat(300)}${'\n'.repeat(4000)}`);
  expect(performance.now() - started).toBeLessThan(500);
});
