/** The last gate before anything leaves the browser as a file or as a whole: pages hide their buttons besides. */
import { mayExport, readPolicy } from '@/lib/settings/policy';
import { noExportWords } from './use-policy';

/** @throws Error with a sentence for the person where their organisation does not allow it. */
export async function checkExport(): Promise<void> {
  const policy = await readPolicy();
  if (!mayExport(policy)) throw new Error(noExportWords(policy), { cause: 'said' });
}
