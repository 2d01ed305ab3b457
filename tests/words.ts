/** Gives tests the English words, as the browser gives them to the extension. */
import { speak } from '../scripts/lib/words-table.mjs';

speak();
