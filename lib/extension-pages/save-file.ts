/** Gives the person a file, which the browser saves where it saves what it downloads. */

import { checkExport } from './export-allowed';

/**
 * @param type of its content: `text/calendar`.
 * @throws Error with a sentence where the organisation does not allow it.
 */
export async function saveFile(name: string, text: string, type: string): Promise<void> {
  await checkExport();
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}
