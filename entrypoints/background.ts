import { defineBackground } from 'wxt/utils/define-background';
import { onInstalled } from '@/lib/browser/lifecycle';
import { listenToAddressBar } from '@/lib/browser/omnibox';
import { openPanelFromPage } from '@/lib/browser/panel';
import { onTabGone, openAddress, openOwnPage, practiceUrl } from '@/lib/browser/tabs';
import { onPageMessage } from '@/lib/messaging/background';
import { addressOf, guideSearch } from '@/lib/pages/guide-search';
import { forgetTab, writeTabState } from '@/lib/storage/open-meeting';

const suggestions = 5;

export default defineBackground(() => {
  onInstalled(() => void openOwnPage('welcome'));
  onPageMessage({
    state: ({ tabId, frameId }, state) => void writeTabState(tabId, { frameId, state }),
    openPanel: ({ tabId }) => {
      openPanelFromPage(tabId).catch((problem) => console.warn('The panel could not be opened:', problem));
    },
  });
  onTabGone((tabId) => void forgetTab(tabId));
  const best = (words: string) => guideSearch().find(words, { limit: suggestions });
  listenToAddressBar(
    (words) => best(words).map(({ item }) => ({ content: addressOf(item), title: item.title, detail: item.detail })),
    (content, disposition) => {
      const [top] = /^(https|chrome-extension|moz-extension):/.test(content) ? [] : best(content);
      const typed = top ? addressOf(top.item) : undefined;
      void openAddress(typed ?? (URL.canParse(content) ? content : practiceUrl('/')), disposition);
    },
  );
});
