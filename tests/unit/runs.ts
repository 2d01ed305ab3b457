/** How often a property is tried: a few times in each run of the tests, many times more when FUZZ_RUNS says so. */
const times = Math.max(1, Number(process.env.FUZZ_RUNS) || 1);

export const runs = (few: number): { numRuns: number } => ({ numRuns: Math.ceil(few * times) });
