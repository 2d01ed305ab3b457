import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';

/** A plain button that has the background open the panel. */
export default defineContentScript({
  matches: ['https://calendar.google.com/*'],
  main() {
    const button = document.createElement('button');
    button.id = 'empty-panel-button';
    button.textContent = 'Open the empty panel';
    button.style.cssText = 'position:fixed;bottom:8px;left:8px;z-index:2147483647';
    button.addEventListener('click', () => void browser.runtime.sendMessage('open'));
    document.body.append(button);
  },
});
