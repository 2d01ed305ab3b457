/** The words of a worker. Import it first: texts are read as the modules after it start. */
import { loadWords } from '@/lib/words/load-words';

loadWords(self.name);
