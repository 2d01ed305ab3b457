/**
 * Puts our lines into the notes of an invite, beside whatever is there. The block has a first and a last line of its
 * own, so that a second time changes it in place. Typed by the browser, so that the page's own undo takes it back.
 */

import { blockEnd, blockStart, isHeaded } from '../../meetings/invite-block';
import type { WriteResult } from '../contract';
import { paragraphs } from './text';

/**
 * Without empty lines: a gap would end the block for whoever looks for it later. Line breaks are those of a field, which
 * writes none of another kind: text that holds another would not be found again.
 */
const block = (text: string) => `${blockStart}\n${text.replace(/\r\n?/g, '\n').replace(/\n\s*\n/g, '\n')}\n${blockEnd}`;
const withoutSpace = (text: string) => text.replace(/\s+/g, '');
/**
 * Long enough for a page to change back what it does not accept, and to lose what was typed while it was still drawing:
 * one extension saw the first text dropped and tried again after half a second (2026-06).
 */
const settleMs = 600;
const settled = () => new Promise((done) => setTimeout(done, settleMs));

/** Are these lines ours: a heading of ours on the first with words, and no gap above words without one? */
function isOwn(lines: readonly string[]): boolean {
  if (!isHeaded(lines.find(Boolean) ?? '') || lines.includes(blockStart)) return false;
  // Some pages put a gap around every line.
  return !lines[0] || lines.every((line, at) => !line || isHeaded(line) || lines[at - 1]);
}

/** First and last line of our block. What cannot be proved ours is never written over. */
function blockAmong(texts: readonly string[]): [number, number] | undefined {
  const lines = texts.map((text) => text.trim());
  for (let from = lines.indexOf(blockStart); from >= 0; from = lines.indexOf(blockStart, from + 1)) {
    const to = lines.indexOf(blockEnd, from);
    if (to > 0 && isOwn(lines.slice(from + 1, to))) return [from, to];
  }
  return undefined;
}

/**
 * Is it a line? A text, but not the white space that pages put between elements; a fixed space is a line that somebody
 * left empty. So is a `br` with nothing before it: behind words it only ends their line.
 */
const isLine = ({ nodeName, nodeValue, previousSibling }: Node) =>
  nodeName === 'BR' ? (previousSibling?.nodeName ?? nodeName) === nodeName : /[^ \t\r\n]/.test(nodeValue ?? '');

/** The lines of a rich editor, empty ones too. */
function linesIn(notes: HTMLElement): Node[] {
  const walker = notes.ownerDocument.createTreeWalker(notes, 5 /* elements and text nodes */);
  const lines: Node[] = [];
  while (walker.nextNode()) if (isLine(walker.currentNode)) lines.push(walker.currentNode);
  return lines;
}

/** Our block in a rich editor: from the text node of its first line to that of its last. */
function blockIn(notes: HTMLElement): Range | undefined {
  const lines = linesIn(notes);
  const span = blockAmong(lines.map(({ nodeValue }) => nodeValue ?? ''));
  const [first, last] = span?.map((line) => lines[line]) ?? [];
  if (!first || !last) return undefined;
  const range = notes.ownerDocument.createRange();
  range.setStart(first, 0);
  range.setEnd(last, last.nodeValue?.length ?? 0);
  return range;
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
  const lines = value.split('\n');
  const span = blockAmong(lines);
  if (!span) return [value.length, value.length];
  const lengthTo = (line: number) => lines.slice(0, line).join('\n').length;
  return [lengthTo(span[0]) + (span[0] && 1), lengthTo(span[1] + 1)];
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
