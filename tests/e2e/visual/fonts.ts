/**
 * Pictures of text can be compared only where letters are drawn alike. One picture of the fonts in use, beside the one in
 * the repository, tells whether this computer draws them as the one where the pictures were taken.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { PNG } from 'pngjs';
import { isUpdate } from './update';

const file = path.resolve('tests/e2e/visual/baselines/fonts.png');
const words = 'Before We Meet: agree 0123456789 “Qg” اجتماع';
const page = `<!doctype html><meta charset="utf-8"><body style="margin:0">
  <p style="font: 600 20px var(--serif)">${words}</p><p style="font: 15px var(--sans)">${words}</p>
  <p style="font: 650 13.5px var(--sans)">${words}</p>`;

/** How many of a hundred points differ; all of them when the pictures are not of one size. */
function difference(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 100;
  let differing = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if (Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0)) > 24) differing += 1;
  }
  return (100 * differing) / (one.width * one.height);
}

/** Are this computer's letters those of the pictures? Renews the picture of the fonts when pictures are renewed. */
export async function hasFontsOfPictures(browser: Browser): Promise<boolean> {
  const context = await browser.newContext({ viewport: { width: 400, height: 160 } });
  const probe = await context.newPage();
  await probe.setContent(page);
  await probe.addStyleTag({ path: 'components/theme/tokens.css' });
  const now = await probe.screenshot();
  await context.close();
  if (isUpdate) writeFileSync(file, now);
  return existsSync(file) && difference(PNG.sync.read(now), PNG.sync.read(readFileSync(file))) < 0.5;
}

export const otherFonts =
  'NOT COMPARED: the fonts or the browser of this computer draw letters differently from the pictures in ' +
  'tests/e2e/visual/baselines. Renew them here with `npm run visual -- --update` to compare from now on.';
