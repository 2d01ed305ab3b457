/** The one door to the browser's extension API. Everything else in the product goes through `lib/browser`. */
export { type Browser, browser } from 'wxt/browser';
