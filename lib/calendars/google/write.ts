/** Adds our block to the notes on Google's edit page, beside whatever is there, and reads it back. */
import { paragraphs } from '../text';
import type { WriteResult } from '../types';
import { selectors } from './selectors';

/** First and last line of our block: a second time finds it by them and changes it in place. */
export const blockStart = 'Before we meet';
export const blockEnd = '—';

const block = (text: string) => `${blockStart}\n${text}\n${blockEnd}`;

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

/** Puts the caret at the end, or around our own block when the notes hold one already. */
function select(notes: HTMLElement): void {
  const range = notes.ownerDocument.createRange();
  const lines = [...notes.childNodes];
  const textOf = (node: ChildNode) => node.textContent?.trim();
  const from = lines.findIndex((node) => textOf(node) === blockStart);
  const to = lines.findIndex((node, place) => place > from && textOf(node) === blockEnd);
  const [first, last] = [lines[from], lines[to]];
  if (from >= 0 && first && last) {
    range.setStartBefore(first);
    range.setEndAfter(last);
  } else {
    range.selectNodeContents(notes);
    range.collapse(false);
  }
  const selection = notes.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function blockNodes(document: Document, text: string): HTMLElement[] {
  return block(text)
    .split('\n')
    .map((words) => {
      const row = document.createElement('div');
      row.textContent = words;
      return row;
    });
}

/** Replaces what is selected with our lines and tells the editor, as a paste would. */
function insert(notes: HTMLElement, text: string): void {
  const range = notes.ownerDocument.getSelection()?.getRangeAt(0);
  const fragment = notes.ownerDocument.createDocumentFragment();
  fragment.append(...blockNodes(notes.ownerDocument, text));
  range?.deleteContents();
  range?.insertNode(fragment);
  // Left selected, the next key would delete our lines.
  range?.collapse(false);
  for (const type of ['input', 'keyup', 'paste']) notes.dispatchEvent(new Event(type, { bubbles: true }));
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** `written` only when the notes hold the text after the page has had time to change them back. */
export async function writeNotes(form: Element, text: string): Promise<WriteResult> {
  const notes = form.querySelector<HTMLElement>(selectors.editNotes);
  if (!notes) return 'read-only';
  notes.focus();
  select(notes);
  insert(notes, text);
  await pause(150);
  const now = form.querySelector(selectors.editNotes);
  return now && withoutSpace(paragraphs(now, 100_000)).includes(withoutSpace(block(text))) ? 'written' : 'failed';
}
