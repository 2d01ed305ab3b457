/** What the build does to others' code, and how it tells whose code it holds. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageFolder } from '@/scripts/vite/bundled-packages';
import { withoutMarkupFromText } from '@/scripts/vite/no-markup-from-text';

test('React loses every line that turns text into mark-up, and is changed nowhere else', () => {
  const react = readFileSync('node_modules/react-dom/cjs/react-dom-client.production.js', 'utf8');
  const ours = withoutMarkupFromText(react);
  expect(react).toMatch(/\.innerHTML = /);
  expect(ours).not.toMatch(/\.innerHTML = /);
  const lines = ours.split('\n');
  const changed = react.split('\n').filter((line, at) => lines[at] !== line);
  expect(changed.length).toBe(3);
});

test('another React stops the build, whether it has more such lines or fewer', () => {
  const react = readFileSync('node_modules/react-dom/cjs/react-dom-client.production.js', 'utf8');
  expect(() => withoutMarkupFromText('')).toThrow('0 times');
  expect(() => withoutMarkupFromText(`${react}(domElement.innerHTML = key)`)).toThrow('3 times');
});

test.each([
  ['/a/node_modules/zod/v4/mini/index.js', '/a/node_modules/zod'],
  ['/a/node_modules/@wxt-dev/browser/src/index.mjs', '/a/node_modules/@wxt-dev/browser'],
  ['/a/node_modules/x/node_modules/y/z.js', '/a/node_modules/x/node_modules/y'],
  ['\0/a/node_modules/react/index.js?commonjs-module', '/a/node_modules/react'],
  ['C:\\a\\node_modules\\dexie\\dist\\dexie.mjs', 'C:/a/node_modules/dexie'],
  ['/a/lib/meetings/meeting.ts', undefined],
  ['\0rolldown/runtime.js', undefined],
])('the package of %j', (module, folder) => expect(packageFolder(module)).toBe(folder));
