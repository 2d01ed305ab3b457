import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showFirstAppearance } from '@/lib/extension-pages/first-appearance';
import { showFirstLanguage } from '@/lib/extension-pages/first-language';
import { trustOwnScripts } from '@/lib/extension-pages/trusted-types';

/** Runs in the head of each of our pages, before it is drawn and before any other script. */
export default defineUnlistedScript(() => {
  trustOwnScripts(globalThis);
  showFirstAppearance();
  showFirstLanguage();
});
