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

/** A browser that types at the selection, as people do; jsdom has none. */
function typing(accepts: (text: string) => boolean = () => true): string[] {
  const typed: string[] = [];
  Object.assign(document, {
    execCommand: (command: string, _ui: boolean, text: string) => {
      if (command !== 'insertText' || !accepts(text)) return false;
      typed.push(text);
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement)
        field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
      else {
        const range = getSelection()?.getRangeAt(0);
        range?.deleteContents();
        range?.insertNode(document.createTextNode(text));
      }
      return true;
    },
  });
  return typed;
}
const writes = async (write: Promise<unknown>) => {
  await vi.runAllTimersAsync();
  return write;
};

test.each([
  ['', newBlock, newBlock],
  [others, `\n${newBlock}`, `${others}\n${newBlock}`],
  [`${others}\n`, newBlock, `${others}\n${newBlock}`],
  [`Dear all\n${own}\n${others}`, newBlock, `Dear all\n${newBlock}\n${others}`],
])('the browser types into a field, over our own lines alone: %j', async (before, keys, after) => {
  const typed = typing();
  const field = document.createElement('textarea');
  document.body.append(field);
  field.value = before;
  const heard: string[] = [];
  for (const type of ['input', 'change']) field.addEventListener(type, () => heard.push(type));
  expect(await writes(writeField(() => field, newLines))).toBe('written');
  expect([typed, field.value, heard]).toEqual([[keys], after, ['change']]);
  Reflect.deleteProperty(document, 'execCommand');
});

test('somebody who writes in the field gets our lines where the caret is', async () => {
  typing();
  const field = document.createElement('textarea');
  document.body.append(field);
  field.value = 'One\nTwo';
  field.focus();
  field.setSelectionRange(0, 3);
  expect(await writes(writeField(() => field, newLines))).toBe('written');
  expect(field.value).toBe(`One\n${newBlock}\nTwo`);
  Reflect.deleteProperty(document, 'execCommand');
});

test.each(['readOnly', 'disabled'] as const)('nothing is written into a field that is %s', async (state) => {
  const field = document.createElement('textarea');
  field[state] = true;
  expect(await writes(writeField(() => field, newLines))).toBe('read-only');
  expect(await writes(writeField(() => null, newLines))).toBe('read-only');
  expect(field.value).toBe('');
});

test('a field whose page changes it back twice has failed; one that is gone after the first try too', async () => {
  const field = document.createElement('textarea');
  document.body.append(field);
  let times = 0;
  field.addEventListener('change', () => {
    times += 1;
    field.value = '';
  });
  expect(await writes(writeField(() => field, newLines))).toBe('failed');
  expect(times).toBeGreaterThan(1);
  let asked = 0;
  expect(await writes(writeField(() => (asked++ ? null : field), newLines))).toBe('failed');
});

test('the browser types into an editor at its end, and what it types is told to the page', async () => {
  const typed = typing();
  const editor = document.createElement('div');
  editor.tabIndex = 0;
  document.body.append(editor);
  editor.innerHTML = '<p>Old</p>';
  const heard: string[] = [];
  editor.addEventListener('keyup', ({ bubbles }) => heard.push(`keyup ${bubbles}`));
  expect(await writes(writeRich(() => editor, newLines))).toBe('written');
  expect([typed, editor.textContent, heard]).toEqual([[`\n${newBlock}`], `Old\n${newBlock}`, ['keyup true']]);
  editor.innerHTML = '';
  expect(await writes(writeRich(() => editor, newLines))).toBe('written');
  expect(typed.at(-1)).toBe(newBlock);
  Reflect.deleteProperty(document, 'execCommand');
});

test('an editor that refuses what is typed gets lines of its own, and the events of a paste', async () => {
  typing(() => false);
  const editor = document.createElement('div');
  editor.tabIndex = 0;
  document.body.append(editor);
  editor.innerHTML = '<p>Old</p>';
  const heard: string[] = [];
  for (const type of ['input', 'keyup', 'paste']) editor.addEventListener(type, () => heard.push(type));
  expect(await writes(writeRich(() => editor, newLines))).toBe('written');
  expect(editor.innerHTML).toBe(
    `<p>Old</p>${newBlock
      .split('\n')
      .map((line) => `<div>${line}</div>`)
      .join('')}`,
  );
  expect(heard).toEqual(['input', 'keyup', 'paste', 'keyup']);
  Reflect.deleteProperty(document, 'execCommand');
});
