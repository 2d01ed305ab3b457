/** Puts the same words on the clipboard twice: formatted for e-mail, plain for everything else. */
export async function copyTextAndHtml(text: string, html: string): Promise<void> {
  const part = (type: string, words: string) => ({ [type]: new Blob([words], { type }) });
  await navigator.clipboard.write([new ClipboardItem({ ...part('text/plain', text), ...part('text/html', html) })]);
}

export const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text);
