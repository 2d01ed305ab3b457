/** What Google Calendar shows when a meeting is opened. */
import type { OpeningSigns } from '../contract';
import { selectors } from './selectors';

export const signs: OpeningSigns = {
  opened: `${selectors.popover}, ${selectors.editForm}, ${selectors.editPart}`,
  // The button for the edit page opens a meeting too: when nothing known appears after it, that is to be said.
  tile: `${selectors.chip}, ${selectors.edit}`,
};
