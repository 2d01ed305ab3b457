// `npm run icons`: draws public/icon/*.png anew from the drawings in assets/, with the browser of this computer.
// A small icon is not a large one made smaller: 16 and 32 pixels have drawings of their own, on whole pixels.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromiumSwitches, needBrowser } from './lib/browsers.mjs';
import { prepare, root } from './lib/prepare.mjs';

prepare();

/** The drawing for each size in pixels. */
const drawings = { 16: 'icon-16.svg', 32: 'icon-32.svg', 48: 'icon.svg', 96: 'icon.svg', 128: 'icon.svg' };

const { launch } = await import('puppeteer-core');
const browser = await launch({ executablePath: needBrowser('chromium'), args: chromiumSwitches });
try {
  const page = await browser.newPage();
  for (const [size, file] of Object.entries(drawings)) {
    const svg = readFileSync(path.join(root, 'assets', file), 'utf8');
    await page.setViewport({ width: Number(size), height: Number(size), deviceScaleFactor: 1 });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true, captureBeyondViewport: false });
    writeFileSync(path.join(root, 'public', 'icon', `${size}.png`), png);
  }
} finally {
  await browser.close();
}
process.exit(0);
