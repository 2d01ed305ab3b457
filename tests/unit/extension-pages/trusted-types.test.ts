import { expect, test } from 'vitest';
import { trustOwnScripts } from '@/lib/extension-pages/trusted-types';

const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

/** What becomes of the address of a script, in a browser with trusted types. */
function allowed(address: string): string | null | undefined {
  let answer: string | null | undefined;
  trustOwnScripts({
    location: { origin },
    trustedTypes: {
      createPolicy(name, { createScriptURL }) {
        expect(name).toBe('default');
        answer = createScriptURL(address);
        return {};
      },
    },
  });
  return answer;
}

test.each([`${origin}/assets/worker.js`, '/assets/worker.js'])('%s is ours', (address) => {
  expect(allowed(address)).toBe(address);
});

test.each([
  'https://example.org/worker.js',
  'data:text/javascript,1',
  `blob:${origin}/1`,
  '//example.org/worker.js',
  `${origin}.example.org/worker.js`,
  'chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba/worker.js',
  'javascript:1',
])('%s is not', (address) => expect(allowed(address)).toBeNull());

test('a browser without trusted types is left alone', () => {
  expect(() => trustOwnScripts({ location: { origin } })).not.toThrow();
});
