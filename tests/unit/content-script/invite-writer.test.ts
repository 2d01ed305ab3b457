// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeField, writeRich } from '@/lib/calendars/shared/invite-writer';

const oldLines = 'What we are agreeing: the old way\nWhy: money';
const newLines = 'What we are agreeing: the new way';
const newBlock = `Before we meet\n${newLines}\n—`;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

async function writtenToField(before: string): Promise<string> {
  const field = document.createElement('textarea');
  document.body.append(field);
  field.value = before;
  const result = writeField(() => field, newLines);
  await vi.runAllTimersAsync();
  expect(await result).toBe('written');
  return field.value;
}

/** jsdom types nothing, so this is the way by nodes. Returns the editor's lines. */
async function writtenToEditor(html: string): Promise<string[]> {
  const editor = document.createElement('div');
  document.body.append(editor);
  editor.innerHTML = html;
  const result = writeRich(() => editor, newLines);
  await vi.runAllTimersAsync();
  expect(await result).toBe('written');
  const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  const lines: string[] = [];
  while (walker.nextNode()) lines.push(walker.currentNode.nodeValue ?? '');
  return lines.filter((line) => line.trim());
}

const rows = (text: string) =>
  text
    .split('\n')
    .map((line) => `<div>${line || '<br>'}</div>`)
    .join('');

const own = `Before we meet\n${oldLines}\n—`;
const others = 'Papers are on the shared drive.';

test.each([
  ['alone', own, newBlock],
  ['between the words of others', `Dear all\n${own}\n${others}`, `Dear all\n${newBlock}\n${others}`],
  ['with an answer of several lines', `Before we meet\nWhy: one\ntwo\n—\n${others}`, `${newBlock}\n${others}`],
  [
    'below the same words of somebody else',
    `Before we meet\nPlease read.\n—\nAnn Lee\n${own}`,
    `Before we meet\nPlease read.\n—\nAnn Lee\n${newBlock}`,
  ],
])('our block is changed in place: %s', async (_, before, after) => {
  expect(await writtenToField(before)).toBe(after);
  expect(await writtenToEditor(rows(before))).toEqual(after.split('\n'));
});

test.each([
  ['a heading of their own', 'Before we meet\nPlease read the paper.\n—\nAnn Lee'],
  [
    'a block of ours without its end, then a signature',
    `Before we meet\nWhy: money\n\nPlease read the paper.\n—\nAnn Lee`,
  ],
  ['their heading and our answer far below it', 'Before we meet\nPlease read.\nWhy: because.\n—\nAnn Lee'],
  ['a quoted invite', `> Before we meet\n> Why: money\n> —`],
])('words that cannot be proved ours stay: %s', async (_, before) => {
  expect(await writtenToField(before)).toBe(`${before}\n${newBlock}`);
  const lines = before.split('\n').filter(Boolean);
  expect(await writtenToEditor(rows(before.replaceAll('>', '&gt;')))).toEqual([...lines, ...newBlock.split('\n')]);
});

test('lines that only a br parts are lines of their own', async () => {
  const html = `Dear all<br><br>${own.replaceAll('\n', '<br>')}<br>${others}`;
  expect(await writtenToEditor(html)).toEqual(['Dear all', ...newBlock.split('\n'), others]);
});

test('an answer with an empty line in it can be changed in place again', async () => {
  const field = document.createElement('textarea');
  document.body.append(field);
  for (const text of ['Why: one\n\ntwo', newLines]) {
    const result = writeField(() => field, text);
    await vi.runAllTimersAsync();
    expect(await result).toBe('written');
  }
  expect(field.value).toBe(newBlock);
});
