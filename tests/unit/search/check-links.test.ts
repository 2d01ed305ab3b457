import { expect, test } from 'vitest';
import { type Ask, byHost, check, linksOf, report, verdictOf } from '@/scripts/check-links';

const page = 'https://www.example.org/guide';
const link = { resource: 'guide', url: page, main: true };

test.each([
  [200, page, 'fine'],
  [200, 'https://example.org/guide/', 'fine'],
  [200, 'https://example.org/', 'moved'],
  [404, page, 'gone'],
  [410, page, 'gone'],
  [403, page, 'refused'],
  [429, page, 'refused'],
  [500, page, 'failing'],
])('%i at %s is %s', (status, final, verdict) => {
  expect(verdictOf(page, status, final)).toBe(verdict);
});

/** Answers each method with a status, and notes what was asked. */
function server(answers: { HEAD: number | Error; GET: number | Error }): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  const ask: Ask = async (url, method) => {
    asked.push(method);
    const status = answers[method];
    if (status instanceof Error) throw status;
    return { status, final: url };
  };
  return { ask, asked };
}

test('asks for the head only, when that is answered', async () => {
  const { ask, asked } = server({ HEAD: 200, GET: 500 });
  expect(await check(link, ask)).toMatchObject({ verdict: 'fine', status: 200 });
  expect(asked).toEqual(['HEAD']);
});

test.each([405, 403, 404, new Error('reset')])('asks for the page when the head gives %s', async (head) => {
  const { ask, asked } = server({ HEAD: head, GET: 200 });
  expect(await check(link, ask)).toMatchObject({ verdict: 'fine' });
  expect(asked).toEqual(['HEAD', 'GET']);
});

test('no answer is reported with its reason', async () => {
  const { ask } = server({ HEAD: new Error('a'), GET: new Error('offline') });
  expect(await check(link, ask)).toEqual({ ...link, verdict: 'unreachable', reason: 'offline' });
});

test('every address is asked once, host by host', () => {
  const links = linksOf([
    { id: 'a', url: page, altUrls: [page, 'https://other.example/x'] },
    { id: 'b', url: null, altUrls: [] },
    { id: 'c', url: 'https://www.example.org/c', altUrls: [] },
  ]);
  expect(byHost(links).map((host) => host.map(({ url }) => url))).toEqual([
    [page, 'https://www.example.org/c'],
    ['https://other.example/x'],
  ]);
});

test('the report says what to do, worst first, with an archived copy', () => {
  const text = report(
    [
      { ...link, verdict: 'fine', status: 200 },
      { ...link, verdict: 'moved', status: 200, final: 'https://example.org/' },
      { ...link, verdict: 'gone', status: 404 },
    ],
    '2026-11',
  );
  expect(text).toContain('1 of 3 addresses are fine');
  expect(text.indexOf('Gone: find')).toBeLessThan(text.indexOf('Led elsewhere'));
  expect(text).toContain('https://web.archive.org/web/2026/https://www.example.org/guide');
});
