/** Every payload in the shipped build in Firefox: in every record, in search, and brought to the panel. */
import { expect, test } from 'vitest';
import { newProfile, openExtensionPage, removeProfile, start } from '../../e2e/firefox/harness';
import { noteFigures } from '../../trust/figures';
import { type OurPage, tour } from '../browser/tour';
import { mixed, payloads } from '../corpus/all';

const share = Number(process.env.FUZZ_SHARE ?? 1);

test('payloads in every record, in search and brought to the panel are shown as text', async () => {
  const profile = newProfile();
  const started = await start(profile);
  const acted: string[] = [];
  const open = async (path: string): Promise<OurPage> => {
    const page = await openExtensionPage(started, path);
    page.on('dialog', (dialog) => {
      acted.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (/^https?:/.test(request.url())) acted.push(`a request: ${request.url()}`);
    });
    page.on('pageerror', (error) => acted.push(`an error: ${String(error)}`));
    await page.setViewport({ width: 360, height: 900 });
    return { evaluate: (run, argument) => page.evaluate(run as never, argument as never), close: () => page.close() };
  };
  try {
    const chosen = share === 1 ? payloads : mixed(share);
    const { trials, faults } = await tour(open, chosen);
    noteFigures('payloads', 'in Firefox', { payloads: chosen.length, tried: trials, acted: acted.length });
    expect(acted).toEqual([]);
    expect(faults).toEqual([]);
  } finally {
    await started.browser.close();
    removeProfile(profile);
  }
});
