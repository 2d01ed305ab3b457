import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message, { tab }) => {
    if (message === 'open' && tab?.id !== undefined) void browser.sidePanel.open({ tabId: tab.id });
  });
});
