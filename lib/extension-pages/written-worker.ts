/** The worker that holds all that was written. */
import './worker-words';

import { hear } from './written-work';

addEventListener('message', ({ data }) => hear(data));
