import { useMemo, useState } from 'react';
import { AskFirst } from '@/components/looking-back/ask-first';
import { PassageList } from '@/components/looking-back/passage-list';
import { ReflectionSheet } from '@/components/looking-back/reflection-sheet';
import { Button } from '@/components/ui/button';
import { copyText } from '@/lib/browser/clipboard';
import { saveFile } from '@/lib/extension-pages/save-file';
import type { Deeds } from '@/lib/extension-pages/use-deeds';
import {
  type LookingBack,
  periodWords,
  type ReflectionMaterial,
  useReflectionMaterial,
} from '@/lib/extension-pages/use-looking-back';
import { noExportWords, usePolicy } from '@/lib/extension-pages/use-policy';
import {
  maskOf,
  plainChoice,
  type ReflectionChoice,
  type ReflectionSource,
  reflectionMarkdown,
  reflectionOf,
  reflectionText,
  type ShownPassage,
  shownPassages,
} from '@/lib/meetings/reflection';
import { mayExport } from '@/lib/settings/policy';
import type { Database } from '@/lib/storage/records/record-type';

/** Its answers say what one would do differently. */
const learnedQuestion = 'better';

/** What was counted, in sentences; what was never answered is left out. */
const figuresOf = ({ purpose, heard, promises, mondays, weeksKept, thinking }: LookingBack, partnerships: string) => [
  ...[purpose, heard, promises].filter(({ totals }) => totals.some((total) => total > 0)).map(({ summary }) => summary),
  ...(mondays.some((monday) => weeksKept.has(monday)) ? [thinking] : []),
  ...(partnerships ? [partnerships] : []),
];

/** Prints the reflection alone. */
function printReflection(): void {
  const { dataset } = document.documentElement;
  dataset.print = 'reflection';
  addEventListener(
    'afterprint',
    () => {
      delete dataset.print;
    },
    { once: true },
  );
  print();
}

interface SavingProps {
  source: ReflectionSource;
  passages: readonly ShownPassage[];
  fileName: string;
  deeds: Deeds;
}

function Saving({ source, passages, fileName, deeds: { run } }: SavingProps) {
  const policy = usePolicy();
  const isExported = mayExport(policy);
  const reflection = useMemo(() => reflectionOf(source, passages), [source, passages]);
  const done = (words: string, work: () => void | Promise<void>) =>
    void run(
      words,
      async () => {
        await work();
        return undefined;
      },
      'That did not work. Try another of the buttons.',
    ).catch(() => undefined);
  if (!reflection.sections.length) return <p className="soft">There is nothing to save from this time.</p>;
  return (
    <>
      {!isExported && <p className="soft">{noExportWords(policy)}</p>}
      <div className="row">
        {isExported && (
          <>
            <Button
              onClick={() =>
                done('Saved.', () => saveFile(`${fileName}.md`, reflectionMarkdown(reflection), 'text/markdown'))
              }
            >
              Save as Markdown
            </Button>
            <Button
              onClick={() =>
                done('Saved.', () => saveFile(`${fileName}.txt`, reflectionText(reflection), 'text/plain'))
              }
            >
              Save as text
            </Button>
          </>
        )}
        <Button onClick={() => done('Copied.', () => copyText(reflectionText(reflection)))}>Copy</Button>
        {isExported && <Button onClick={printReflection}>Print, or save as PDF</Button>}
      </div>
      <ReflectionSheet {...reflection} />
    </>
  );
}

/** What is asked before something private is put in, and the choice that it is. */
const questions = [
  {
    of: 'hasNames',
    label: 'Names of people and organisations',
    question: 'Others may read what you hand in, and the people named were not asked. Put their names in?',
    yes: 'Yes, put names in',
    no: 'Leave names out',
  },
  {
    of: 'hasTitles',
    label: 'Titles and days of meetings',
    question: 'A title and a day can tell who was there, and about whom you spoke. Put them in?',
    yes: 'Yes, put titles in',
    no: 'Leave titles out',
  },
  {
    of: 'hasThoughts',
    label: 'My answers to the weekly questions',
    question: 'You wrote these for yourself alone. Put them in?',
    yes: 'Yes, put them in',
    no: 'Leave them out',
  },
  {
    of: 'hasPartnerships',
    label: 'What would help my partnerships',
    question: 'You wrote these on a page that only you see. Partners may know themselves in them. Put them in?',
    yes: 'Yes, put them in',
    no: 'Leave them out',
  },
] as const;

interface MakingProps {
  shown: LookingBack;
  material: ReflectionMaterial;
  deeds: Deeds;
}

function Making({ shown, material, deeds }: MakingProps) {
  const [choice, setChoice] = useState(plainChoice);
  const change = (part: Partial<ReflectionChoice>) => setChoice((before) => ({ ...before, ...part }));
  const { passages, names, agreed, partnerships } = material;
  const source = useMemo(
    () => ({ period: periodWords(shown.period), figures: figuresOf(shown, partnerships), agreed, passages }),
    [shown, partnerships, agreed, passages],
  );
  const { hasNames, hasTitles } = choice;
  const mask = useMemo(() => maskOf(names, { hasNames, hasTitles }), [names, hasNames, hasTitles]);
  const preview = useMemo(() => shownPassages(source, mask, choice), [source, mask, choice]);
  const leaveOut = (id: string, isOut: boolean) =>
    setChoice((before) => {
      const leftOut = new Set(before.leftOut);
      if (isOut) leftOut.add(id);
      else leftOut.delete(id);
      return { ...before, leftOut };
    });
  return (
    <>
      <p>
        Names and titles that are kept here are left out, and other words stand in their place.{' '}
        <b>It cannot find a name it does not know.</b> Read each line before you save it.
      </p>
      <div className="tight">
        {questions.map(({ of, ...words }) => (
          <AskFirst key={of} {...words} isOn={choice[of]} onChange={(isOn) => change({ [of]: isOn })} />
        ))}
      </div>
      <section className="tight" aria-labelledby="passages">
        <h3 id="passages">What it will say</h3>
        <p className="soft">Marked words stand for a name. Untick what you do not want in.</p>
        {preview.length ? (
          <PassageList
            passages={preview}
            onLeaveOut={leaveOut}
            onChange={(id, words) =>
              setChoice((before) => ({ ...before, changed: new Map([...before.changed, [id, words]]) }))
            }
          />
        ) : (
          <p className="soft">
            You wrote nothing down to do differently in this time. After a meeting, answer “What would make the next one
            better?”.
          </p>
        )}
        <p className="soft">The figures above come with it, and how much was agreed.</p>
      </section>
      <Saving
        source={source}
        passages={preview}
        fileName={`reflection-${shown.period.from}-to-${shown.period.to}`}
        deeds={deeds}
      />
    </>
  );
}

function Loading({ database, shown, today, deeds }: Props) {
  const { material, failed } = useReflectionMaterial(database, shown.period, learnedQuestion, today);
  if (failed) return <p className="problem">What you wrote could not be read. Load this page again.</p>;
  if (!material) return <div className="wait" aria-busy="true" />;
  return <Making shown={shown} material={material} deeds={deeds} />;
}

interface Props {
  database: Database;
  shown: LookingBack;
  /** `2026-11-24`. */
  today: string;
  deeds: Deeds;
}

/** A reflection on the time that is shown, for an appraisal or revalidation; made once the person asks for it. */
export function ReflectionPart(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const { from, to } = props.shown.period;
  return (
    <section className="stack reflection-part" aria-labelledby="reflection">
      <div className="tight">
        <h2 id="reflection" tabIndex={-1}>
          For your appraisal or revalidation
        </h2>
        <p className="soft">What you learned in this time, your figures, and how much was agreed. Without names.</p>
      </div>
      {isOpen ? (
        <Loading key={`${from} ${to}`} {...props} />
      ) : (
        <Button
          onClick={() => {
            setOpen(true);
            document.getElementById('reflection')?.focus();
          }}
        >
          Make a reflection
        </Button>
      )}
    </section>
  );
}
