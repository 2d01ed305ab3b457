/** Tries every payload on every way in or out, and says what went wrong. */
import type { Payload } from './corpus/payload';

/** What went wrong; what is false or undefined did not. */
export type Faults = readonly (string | false | undefined)[];

export interface Way {
  /** Where the text goes in or comes out: "the title of a pasted invitation". */
  name: string;
  /** The double of a browser is slow of itself: how long it takes says nothing. */
  isUntimed?: true;
  /** Hands the text over. What it throws is a fault too. */
  try(text: string): Faults | Promise<Faults>;
}

export interface Result {
  trials: number;
  /** How many ran anything or changed what all objects inherit. */
  acted: number;
  /** `way, payload: what`, of the same fault on the same way the first three. */
  faults: string[];
}

/** More of the same fault say nothing new. */
const mostAlike = 3;

/** No input holds a thread for longer, in milliseconds of the processor. */
const longest = 200;

/** What this program has used of the processor: what other programs use meanwhile does not count. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const inherited = JSON.stringify(Reflect.ownKeys(Object.prototype).map(String));

/** Has something run, or been put where every object inherits it? */
const hasActed = () =>
  'acted' in globalThis || JSON.stringify(Reflect.ownKeys(Object.prototype).map(String)) !== inherited;

async function faultsOf(way: Way, text: string): Promise<string[]> {
  try {
    return (await way.try(text)).flatMap((fault) => fault || []);
  } catch (problem) {
    return [`threw ${problem instanceof Error ? problem.stack?.split('\n').slice(0, 3).join(' ') : String(problem)}`];
  }
}

/** The least of three times: the engine's own housekeeping counts in one of them. */
async function timeOf(way: Way, text: string): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && least > longest; attempt += 1) {
    const since = used();
    await faultsOf(way, text);
    least = Math.min(least, used() - since);
  }
  return least;
}

export async function tryAll(ways: readonly Way[], payloads: readonly Payload[]): Promise<Result> {
  const result: Result = { trials: 0, acted: 0, faults: [] };
  const alike = new Map<string, number>();
  const note = (way: string, payload: string, fault: string) => {
    const kind = `${way}: ${fault.slice(0, 12)}`;
    const before = alike.get(kind) ?? 0;
    alike.set(kind, before + 1);
    if (before < mostAlike) result.faults.push(`${way}, ${payload}: ${fault}`);
  };
  for (const way of ways)
    for (const { name, text } of payloads) {
      const since = used();
      const faults = await faultsOf(way, text);
      result.trials += 1;
      if (!way.isUntimed && used() - since > longest) {
        const time = await timeOf(way, text);
        if (time > longest) faults.push(`took ${Math.round(time)} ms`);
      }
      if (hasActed()) {
        result.acted += 1;
        faults.push('acted');
        Reflect.deleteProperty(globalThis, 'acted');
      }
      for (const fault of faults) note(way.name, name, fault);
    }
  return result;
}

/** Control signs but line breaks and tabs, and signs that turn round what stands beside them. */
export const unsafeOnOneLine = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u;
