/**
 * What each kind of content file holds. The JSON files under `content/` are written by people; these schemas are
 * the rules `npm run check:content` explains to them.
 */
import * as z from 'zod/mini';

const text = (min: number, max: number) => z.string().check(z.trim(), z.minLength(min), z.maxLength(max));
const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));
const httpsUrl = z.string().check(z.regex(/^https:\/\/[^\s]+$/), z.maxLength(300));

/** The guide's ten themes: five tips for working together, then five common mistakes. */
export const themeIds = [
  'relationships',
  'purpose',
  'trust',
  'space',
  'evidence',
  'groundwork',
  'priorities',
  'difficult-conversations',
  'assumptions',
  'protectionism',
] as const;
export const ThemeId = z.enum(themeIds);
export type ThemeId = z.infer<typeof ThemeId>;

export const steps = ['before', 'in', 'after'] as const;
export const Step = z.enum(steps);
export type Step = z.infer<typeof Step>;

export const roles = ['organiser', 'chair', 'attendee'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** One question of a checklist. `share` says where its answer stands in text for an invite; none: it stays private. */
export const Question = z.strictObject({
  id: slug,
  step: Step,
  roles: z.array(Role).check(z.minLength(1)),
  label: text(5, 80),
  hint: z.optional(text(5, 140)),
  share: z.optional(z.enum(['agreeing', 'purpose', 'decides', 'roles', 'evidence'])),
  private: z.optional(z.boolean()),
});
export type Question = z.infer<typeof Question>;

/** A question asked at every meeting, whatever its theme; `order` is its place in its step. */
export const CoreQuestion = z.extend(Question, {
  order: z.int().check(z.minimum(1)),
  /** Answered otherwise than with a line of the checklist: by ticks, by a switch, or asked only where stakes are high. */
  form: z.optional(z.enum(['ticks', 'switch', 'high-stakes'])),
});
export type CoreQuestion = z.infer<typeof CoreQuestion>;

/** A short thing a person can do before (or in) a given meeting. */
export const Tip = z.strictObject({ id: slug, text: text(25, 200) });
export type Tip = z.infer<typeof Tip>;

export const Theme = z.strictObject({
  id: ThemeId,
  kind: z.enum(['tip', 'mistake']),
  number: z.int().check(z.minimum(1), z.maximum(5)),
  title: text(5, 60),
  /** Where the idea stands in the guide, as a reader would say it: "Top tip 1". */
  section: text(5, 40),
  summary: text(20, 160),
  /** Only of mistakes: what a person can tick off when they have avoided it. */
  check: z.optional(text(20, 120)),
  tips: z.array(Tip).check(z.minLength(6)),
  questions: z.array(Question).check(z.minLength(3)),
  resources: z.array(slug).check(z.minLength(1)),
});
export type Theme = z.infer<typeof Theme>;

export const ResourceKind = z.enum(['website', 'toolkit', 'course', 'community', 'podcast', 'book', 'video', 'paper']);
export type ResourceKind = z.infer<typeof ResourceKind>;

export const Resource = z.strictObject({
  id: slug,
  title: text(3, 160),
  publisher: text(2, 120),
  url: z.nullable(httpsUrl),
  /** What the address is: the page itself, a page to start from, a near replacement, or none known. */
  urlRole: z.enum(['exact', 'landing', 'stand-in', 'none']),
  altUrls: z.array(httpsUrl),
  kind: ResourceKind,
  section: z.enum(['websites', 'books-podcasts-webinars', 'training', 'peer-learning', 'cited-in-text', 'further']),
  inGuide: z.boolean(),
  cost: text(3, 80),
  status: z.enum(['current', 'moved', 'closed', 'unknown']),
  confidence: z.enum(['verified', 'likely', 'unverified']),
  /** ISO month in which the facts were last checked: `2026-11`. */
  checked: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  themes: z.array(ThemeId).check(z.minLength(1)),
  summary: text(20, 320),
  note: z.optional(text(3, 600)),
  time: z.optional(text(2, 160)),
  audience: z.optional(text(2, 160)),
  /** Further words people search for: names of authors, former names, topics. */
  keywords: z.optional(z.array(text(2, 60))),
});
export type Resource = z.infer<typeof Resource>;

export const Case = z.strictObject({
  id: slug,
  title: text(5, 120),
  /** The guide's own name of the case, so that a reader can find it there. */
  section: text(5, 140),
  place: text(2, 80),
  summary: text(40, 400),
  story: z.array(text(40, 500)).check(z.minLength(1)),
  lessons: z.array(text(20, 200)).check(z.minLength(2)),
  themes: z.array(ThemeId).check(z.minLength(1)),
  resources: z.array(slug),
});
export type Case = z.infer<typeof Case>;

/** A source that the guide rests its case on; the full entry is the resource of that id. */
export const Reference = z.strictObject({
  id: slug,
  number: z.int(),
  citation: text(20, 300),
  doi: z.optional(z.string().check(z.regex(/^10\.\d{4,9}\/\S+$/))),
  finding: text(20, 300),
  resource: slug,
});
export type Reference = z.infer<typeof Reference>;

export const Acronym = z.strictObject({
  term: text(2, 16),
  expansion: text(3, 120),
  /** One plain sentence for someone who has never met the term. */
  meaning: z.optional(text(10, 200)),
});
export type Acronym = z.infer<typeof Acronym>;

/** A question to think about in a week. A list of them comes round again and again. */
export const ThinkingQuestion = z.strictObject({ id: slug, text: text(25, 160) });
export type ThinkingQuestion = z.infer<typeof ThinkingQuestion>;
