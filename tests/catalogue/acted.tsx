import { type ReactNode, useEffect, useRef } from 'react';

const deeds: (void | Promise<void>)[] = [];

/** Resolves once everything that was to be done is done and drawn. */
export async function deedsDone(): Promise<void> {
  await Promise.all(deeds);
  await new Promise((resolve) => setTimeout(resolve, 100));
}

/** A component after something was done to it, for states that it holds itself. Done once, after it is first drawn. */
export function Acted({ by, children }: { by(box: HTMLElement): void | Promise<void>; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const act = useRef(by);
  useEffect(() => {
    if (box.current) deeds.push(act.current(box.current));
  }, []);
  return <div ref={box}>{children}</div>;
}

/** Opens all that is folded. */
export function unfold(box: HTMLElement): void {
  for (const fold of box.querySelectorAll('details')) fold.open = true;
}

/** Presses the button that shows these words. */
export function press(words: string): (box: HTMLElement) => void {
  return (box) => {
    const button = [...box.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(words));
    if (!button) throw new Error(`No button shows ${words}`);
    button.click();
  };
}

/** Types into the first field, as a person does. */
export function type(words: string): (box: HTMLElement) => void {
  return (box) => {
    const field = box.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    if (!field) throw new Error('There is no field to type into');
    // React keeps its own copy of the value, which the element's own setter goes past.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
}

/** One deed after the other, each once the page has taken in the one before. */
export function inTurn(...deeds: ((box: HTMLElement) => void)[]): (box: HTMLElement) => Promise<void> {
  return async (box) => {
    for (const deed of deeds) {
      deed(box);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
}

export function RightToLeft({ children }: { children: ReactNode }) {
  return (
    <div dir="rtl" lang="ar">
      {children}
    </div>
  );
}
