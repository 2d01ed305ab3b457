/**
 * `npm run faults [-- --node]`: breaks everything that can break while something is stored, and looks each time whether what
 * was typed or committed is there afterwards. `--node` leaves out the browser, `--only=kills` runs one group in it. Ends
 * with 1 when a record was lost.
 */
import './stores';
import { noteFigures } from '../trust/figures';
import { inChromium } from './in-chromium';
import { inNode } from './in-node';
import { newLedger } from './ledger';

/** Fewer would not be a test of this. */
const fewest = 300;

export default async function main(args: readonly string[]): Promise<never> {
  const say = (line: string) => console.log(line);
  console.warn = () => undefined;
  const ledger = newLedger(say);
  const only = args.find((one) => one.startsWith('--only='))?.slice('--only='.length);
  if (!only) await inNode(ledger);
  if (!args.includes('--node')) await inChromium(ledger, only);
  const isPart = only !== undefined || args.includes('--node');
  const isEnough = isPart || ledger.faults >= fewest;
  if (!isEnough) say(`Too few faults: ${ledger.faults} of ${fewest}`);
  const figures = { faults: ledger.faults, 'records lost': ledger.lost.length };
  if (!isPart) noteFigures('faults', 'storage in Node and the build in Chromium', figures);
  say(`${ledger.faults} faults, ${ledger.lost.length} records lost`);
  // Channels between windows would keep it from ending.
  process.exit(ledger.lost.length || !isEnough ? 1 : 0);
}
