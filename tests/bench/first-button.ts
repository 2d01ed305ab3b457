/** How long the button takes at the first meeting on a page, when the reader still has to be put into it. */
import type { BrowserContext } from '@playwright/test';

export interface FirstButton {
  /** Milliseconds from the click to the button, with the extension's background at work. */
  runningMs: number[];
  /** The same after the browser has stopped the background, as it does when nothing happens for half a minute. */
  stoppedMs: number[];
}

/** Longer than the slowest button that was ever seen here. */
const holdMs = 1500;

async function once(context: BrowserContext, address: string, isStopped: boolean): Promise<number> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForTimeout(700);
  if (isStopped) {
    const devtools = await context.newCDPSession(page);
    const { targetInfos } = await devtools.send('Target.getTargets');
    const workers = targetInfos.filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
    );
    for (const { targetId } of workers) await devtools.send('Target.closeTarget', { targetId });
    await devtools.detach();
  }
  const [waited = Number.NaN] = await page.evaluate((hold) => window.bench.open(1, hold), holdMs);
  await page.close();
  return waited;
}

/** Opens `times` fresh pages with a running and a stopped background in turn, and one meeting on each. */
export async function firstButton(context: BrowserContext, address: string, times: number): Promise<FirstButton> {
  const found: FirstButton = { runningMs: [], stoppedMs: [] };
  // The first wakes the background and is not counted.
  await once(context, address, false);
  for (let turn = 0; turn < times; turn++) {
    found.runningMs.push(await once(context, address, false));
    found.stoppedMs.push(await once(context, address, true));
    // Awake again for the next turn.
    await once(context, address, false);
  }
  return found;
}
