/** The worker that reads words and files from outside; see reading-work.ts. */
import { workInWords } from './worker-words';

workInWords(() => import('./reading-work'));
