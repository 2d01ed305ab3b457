/** `npm run -s eval:advice -- FILE [--misses] [--ablate]`: how well advice agrees with careful readers. */
import { themes } from '@/content/index';
import { themeIds } from '@/content/schema';
import { advise } from '@/lib/advice/advice';
import { featuresOf, type Kind } from '@/lib/advice/features';
import { scoresOf } from '@/lib/advice/model';
import { normalise, ownNotes } from '@/lib/advice/words';
import { evaluate, mean, round } from './json-lines';
import { inputOf, LabelledMeeting } from './labelled-meeting';

interface Answer {
  offer: boolean;
  themes: string[];
}
type Answers = (example: LabelledMeeting) => Answer;

function ours(example: LabelledMeeting): Answer {
  const { offer, themes: found } = advise(inputOf(example));
  return { offer, themes: found.map(({ theme }) => theme) };
}

const ranked = (score: (theme: string, place: number) => number) =>
  themeIds
    .map((id, place) => ({ id, score: score(id, place) }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);

/** Baseline: always offer, and rank themes by words shared with their own descriptions. */
function plain(example: LabelledMeeting): Answer {
  const words = new Set(
    normalise(`${example.title} ${ownNotes(example.description)}`)
      .split(' ')
      .filter((w) => w.length > 3),
  );
  const shared = (text: string) =>
    normalise(text)
      .split(' ')
      .filter((word) => words.has(word)).length;
  const texts = new Map<string, string>(
    themes.map(({ id, title, summary, tips }) => [id, [title, summary, ...tips.map((tip) => tip.text)].join(' ')]),
  );
  return { offer: true, themes: ranked((theme) => shared(texts.get(theme) ?? '')) };
}

/** Concepts alone, each phrase found counting the same for its theme: what rules can do without training. */
function rulesOnly(example: LabelledMeeting): Answer {
  const found = featuresOf(inputOf(example)).filter(({ kind }) => kind === 'theme');
  const score = (theme: string) =>
    found.filter(({ name }) => name === theme).reduce((sum, { value }) => sum + value, 0);
  return { offer: true, themes: ranked(score) };
}

/** The shipped weights with some kinds of features silenced. */
function without(...silenced: readonly Kind[]): Answers {
  return (example) => {
    const scores = scoresOf(featuresOf(inputOf(example)).filter(({ kind }) => !silenced.includes(kind)));
    return { offer: true, themes: ranked((_, place) => scores[place] ?? 0) };
  };
}

const ablations: Readonly<Record<string, Answers>> = {
  rulesOnly,
  withoutConcepts: without('concept', 'theme', 'phrase'),
  withoutWords: without('word', 'wordBigram', 'charNgram'),
  withoutCharNgrams: without('charNgram'),
  withoutPeople: without('people'),
  withoutShape: without('shape'),
  titleOnly: (example) => ours({ ...example, description: '' }),
  notesOnly: (example) => ours({ ...example, title: '' }),
};

function figures(examples: readonly LabelledMeeting[], answer: Answers) {
  const judged = examples.filter((example) => example.best.length);
  const share = (hit: (example: LabelledMeeting, found: string[]) => boolean) =>
    round(mean(judged.map((example) => Number(hit(example, answer(example).themes)))));
  const accepts = (example: LabelledMeeting, found: string[]) =>
    found.some((theme) => example.acceptable.some((ok) => ok === theme) || example.best.some((ok) => ok === theme));
  return {
    offerAccuracy: round(mean(examples.map((example) => Number(answer(example).offer === example.offer)))),
    acceptableAt1: share((example, found) => accepts(example, found.slice(0, 1))),
    acceptableAt3: share((example, found) => accepts(example, found.slice(0, 3))),
    strictAt1: share((example, found) => example.best.some((theme) => theme === found[0])),
  };
}

function ablate(examples: readonly LabelledMeeting[]) {
  return Object.fromEntries(
    Object.entries(ablations).map(([name, answer]) => {
      const { acceptableAt1, acceptableAt3, strictAt1 } = figures(examples, answer);
      return [name, { acceptableAt1, acceptableAt3, strictAt1 }];
    }),
  );
}

function misses(examples: readonly LabelledMeeting[]) {
  return examples.flatMap((example) => {
    const { offer, themes: found } = ours(example);
    const wrongTheme = example.best.length > 0 && !example.best.some((theme) => theme === found[0]);
    return offer !== example.offer || wrongTheme
      ? [{ id: example.id, title: example.title, offer, wanted: example.best, found: found.slice(0, 3) }]
      : [];
  });
}

export default (args: string[]) =>
  evaluate(args, LabelledMeeting, (examples, showMisses) => ({
    n: examples.length,
    nWithBest: examples.filter((example) => example.best.length).length,
    ...figures(examples, ours),
    baseline: figures(examples, plain),
    ...(args.includes('--ablate') && { ablations: ablate(examples) }),
    ...(showMisses && { misses: misses(examples) }),
  }));
