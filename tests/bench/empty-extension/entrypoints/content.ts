import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['https://calendar.google.com/*', 'https://outlook.office.com/*'],
  main() {},
});
