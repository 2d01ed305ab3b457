/**
 * `npm run check:links`: asks every address of the guide's resources if it still answers. By hand, never in CI: it is
 * the only thing here that asks the web. One request at a time for each host, with a pause between.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { archivedCopyUrl } from '@/lib/search/web-search';

export interface Link {
  /** The resource, and which of its addresses: the main one or another. */
  resource: string;
  url: string;
  main: boolean;
}

export type Verdict = 'fine' | 'moved' | 'refused' | 'gone' | 'failing' | 'unreachable';

export interface Answer extends Link {
  verdict: Verdict;
  /** HTTP status of the last answer; none when nothing answered. */
  status?: number;
  /** Where it led, when elsewhere. */
  final?: string;
  /** Why nothing answered. */
  reason?: string;
}

/** Asks for one address, following redirects. @throws when nothing answers. */
export type Ask = (url: string, method: 'HEAD' | 'GET') => Promise<{ status: number; final: string }>;

const userAgent = 'BeforeWeMeet-link-check (checks links by hand, a few a month)';
const timeout = 20_000;
const pause = 1_500;
const folder = 'test-results/links';

/** Two addresses that differ only in a slash at the end, www or letter case are the same. */
const plain = (url: string) =>
  url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[#?].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** What an answer means for the person who keeps the list. Some sites refuse machines and still serve people. */
export function verdictOf(url: string, status: number, final: string): Verdict {
  if (status === 404 || status === 410) return 'gone';
  if (status === 401 || status === 403 || status === 429) return 'refused';
  if (status >= 400) return 'failing';
  return plain(url) === plain(final) ? 'fine' : 'moved';
}

/** All addresses of the resources, each once for a resource. */
export function linksOf(resources: readonly { id: string; url: string | null; altUrls: readonly string[] }[]): Link[] {
  return resources.flatMap(({ id, url, altUrls }) => [
    ...(url ? [{ resource: id, url, main: true }] : []),
    ...altUrls.filter((other) => other !== url).map((other) => ({ resource: id, url: other, main: false })),
  ]);
}

/** Links by host, so that no host is asked twice at once. */
export function byHost(links: readonly Link[]): Link[][] {
  return [...Map.groupBy(links, ({ url }) => new URL(url).host).values()];
}

const asksForGet = new Set([400, 403, 404, 405, 501]);

/** Asks for one link: its head first and, where a server does not answer that properly, the page. Never throws. */
export async function check(link: Link, ask: Ask): Promise<Answer> {
  try {
    const head = await ask(link.url, 'HEAD').catch(() => undefined);
    const { status, final } = head && !asksForGet.has(head.status) ? head : await ask(link.url, 'GET');
    const verdict = verdictOf(link.url, status, final);
    return { ...link, verdict, status, ...(verdict === 'moved' && { final }) };
  } catch (problem) {
    return { ...link, verdict: 'unreachable', reason: problem instanceof Error ? problem.message : String(problem) };
  }
}

const headings: readonly [Verdict, string][] = [
  ['gone', 'Gone: find a new address, or mark the resource closed'],
  ['failing', 'The site had a fault: try again another day'],
  ['unreachable', 'No answer: try again another day'],
  ['moved', 'Led elsewhere: look, and write down the new address'],
  ['refused', 'Refuses machines: open it yourself'],
];

function line({ resource, url, status, final, reason }: Answer, month: string): string {
  const details = [status, final && `now ${final}`, reason].filter(Boolean).join(', ');
  return `- ${resource}: ${url} (${details}) [archived copy](${archivedCopyUrl(url, month)})`;
}

/** The report for people, in Markdown. @param month ISO month of the check: `2026-11`. */
export function report(answers: readonly Answer[], month: string): string {
  const parts = headings.flatMap(([verdict, heading]) => {
    const of = answers.filter((answer) => answer.verdict === verdict);
    return of.length ? [`## ${heading}`, '', ...of.map((answer) => line(answer, month)), ''] : [];
  });
  const fine = answers.filter(({ verdict }) => verdict === 'fine').length;
  return [`# Links, ${month}`, '', `${fine} of ${answers.length} addresses are fine.`, '', ...parts].join('\n');
}

async function askTheWeb(url: string, method: 'HEAD' | 'GET'): Promise<{ status: number; final: string }> {
  const response = await fetch(url, {
    method,
    redirect: 'follow',
    headers: { 'user-agent': userAgent, accept: 'text/html,application/pdf;q=0.9,*/*;q=0.5' },
    signal: AbortSignal.timeout(timeout),
  });
  await response.body?.cancel();
  return { status: response.status, final: response.url };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function checkHost(links: readonly Link[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const link of links) {
    if (answers.length) await wait(pause);
    answers.push(await check(link, askTheWeb));
  }
  return answers;
}

const atOnce = 4;

/** Works through the hosts, a few at a time. */
async function checkAll(hosts: Link[][]): Promise<Answer[]> {
  const waiting = [...hosts];
  const answers: Answer[] = [];
  const work = async () => {
    for (let host = waiting.shift(); host; host = waiting.shift()) {
      answers.push(...(await checkHost(host)));
      console.log(`${answers.length} asked, ${new URL(host[0]?.url ?? 'https://none').host} done`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers.sort((a, b) => a.resource.localeCompare(b.resource));
}

const readResources = () =>
  globSync('content/resources/*.json')
    .sort()
    .map((path) => JSON.parse(readFileSync(path, 'utf8')));

export default async (): Promise<number> => {
  const links = linksOf(readResources());
  const month = new Date().toISOString().slice(0, 7);
  console.log(`Asking ${links.length} addresses, a few at a time. This takes some minutes.`);
  const answers = await checkAll(byHost(links));
  if (answers.every(({ verdict }) => verdict === 'unreachable')) {
    console.error('No address answered: this computer seems to be offline. Nothing was written down.');
    return 2;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/links.json`, `${JSON.stringify({ month, answers }, null, 2)}\n`);
  writeFileSync(`${folder}/links.md`, report(answers, month));
  const bad = answers.filter(({ verdict }) => verdict === 'gone').length;
  console.log(`Written to ${folder}/links.md. ${bad ? `${bad} are gone.` : 'None is gone.'}`);
  return bad ? 1 : 0;
};
