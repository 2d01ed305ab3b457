/** What Teams shows when a meeting is opened. */
import type { OpeningSigns } from '../contract';
import { selectors } from './selectors';

export const signs: OpeningSigns = { opened: selectors.subject, tile: selectors.tile };
