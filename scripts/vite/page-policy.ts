import type { Plugin } from 'vite';

/**
 * What pages, workers and the background may do, as strict as both browsers take it. `connect-src` cannot be narrower: a
 * person may add a calendar on any host, and the background reads it. Pages are held tighter below.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Our icon, and the small arrow in the style sheet.
  "img-src 'self' data:",
  // Our own tables of words, and calendars by their address.
  "connect-src 'self' https:",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // lib/extension-pages/trusted-types.ts and lib/reporting/page-structure.ts.
  'trusted-types default page-report',
].join('; ');

/** No page of ours asks anybody else for anything: both policies count, so that the background alone may. */
export const pagePolicy = (): Plugin => ({
  name: 'page-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: "connect-src 'self'" },
      injectTo: 'head-prepend',
    },
  ],
});
