/**
 * Finds a place on somebody's page where a box of ours covers nothing: no control, no entry of the calendar, no words. By
 * asking the browser what stands at the points of a grid over the box, so it holds for pages whose markup nobody knows.
 */
import { ours } from './names';
import { isShown } from './watcher/visibility';

export interface Size {
  width: number;
  height: number;
}

export interface Box extends Size {
  left: number;
  top: number;
}

/** What a person presses, fills in or looks at, by its element. */
const controls =
  'a[href],button,input,select,textarea,label,summary,iframe,canvas,img,video,dialog,[contenteditable],[draggable=true]';

/** The same by its role. */
const roles = /button|link|^tab$|menu|option|check|radio|switch|slider|box|dialog|tooltip/;

/** Cursors that a page gives to what can be pressed, dragged or written in, when its markup does not say so. */
const pressable = /pointer|grab|move|resize|text/;

/** How far apart the points of a grid are at most, in pixels. */
interface Grid {
  across: number;
  down: number;
}

/** Less than a target of the smallest size is wide, 24 pixels, and a line of words high. */
const fine: Grid = { across: 22, down: 14 };

/** For boxes that are known to stand clear of all controls: enough to meet a line of words. */
const coarse: Grid = { across: 48, down: 17 };

/** Room left around a box, in pixels. */
export const margin = 4;

/** From one edge to the other, both included. */
function steps(from: number, length: number, step: number): number[] {
  const count = Math.max(1, Math.ceil(length / step));
  return Array.from({ length: count + 1 }, (_, place) => from + (place * length) / count);
}

export type Point = readonly [number, number];

/** The middle of a box, and the four corners of the room around it. */
export function* cornersOf({ left, top, width, height }: Box): Generator<Point> {
  const [right, bottom] = [left + width + margin, top + height + margin];
  yield [left + width / 2, top + height / 2];
  for (const y of [top - margin, bottom]) for (const x of [left - margin, right]) yield [x, y];
}

/** Points of a box, its middle and corners first: where something stands in the way it mostly does there. */
function* pointsOf(box: Box, grid: Grid): Generator<Point> {
  const { left, top, width, height } = box;
  yield* cornersOf(box);
  for (const y of steps(top - margin, height + 2 * margin, grid.down))
    for (const x of steps(left - margin, width + 2 * margin, grid.across)) yield [x, y];
}

/** Do a box, with the room around it, and a rectangle of the page overlap? */
export const meets = (box: Box, { left, right, top, bottom }: DOMRect): boolean =>
  right > left &&
  right > box.left - margin &&
  left < box.left + box.width + margin &&
  bottom > box.top - margin &&
  top < box.top + box.height + margin;

/** What a box may not cover. */
export interface Taken {
  /** CSS selector of the calendar's entries; empty where there are none. */
  entries: string;
  /** May be covered although it is one of these, with all that it stands in: the open meeting's own card. */
  except?: Element | undefined;
  /** May an entry be covered where it holds no words? */
  mayCoverEntries?: boolean;
}

/** What stands at a point of the view, ours left out; none beyond it. */
function standingAt(document: Document, x: number, y: number): Element | undefined {
  const top = document.elementFromPoint(x, y) ?? undefined;
  return top?.matches(ours) ? document.elementsFromPoint(x, y).find((element) => !element.matches(ours)) : top;
}

/** What is known of an element, whatever box is asked for. */
interface Known {
  isTaken: boolean;
  /** Words that stand directly in it. */
  words: Node[];
}

/** Tells of each element once whether it may be covered. */
function knowing({ entries, except, mayCoverEntries }: Taken): (element: Element) => Known {
  const all = new Map<Element, Known>();
  const isControl = (element: Element) => {
    if (entries && element.closest(entries)) return !mayCoverEntries;
    return element.matches(controls) || roles.test(element.getAttribute('role') ?? '');
  };
  const tell = (element: Element): Known => {
    if (element.contains(except ?? null)) return { isTaken: false, words: [] };
    const words = [...element.childNodes].filter(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
    // A page's own element with a root of its own may hold anything.
    return { isTaken: isControl(element) || element.shadowRoot !== null, words };
  };
  return (element) => {
    const known = all.get(element) ?? tell(element);
    all.set(element, known);
    return known;
  };
}

/** Do words reach under a box? */
function reachUnder(box: Box, words: readonly Node[]): boolean {
  return words.some((node) => {
    const range = node.ownerDocument?.createRange();
    range?.selectNodeContents(node);
    return [...(range?.getClientRects() ?? [])].some((rect) => meets(box, rect));
  });
}

/**
 * Looks for the first of these boxes that covers nothing that matters, one point after another: asking what is at a point
 * may cost a tenth of a millisecond on a full page, so that the caller can pause between two.
 * @param known `box`: one that was found free before, whose middle and corners are asked alone. `isClear`: all boxes stand
 *   clear of what `standingBoxes` tells.
 * @returns undefined when each covers something.
 */
export function* searchFree(
  document: Document,
  boxes: Iterable<Box>,
  taken: Taken,
  known: { box?: Box | undefined; isClear?: boolean } = {},
): Generator<undefined, Box | undefined> {
  const know = knowing(taken);
  const looksPressable = (element: Element) =>
    pressable.test(document.defaultView?.getComputedStyle(element).cursor ?? '') &&
    !(taken.mayCoverEntries && taken.entries && element.closest(taken.entries));
  const isTakenBy = (top: Element, box: Box, seen: Set<Element>): boolean => {
    if (!seen.has(top) && looksPressable(top)) return true;
    for (let each: Element | null = top; each && !seen.has(each); each = each.parentElement) {
      seen.add(each);
      const { isTaken, words } = know(each);
      if (isTaken || reachUnder(box, words)) return true;
    }
    return false;
  };
  search: for (const box of boxes) {
    const seen = new Set<Element>();
    for (const [x, y] of box === known.box ? cornersOf(box) : pointsOf(box, known.isClear ? coarse : fine)) {
      const top = standingAt(document, x, y);
      if (!top || isTakenBy(top, box, seen)) continue search;
      yield;
    }
    return box;
  }
  return undefined;
}

/** The same at once. */
export function firstFree(document: Document, boxes: Iterable<Box>, taken: Taken): Box | undefined {
  const steps = searchFree(document, boxes, taken);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Where controls and entries stand in the view: most boxes can be told to be taken without asking for any point. It also
 * finds what lies under something that one sees through.
 */
export function standingBoxes(document: Document, entries: string): DOMRect[] {
  const high = document.defaultView?.innerHeight ?? 0;
  const own = new Set(entries ? document.querySelectorAll(entries) : []);
  const isControl = (element: Element) =>
    !own.has(element) && (element.matches(controls) || roles.test(element.getAttribute('role') ?? ''));
  const others = [...document.querySelectorAll(`${controls},[role]`)].filter(isControl);
  const rectsOf = (elements: Iterable<Element>, isSeen: (element: Element) => boolean) =>
    Array.from(elements).flatMap((element) => {
      const rect = element.getBoundingClientRect();
      return rect.width > 0 && rect.bottom > 0 && rect.top < high && isSeen(element) ? rect : [];
    });
  return [...rectsOf(own, () => true), ...rectsOf(others, isShown)];
}

/** Places for a box all over the view: along the bottom, along the top, then row by row from below; from the right. */
export function* placesInView(size: Size, view: Size, edge = 16): Generator<Box> {
  const [wide, high] = [view.width - size.width - 2 * edge, view.height - size.height - 2 * edge];
  if (wide < 0 || high < 0) return;
  const [columns, rows] = [6, 8];
  const order = [rows, 0, ...Array.from({ length: rows - 1 }, (_, row) => rows - 1 - row)];
  for (const row of order)
    for (let column = columns; column >= 0; column -= 1)
      yield { ...size, left: edge + (wide * column) / columns, top: edge + (high * row) / rows };
}
