/** A layout for jsdom, which has none: boxes from `data-box="left top width height"`, and what stands at a point. */
import { vi } from 'vitest';

const boxOf = (element: Element): DOMRect | undefined => {
  const numbers = element.getAttribute('data-box')?.split(' ').map(Number);
  return numbers && new DOMRect(...(numbers as [number, number, number, number]));
};

const holds = ({ left, right, top, bottom }: DOMRect, x: number, y: number) =>
  x >= left && x < right && y >= top && y < bottom;

/** Gives the document this layout. Words reach as far as the element that holds them. */
export function layOut(view: { width: number; height: number }): void {
  vi.stubGlobal('innerWidth', view.width);
  vi.stubGlobal('innerHeight', view.height);
  Object.defineProperty(document.documentElement, 'clientWidth', { value: view.width, configurable: true });
  document.elementsFromPoint = (x, y) => {
    if (x < 0 || y < 0 || x >= view.width || y >= view.height) return [];
    const boxed = [...document.querySelectorAll('[data-box]')].filter((element) => {
      const box = boxOf(element);
      return box && holds(box, x, y);
    });
    return [...boxed.reverse(), document.body, document.documentElement];
  };
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
    },
  );
  Element.prototype.checkVisibility = () => true;
  document.elementFromPoint = (x, y) => document.elementsFromPoint(x, y)[0] ?? null;
  Element.prototype.getBoundingClientRect = function box() {
    return boxOf(this) ?? new DOMRect();
  };
  Range.prototype.getClientRects = function rects() {
    const holder = this.startContainer.parentElement;
    const box = holder ? boxOf(holder) : undefined;
    return (box ? [box] : []) as unknown as DOMRectList;
  };
}
