/** What Outlook shows when a meeting is opened. */
import type { OpeningSigns } from '../contract';
import { selectors } from './selectors';

export const signs: OpeningSigns = {
  opened: [selectors.peek, selectors.pane, selectors.form, selectors.compose].join(', '),
  tile: selectors.tile,
};
