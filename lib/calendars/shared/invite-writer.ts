/**
 * Puts our lines into the notes of an invite, beside whatever is there. The block has a first and a last line of its
 * own, so that a second time changes it in place. Typed by the browser, so that the page's own undo takes it back.
 */

import { blockEnd, blockStart } from '../../meetings/invite-block';
import type { WriteResult } from '../contract';
import { paragraphs } from './text';

const block = (text: string) => `${blockStart}\n${text}\n${blockEnd}`;
const withoutSpace = (text: string) => text.replace(/\s+/g, '');
/**
 * Long enough for a page to change back what it does not accept, and to lose what was typed while it was still drawing:
 * one extension saw the first text dropped and tried again after half a second (2026-06).
 */
const settleMs = 600;
const settled = () => new Promise((done) => setTimeout(done, settleMs));

/** Our block in a rich editor: from the text node of its first line to that of its last. */
function blockIn(notes: HTMLElement): Range | undefined {
  const walker = notes.ownerDocument.createTreeWalker(notes, 4 /* text nodes */);
  const range = notes.ownerDocument.createRange();
  let open = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.nodeValue?.trim();
    if (words === blockStart) {
      range.setStart(node, 0);
      open = true;
    } else if (open && words === blockEnd) {
      range.setEnd(node, node.nodeValue?.length ?? 0);
      return range;
    }
  }
  return undefined;
}

/** Where to write: over our own block, else at the caret of somebody who is writing there, else at the end. */
function placeIn(notes: HTMLElement): Range {
  const own = blockIn(notes);
  if (own) return own;
  const selection = notes.ownerDocument.getSelection();
  const caret = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const writing = notes.ownerDocument.activeElement === notes && caret && notes.contains(caret.commonAncestorContainer);
  const range = writing ? caret.cloneRange() : notes.ownerDocument.createRange();
  if (!writing) range.selectNodeContents(notes);
  // A selection would be replaced by what is typed: go to its end.
  range.collapse(false);
  return range;
}

function select(range: Range): void {
  const selection = range.startContainer.ownerDocument?.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** For editors that refuse what the browser types: our lines as nodes, and the events of a paste. */
function insertNodes(notes: HTMLElement, text: string): void {
  const rows = text.split('\n').map((words) => {
    const row = notes.ownerDocument.createElement('div');
    row.textContent = words;
    return row;
  });
  const range = placeIn(notes);
  const fragment = notes.ownerDocument.createDocumentFragment();
  fragment.append(...rows);
  range.deleteContents();
  range.insertNode(fragment);
  range.collapse(false);
  select(range);
  for (const type of ['input', 'keyup', 'paste']) notes.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Types as a person would, so that undo works; false where the browser or the page will not. */
function typeText(document: Document, text: string): boolean {
  try {
    return document.execCommand('insertText', false, text);
  } catch {
    return false;
  }
}

const holds = (notes: HTMLElement | null, text: string) =>
  notes !== null && withoutSpace(paragraphs(notes, 100_000)).includes(withoutSpace(text));

/** Writes, and once more where the page has dropped it. */
async function twice(write: () => boolean, isThere: () => boolean): Promise<WriteResult> {
  for (const again of [true, false]) {
    if (!write()) return again ? 'read-only' : 'failed';
    await settled();
    if (isThere()) return 'written';
  }
  return 'failed';
}

/**
 * Writes into a rich editor.
 * @param find gives the editor as it stands now; pages replace it while we wait.
 * @returns `written` only when the notes still hold the text after the page has had time to change them back.
 */
export const writeRich = (find: () => HTMLElement | null, text: string): Promise<WriteResult> =>
  twice(
    () => writeRichOnce(find(), block(text)),
    () => holds(find(), block(text)),
  );

function writeRichOnce(notes: HTMLElement | null, own: string): boolean {
  if (!notes) return false;
  const place = placeIn(notes);
  const alone = blockIn(notes) !== undefined || !notes.textContent?.trim();
  notes.focus();
  select(place);
  const typed = typeText(notes.ownerDocument, `${alone ? '' : '\n'}${own}`);
  if (!typed || !holds(notes, own)) insertNodes(notes, own);
  notes.dispatchEvent(new Event('keyup', { bubbles: true }));
  return true;
}

/** Frameworks keep their own copy of a field's value and learn of a change by its events. */
function setValue(field: HTMLTextAreaElement, value: string): void {
  field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}

/** From and to of our block in plain text, or the end of the text twice. */
function spanIn(value: string): [number, number] {
  const lines = new RegExp(`^${blockStart}\\n[\\s\\S]*?^${blockEnd}$`, 'm').exec(value);
  return lines ? [lines.index, lines.index + lines[0].length] : [value.length, value.length];
}

/** Writes into a plain text field; the same promise as `writeRich`. */
export const writeField = (find: () => HTMLTextAreaElement | null, text: string): Promise<WriteResult> =>
  twice(
    () => writeFieldOnce(find(), block(text)),
    () => find()?.value.includes(block(text)) ?? false,
  );

function writeFieldOnce(field: HTMLTextAreaElement | null, own: string): boolean {
  if (!field || field.readOnly || field.disabled) return false;
  const writing = field.ownerDocument.activeElement === field;
  const [from, to] = spanIn(field.value);
  const caret = from === to && writing ? (field.selectionEnd ?? to) : undefined;
  const [start, end] = [caret ?? from, caret ?? to];
  const before = field.value.slice(0, start);
  const typed = `${from === to && before && !before.endsWith('\n') ? '\n' : ''}${own}`;
  const whole = before + typed + field.value.slice(end);
  field.focus();
  field.setSelectionRange(start, end);
  if (!typeText(field.ownerDocument, typed) || field.value !== whole) setValue(field, whole);
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
