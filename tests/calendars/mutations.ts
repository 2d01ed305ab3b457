/** Changes that a calendar page may see from one day to the next. Each gives the document in another state. */

export interface Mutation {
  name: string;
  apply(): void;
}

const elements = () => [...document.body.querySelectorAll('*')];

/** Of a long list of alike siblings the first few say all that the rest would. */
const alike = 3;
function isOneOfMany(element: Element): boolean {
  let before: Element | null = element;
  for (let step = 0; step < alike && before; step++) {
    before = before.previousElementSibling;
    if (before?.tagName !== element.tagName) return false;
  }
  return true;
}

/** Elements worth changing, with their place among all elements. */
const subjects = (): [number, Element][] => [...elements().entries()].filter(([, element]) => !isOneOfMany(element));

/** Every attribute of every element removed, and renamed, one at a time. Built from the mounted document. */
export function attributeMutations(): Mutation[] {
  return subjects().flatMap(([place, element]) =>
    element.getAttributeNames().flatMap((name) => [
      { name: `remove ${name} of ${element.tagName}`, apply: () => elements()[place]?.removeAttribute(name) },
      {
        name: `rename ${name} of ${element.tagName}`,
        apply: () => {
          const now = elements()[place];
          const value = now?.getAttribute(name) ?? '';
          now?.removeAttribute(name);
          now?.setAttribute(`x${name}`, value);
        },
      },
    ]),
  );
}

/** Children of every element in the opposite order, one element at a time. */
export function orderMutations(): Mutation[] {
  return subjects().flatMap(([place, element]) =>
    element.childElementCount > 1
      ? [
          {
            name: `reverse the children of ${element.tagName}`,
            apply: () => {
              const now = elements()[place];
              if (now) now.replaceChildren(...[...now.childNodes].reverse());
            },
          },
        ]
      : [],
  );
}

/** Every class name replaced by one that means nothing. */
export function replaceClasses(): void {
  for (const [place, element] of elements().entries())
    if (element.hasAttribute('class')) element.setAttribute('class', `x${place}`);
}

const labels = ['aria-label', 'title', 'placeholder', 'aria-description', 'alt'];

/** Every label in a language nobody knows. */
export function translateLabels(): void {
  for (const element of elements())
    for (const name of labels)
      if (element.hasAttribute(name)) element.setAttribute(name, `ꦲ${element.getAttribute(name)?.length}ꦏ`);
}
