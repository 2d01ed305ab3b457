import { today } from '@/lib/extension-pages/clock';

/** Offers a text as a JSON file, named with the day. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `${name}-${today()}.json` });
  link.click();
  URL.revokeObjectURL(url);
}
