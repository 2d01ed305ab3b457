/** The one door to the browser's extension API. Everything else in the product goes through `lib/browser`. */
export { browser } from 'wxt/browser';
