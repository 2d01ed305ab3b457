/** `npm run -s eval:advice -- FILE [--misses]`: how well advice agrees with careful readers. */
import * as z from 'zod';
import { themes } from '@/content/index';
import { themeIds } from '@/content/schema';
import { advise } from '@/lib/advice/advice';
import { normalise, ownNotes } from '@/lib/advice/words';
import { evaluate, mean, round } from './json-lines';

const ThemeId = z.enum(themeIds);
const Example = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  organiser: z.string(),
  attendees: z.array(z.string()),
  start: z.string(),
  end: z.string(),
  recurring: z.boolean(),
  offer: z.boolean(),
  best: z.array(ThemeId),
  acceptable: z.array(ThemeId),
});
type Example = z.infer<typeof Example>;

interface Answer {
  offer: boolean;
  themes: string[];
}

function ours(example: Example): Answer {
  const minutes = (Date.parse(example.end) - Date.parse(example.start)) / 60_000;
  const { offer, themes: found } = advise({ ...example, minutes });
  return { offer, themes: found.map(({ theme }) => theme) };
}

/** Baseline: always offer, and rank themes by words shared with their own descriptions. */
function plain(example: Example): Answer {
  const words = new Set(
    normalise(`${example.title} ${ownNotes(example.description)}`)
      .split(' ')
      .filter((w) => w.length > 3),
  );
  const score = (text: string) =>
    normalise(text)
      .split(' ')
      .filter((word) => words.has(word)).length;
  const ranked = themes
    .map((theme) => ({
      id: theme.id,
      score: score([theme.title, theme.summary, ...theme.tips.map((tip) => tip.text)].join(' ')),
    }))
    .sort((a, b) => b.score - a.score);
  return { offer: true, themes: ranked.map(({ id }) => id) };
}

function figures(examples: readonly Example[], answer: (example: Example) => Answer) {
  const judged = examples.filter((example) => example.best.length);
  const share = (hit: (example: Example, found: string[]) => boolean) =>
    round(mean(judged.map((example) => Number(hit(example, answer(example).themes)))));
  const accepts = (example: Example, found: string[]) =>
    found.some((theme) => example.acceptable.some((ok) => ok === theme) || example.best.some((ok) => ok === theme));
  return {
    offerAccuracy: round(mean(examples.map((example) => Number(answer(example).offer === example.offer)))),
    acceptableAt1: share((example, found) => accepts(example, found.slice(0, 1))),
    acceptableAt3: share((example, found) => accepts(example, found.slice(0, 3))),
    strictAt1: share((example, found) => example.best.some((theme) => theme === found[0])),
  };
}

function misses(examples: readonly Example[]) {
  return examples.flatMap((example) => {
    const { offer, themes: found } = ours(example);
    const wrongTheme = example.best.length > 0 && !example.best.some((theme) => theme === found[0]);
    return offer !== example.offer || wrongTheme
      ? [{ id: example.id, title: example.title, offer, wanted: example.best, found: found.slice(0, 3) }]
      : [];
  });
}

export default (args: string[]) =>
  evaluate(args, Example, (examples, showMisses) => ({
    n: examples.length,
    nWithBest: examples.filter((example) => example.best.length).length,
    ...figures(examples, ours),
    baseline: figures(examples, plain),
    ...(showMisses && { misses: misses(examples) }),
  }));
