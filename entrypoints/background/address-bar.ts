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

/** Where a line of the address bar leads: a suggestion holds an address, other words lead to what they find first. */
async function addressFor(content: string): Promise<string> {
  const [top] = /^(https|chrome-extension|moz-extension):/.test(content) ? [] : await best(content);
  return top?.content ?? (URL.canParse(content) ? content : dashboardUrl('/'));
}

/** Offers the best finds while words are typed, and opens what is chosen; the best one when nothing was. */
export function answerAddressBar(): void {
  listenToAddressBar(best, (content, disposition) => {
    void addressFor(content).then((address) => openAddress(address, disposition));
  });
}
