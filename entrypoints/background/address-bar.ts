/** Search from the address bar, after our keyword. */
import { listenToAddressBar } from '@/lib/browser/omnibox';
import { dashboardUrl, openAddress } from '@/lib/browser/tabs';
import { addressOf, guideSearch } from '@/lib/extension-pages/guide-search';

const suggestions = 5;

const best = (words: string) => guideSearch().find(words, { limit: suggestions });

/** Offers the best finds while words are typed, and opens what is chosen; the best one when nothing was. */
export function answerAddressBar(): void {
  listenToAddressBar(
    (words) => best(words).map(({ item }) => ({ content: addressOf(item), title: item.title, detail: item.detail })),
    (content, disposition) => {
      const [top] = /^(https|chrome-extension|moz-extension):/.test(content) ? [] : best(content);
      const typed = top ? addressOf(top.item) : undefined;
      void openAddress(typed ?? (URL.canParse(content) ? content : dashboardUrl('/')), disposition);
    },
  );
}
