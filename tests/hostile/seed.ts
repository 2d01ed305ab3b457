/** For `npm run fuzz`: every property begins from the seed that was printed, with more inputs than each run has time for. */
import fc from 'fast-check';

/** Inputs that a property without a number of its own gets. */
const usual = 100;

fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED), numRuns: usual * Number(process.env.FUZZ_RUNS ?? 1) });
