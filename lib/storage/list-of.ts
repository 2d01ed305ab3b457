import * as z from 'zod/mini';

/**
 * A list that came from outside, each entry parsed alone: one that is wrong is left out, and the others stay. Not for what
 * people wrote, of which nothing may be left out.
 * @param most entries are kept, the first ones.
 */
export const listOf = <T>(entry: z.ZodMiniType<T>, most: number) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((list: unknown[]): T[] => list.flatMap((one) => entry.safeParse(one).data ?? []).slice(0, most)),
  );
