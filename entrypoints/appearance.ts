import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showFirstAppearance } from '@/lib/extension-pages/first-appearance';
import { showFirstLanguage } from '@/lib/extension-pages/first-language';

/** Runs in the head of each of our pages, before it is drawn. */
export default defineUnlistedScript(() => {
  showFirstAppearance();
  showFirstLanguage();
});
