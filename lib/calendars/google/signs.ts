/** What Google Calendar shows when a meeting is opened. */
import type { OpeningSigns } from '../contract';
import { selectors } from './selectors';

export const signs: OpeningSigns = {
  opened: `${selectors.popover}, ${selectors.editForm}`,
  tile: selectors.chip,
};
