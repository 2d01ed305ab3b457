/** Search from the address bar, after our keyword. */
import { listenToAddressBar } from '@/lib/browser/omnibox';
import { dashboardUrl, openAddress } from '@/lib/browser/tabs';
import type { GuideSearch } from '@/lib/search/guide';

const suggestions = 5;

let guide: Promise<GuideSearch> | undefined;

/** The guide and its search are nine tenths of the background: they are loaded at the first word that is typed. */
async function best(words: string): Promise<{ content: string; title: string; detail: string }[]> {
  guide ??= import('@/lib/search/guide').then(({ createGuideSearch }) => createGuideSearch(dashboardUrl));
  const found = (await guide).suggest(words, suggestions);
  return found.map(({ title, detail, address }) => ({ content: address, title, detail }));
}

/** Is it an address that we open: one of the web, or a place on our own page? */
const isOpened = (content: string): boolean =>
  URL.canParse(content) && (new URL(content).protocol === 'https:' || content.startsWith(dashboardUrl('')));

/**
 * Where a line of the address bar leads: a suggestion holds an address, other words lead to what they find first. Words
 * with a colon in them, such as "budget: who pays", read as an address too, of a kind that we do not open.
 */
async function addressFor(content: string): Promise<string> {
  if (isOpened(content)) return content;
  const [top] = await best(content);
  return top?.content ?? dashboardUrl('/');
}

/** Offers the best finds while words are typed, and opens what is chosen; the best one when nothing was. */
export function answerAddressBar(): void {
  listenToAddressBar(best, (content, disposition) => {
    void addressFor(content).then((address) => openAddress(address, disposition));
  });
}
