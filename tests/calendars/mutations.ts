/** Changes that a calendar page may see from one day to the next. Each gives the document in another state. */

export interface Mutation {
  name: string;
  apply(): void;
}

const elements = () => [...document.body.querySelectorAll('*')];

/** Every attribute of every element removed, and renamed, one at a time. Built from the mounted document. */
export function attributeMutations(): Mutation[] {
  return elements().flatMap((element, place) =>
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
  return elements().flatMap((element, place) =>
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
