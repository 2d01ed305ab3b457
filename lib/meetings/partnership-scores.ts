/** What a partnership check asks for, and its draft. Apart, so that what keeps drafts loads no more of it. */
import * as z from 'zod/mini';

/** Longest answer to "what would help next", in UTF-16 units. */
export const helpLimit = 200;

/** What is looked at: a shared aim, trust, resources, honest talk. */
export const aspects = ['aim', 'trust', 'resources', 'talk'] as const;
export type Aspect = (typeof aspects)[number];

/** From 1, not at all, to 5, fully. */
export const scale = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scale)[number];

/** By aspect; one of which nothing was said is absent. */
export const Scores = z.partialRecord(z.enum(aspects), z.union(scale.map((score) => z.literal(score))));
export type Scores = z.infer<typeof Scores>;

/** What is written down, before it is tied to a partnership and a day. */
export interface CheckDraft {
  scores: Scores;
  help: string;
}

export const emptyCheck: CheckDraft = { scores: {}, help: '' };
