// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { BringMeeting } from '@/components/meeting/bring-meeting';
import { pageOfTest, press } from './ui/mount';

const { show } = pageOfTest();
const read = vi.fn((_text: string): undefined => undefined);
const told = vi.fn((_text: string) => undefined);

beforeEach(() => {
  read.mockClear();
  told.mockClear();
  show(<BringMeeting fromText={read} onText={told} sayWhen={() => ''} onBring={() => undefined} />);
});

const field = () => document.querySelector('textarea') as HTMLTextAreaElement;

/** As a browser tells of a paste; gives whether the browser is left to put the words there. */
function paste(words: string): boolean {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { files: [], getData: () => words } });
  act(() => void field().dispatchEvent(event));
  return !event.defaultPrevented;
}

function type(words: string): void {
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field(), words);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const shown = () => document.querySelector('form')?.textContent ?? '';
const begun = 'Subject: Pilot\n';
const long = `${begun}${'words '.repeat(8000)}the end`;

test('a text of usual length is put into the field by the browser', () => {
  expect(paste(`${begun}${'words '.repeat(1000)}`)).toBe(true);
  expect(told).not.toHaveBeenCalled();
});

test('of a long text the beginning is shown, all of it is read, and the page says so', async () => {
  expect(paste(long.replaceAll('\n', '\r\n'))).toBe(false);
  expect(field().value).toBe(long.slice(0, 20_000));
  expect(told).toHaveBeenLastCalledWith(long);
  expect(shown()).toContain('All of it will be read');
  await press('Prepare this meeting');
  expect(read).toHaveBeenLastCalledWith(long);

  type(`Changed: ${field().value}`);
  await press('Prepare this meeting');
  expect(read).toHaveBeenLastCalledWith(`Changed: ${long}`);
});

test('of many lines the first are shown, and all are read', () => {
  const lines = 'a line\n'.repeat(3000);
  expect(paste(lines)).toBe(false);
  expect(field().value.split('\n')).toHaveLength(400);
  expect(told).toHaveBeenLastCalledWith(lines);
});

test('an emptied field has nothing behind it', async () => {
  paste(long);
  type('');
  expect(told).toHaveBeenLastCalledWith('');
  expect(shown()).not.toContain('All of it will be read');
  type('Ward rounds');
  await press('Prepare this meeting');
  expect(read).toHaveBeenLastCalledWith('Ward rounds');
});

test('what is too long to be read is cut, said, and no character is cut in two', () => {
  paste(`x${'😀'.repeat(80_000)}`);
  expect(field().value).toHaveLength(19_999);
  expect(field().value.isWellFormed()).toBe(true);
  expect(told.mock.lastCall?.[0]).toHaveLength(100_000);
  expect(shown()).toContain('Only the first 100,000 letters fit');
});

test('a long text goes where the caret is, in place of what is chosen', () => {
  type('Before middle after');
  field().setSelectionRange(7, 13);
  paste('z'.repeat(30_000));
  expect(told).toHaveBeenLastCalledWith(`Before ${'z'.repeat(30_000)} after`);
});
