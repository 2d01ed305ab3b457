/** The worker that holds all that was written; see written-work.ts. */
import { workInWords } from './worker-words';

workInWords(() => import('./written-work'));
