/** The worker that reads words and files from outside. */
import './worker-words';

import { hear } from './reading-work';

addEventListener('message', ({ data }) => hear(data));
