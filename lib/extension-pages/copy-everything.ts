/** A way out with one's words where a page cannot be drawn: it needs nothing of what that page had loaded. */
import { copyText } from '@/lib/browser/clipboard';
import { checkExport } from './export-allowed';

/** Puts everything the person wrote on the clipboard. Loaded when it is asked for, so that no page opens later for it. */
export async function copyEverything(): Promise<void> {
  await checkExport();
  const { everythingWritten } = await import('./everything-written');
  await copyText(await everythingWritten());
}

export const loadAgain = (): void => location.reload();
