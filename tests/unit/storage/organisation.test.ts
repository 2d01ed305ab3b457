import { expect, test, vi } from 'vitest';
import { Resource } from '@/content/schema';

vi.mock('@/lib/browser/api', () => ({ browser: {} }));
const { entriesOfFile, parseOwnResources } = await import('@/lib/settings/organisation-resources');

const good = {
  title: 'Our freedom to speak up page',
  publisher: 'Moorside Trust',
  url: 'https://intranet.example/speak-up',
  summary: 'Who to go to, and what happens then.',
};

test('an entry becomes a resource like ours', () => {
  const { resources, problems } = parseOwnResources([good, { ...good, kind: 'course', themes: ['trust'] }], '2026-11');
  expect(problems).toEqual([]);
  expect(resources[0]).toMatchObject({ id: 'own-1-our-freedom-to-speak-up-page', kind: 'website', checked: '2026-11' });
  // Ours name a theme each; theirs need not.
  for (const resource of resources)
    expect(Resource.safeParse({ ...resource, themes: ['trust'] }).error).toBeUndefined();
});

test('a wrong entry is set aside with the reason, the others count', () => {
  const { resources, problems } = parseOwnResources(
    [
      good,
      7,
      { ...good, url: 'http://plain.example' },
      { ...good, title: 'x'.repeat(500) },
      { ...good, url: 'javascript:alert(1)' },
    ],
    '2026-11',
  );
  expect(resources).toHaveLength(1);
  expect(problems.map(({ entry }) => entry.slice(0, 10))).toEqual([
    'Entry 2',
    'Our freedo',
    'xxxxxxxxxx',
    'Our freedo',
  ]);
  expect(problems[1]?.problem).toBe('url: it must start with https://');
});

test.each(['', '{}', '[]', '7', 'null', '{"resources":7}'])(
  'a file that is no list is refused with a remedy: %s',
  async (text) => {
    await expect(entriesOfFile(new Blob([text]))).rejects.toThrow(/Choose a JSON file/);
  },
);

test('an entry turns round nothing that stands beside it, and is no wider than its words', () => {
  const hostile = `\u202eRota ${'\u0e49'.repeat(120)}`;
  const { resources, problems } = parseOwnResources(
    [
      { ...good, title: hostile, keywords: [hostile] },
      { title: hostile, nested: [[hostile]] },
    ],
    '2026-11',
  );
  const calm = `Rota ${'\u0e49'.repeat(30)}`;
  expect(resources[0]).toMatchObject({ title: calm, keywords: [calm] });
  expect(problems[0]?.entry).toBe(calm);
});

test('a list may stand alone or under its name', async () => {
  expect(await entriesOfFile(new Blob([JSON.stringify([good])]))).toEqual([good]);
  expect(await entriesOfFile(new Blob([JSON.stringify({ resources: [good] })]))).toEqual([good]);
  await expect(entriesOfFile(new Blob([new Uint8Array(1_000_001)]))).rejects.toThrow(/1 MB/);
});
