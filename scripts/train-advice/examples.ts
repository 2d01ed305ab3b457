/** The training examples of advice: labelled meetings and snippets of our own. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import abbreviations from '@/content/advice/abbreviations.json';
import concepts from '@/content/advice/concepts.json';
import { type ThemeId, themeIds } from '@/content/schema';
import { featuresOf, featureVector } from '@/lib/advice/features';
import type { AdviceInput } from '@/lib/advice/input';
import { inputOf, LabelledMeeting } from '@/tests/evaluation/labelled-meeting';
import type { Sample } from './logistic';
import snippets from './snippets.json';

const ThemeName = z.enum(themeIds);
export interface Example {
  input: AdviceInput;
  best: readonly ThemeId[];
  acceptable: readonly ThemeId[];
  /** Where it comes from: a file's name or `snippets`. */
  source: string;
}

const folder = 'tests/evaluation/examples';
const moreFile = `${folder}/meetings-more.jsonl`;
const terseFile = `${folder}/meetings-terse.jsonl`;
/** So many of its lines were read while the concepts were written, so figures on them flatter; they are reported apart. */
const readBefore = 321;

/** The files of labelled meetings to learn from. `meetings.jsonl` is for testing only and never among them. */
export function meetingFiles(): string[] {
  const own = readdirSync(`${folder}/own`, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl'))
    .map(({ name }) => `${folder}/own/${name}`)
    .sort();
  return [moreFile, terseFile, ...own];
}

export function readMeetings(file: string): LabelledMeeting[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => LabelledMeeting.parse(JSON.parse(line)));
}

/** Labelled meetings and snippets that have a theme. */
export function readExamples(): Example[] {
  const meetings = meetingFiles().flatMap((file) =>
    readMeetings(file)
      .map((meeting, line) => ({ ...meeting, source: file === moreFile && line < readBefore ? `${file}, read` : file }))
      .filter(({ best }) => best.length)
      .map((meeting) => ({
        input: inputOf(meeting),
        best: meeting.best,
        acceptable: meeting.acceptable,
        source: meeting.source,
      })),
  );
  const short = z.partialRecord(ThemeName, z.array(z.tuple([z.string(), z.string()]).rest(ThemeName))).parse(snippets);
  const own = themeIds.flatMap((theme) =>
    (short[theme] ?? []).map(([title, description, ...others]) => ({
      input: { title, description, attendees: [] },
      best: [theme],
      acceptable: [theme, ...others],
      source: 'snippets',
    })),
  );
  return [...meetings, ...own];
}

/** Changes when anything changes that the model is trained on. */
export function fingerprintOf(examples: readonly Example[]): string {
  return createHash('sha256')
    .update(JSON.stringify([examples, concepts, abbreviations]))
    .digest('hex')
    .slice(0, 16);
}

/**
 * Share of the target that goes to acceptable themes, the best among them. On unseen terse entries it left 0.82 of first
 * themes acceptable and put an acceptable one among the first three slightly more often (0.964 to 0.968).
 */
const acceptableShare = 0.33;

/** The target of a meeting: a share for each theme, adding up to 1. */
function targetOf({ best, acceptable }: Example): number[] {
  const fitting = new Set([...best, ...acceptable]);
  return themeIds.map(
    (theme) =>
      (best.includes(theme) ? (1 - acceptableShare) / best.length : 0) +
      (fitting.has(theme) ? acceptableShare / fitting.size : 0),
  );
}

/** Sample weight of a meeting that is reduced to its title or to its notes. */
const halfWeight = 0.3;

/** A meeting as a training sample; one with notes also as its two halves, so that the model relies on neither alone. */
export function samplesOf(example: Example): Sample[] {
  const target = targetOf(example);
  const sample = (input: AdviceInput, weight: number): Sample => ({
    features: featureVector(featuresOf(input)),
    target,
    weight,
  });
  const { title, description, recurring, minutes } = example.input;
  const shape = { attendees: [], ...(recurring && { recurring }), ...(minutes && { minutes }) };
  const halves =
    title && description
      ? [
          { title, ...shape },
          { ...example.input, title: '' },
        ]
      : [];
  return [sample(example.input, 1), ...halves.map((half) => sample(half, halfWeight))];
}
