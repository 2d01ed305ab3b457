/** What Outlook shows when a meeting is opened. */
import type { OpeningSigns } from '../contract';
import { selectors } from './selectors';

export const signs: OpeningSigns = {
  // One text, and no list that is joined: so the build leaves out the selectors that are not used.
  opened: `${selectors.peek}, ${selectors.pane}, ${selectors.form}, ${selectors.compose}`,
  tile: selectors.tile,
};
