/** Counts what was injected, and what was gone afterwards. */

export interface Ledger {
  /** Notes one fault, and those of the expected words that were not there after it. */
  fault(name: string, lost: readonly string[]): void;
  /** Says how a group went, and gives what is counted so far. */
  group(name: string): void;
  readonly faults: number;
  readonly lost: readonly string[];
}

export function newLedger(say: (line: string) => void): Ledger {
  let faults = 0;
  let ofGroup = 0;
  let begun = performance.now();
  const lost: string[] = [];
  return {
    fault(name, missing) {
      faults += 1;
      ofGroup += 1;
      for (const words of missing) {
        lost.push(`${name}: ${words}`);
        say(`  LOST ${name}: ${words}`);
      }
    },
    group(name) {
      say(`${String(ofGroup).padStart(4)}  ${name} (${Math.round((performance.now() - begun) / 100) / 10} s)`);
      ofGroup = 0;
      begun = performance.now();
    },
    get faults() {
      return faults;
    },
    get lost() {
      return lost;
    },
  };
}

/** Those of these words that a text does not hold. */
export const missingIn = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => !text.includes(word));
