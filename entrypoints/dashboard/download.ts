import { today } from '@/lib/extension-pages/clock';
import { checkExport } from '@/lib/extension-pages/export-allowed';

const types = { json: 'application/json', csv: 'text/csv;charset=utf-8', md: 'text/markdown;charset=utf-8' } as const;

/**
 * Offers a text, whole or in parts, as a file named with the day.
 * @throws Error with a sentence where the organisation does not allow it.
 */
export async function download(
  name: string,
  text: string | readonly string[],
  ending: keyof typeof types = 'json',
): Promise<void> {
  await checkExport();
  const url = URL.createObjectURL(new Blob(typeof text === 'string' ? [text] : [...text], { type: types[ending] }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `${name}-${today()}.${ending}` });
  link.click();
  URL.revokeObjectURL(url);
}
