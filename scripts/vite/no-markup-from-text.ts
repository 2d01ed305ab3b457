import type { Plugin } from 'vite';

/**
 * React's three lines that turn text into mark-up, and what stands there instead. The product uses none of them: the
 * linter forbids `dangerouslySetInnerHTML`, and no component draws a `<script>`.
 */
const lines: readonly (readonly [found: string, instead: string, times: number])[] = [
  ['(domElement.innerHTML = key)', '(domElement.textContent = key)', 2],
  ['nextResource.innerHTML = "<script>\\x3c/script>";', 'throw Error("React may draw no script here");', 1],
];

const reactDom = /\/react-dom\/cjs\/react-dom-client\.production\.js$/;

/**
 * Takes the places out of React where text becomes mark-up, so that none is in a release at all.
 * @throws when React has other lines than those above: look at its new ones before changing this table.
 */
export function withoutMarkupFromText(code: string): string {
  return lines.reduce((text, [found, instead, times]) => {
    const parts = text.split(found);
    if (parts.length !== times + 1)
      throw new Error(`React DOM holds ${parts.length - 1} times, not ${times} times: ${found}`);
    return parts.join(instead);
  }, code);
}

export const noMarkupFromText = (): Plugin => ({
  name: 'no-markup-from-text',
  apply: 'build',
  transform: (code, id) =>
    reactDom.test(id.split('?')[0] ?? '') ? { code: withoutMarkupFromText(code), map: null } : undefined,
});
