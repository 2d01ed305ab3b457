import { useMemo, useState } from 'react';
import { AskFirst } from '@/components/looking-back/ask-first';
import { PassageList } from '@/components/looking-back/passage-list';
import { ReflectionSheet } from '@/components/looking-back/reflection-sheet';
import { Button } from '@/components/ui/button';
import { inWords } from '@/components/ui/in-words';
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
import { t } from '@/lib/words/words';

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
      t('lookingBack.thatDidNotWork'),
    ).catch(() => undefined);
  if (!reflection.sections.length) return <p className="soft">{t('lookingBack.thereIsNothingTo')}</p>;
  return (
    <>
      {!isExported && <p className="soft">{noExportWords(policy)}</p>}
      <div className="row">
        {isExported && (
          <>
            <Button
              onClick={() =>
                done(t('lookingBack.saved'), () =>
                  saveFile(`${fileName}.md`, reflectionMarkdown(reflection), 'text/markdown'),
                )
              }
            >
              {t('lookingBack.saveAsMarkdown')}
            </Button>
            <Button
              onClick={() =>
                done(t('lookingBack.saved'), () =>
                  saveFile(`${fileName}.txt`, reflectionText(reflection), 'text/plain'),
                )
              }
            >
              {t('lookingBack.saveAsText')}
            </Button>
          </>
        )}
        <Button onClick={() => done(t('lookingBack.copied'), () => copyText(reflectionText(reflection)))}>
          {t('lookingBack.copy')}
        </Button>
        {isExported && <Button onClick={printReflection}>{t('lookingBack.printOrSaveAs')}</Button>}
      </div>
      <ReflectionSheet {...reflection} />
    </>
  );
}

/** What is asked before something private is put in, and the choice that it is. */
const questions = [
  {
    of: 'hasNames',
    label: t('lookingBack.namesOfPeopleAnd'),
    question: t('lookingBack.othersMayReadWhat'),
    yes: t('lookingBack.yesPutNamesIn'),
    no: t('lookingBack.leaveNamesOut'),
  },
  {
    of: 'hasTitles',
    label: t('lookingBack.titlesAndDaysOf'),
    question: t('lookingBack.aTitleAndA'),
    yes: t('lookingBack.yesPutTitlesIn'),
    no: t('lookingBack.leaveTitlesOut'),
  },
  {
    of: 'hasThoughts',
    label: t('lookingBack.myAnswersToThe'),
    question: t('lookingBack.youWroteTheseFor'),
    yes: t('lookingBack.yesPutThemIn'),
    no: t('lookingBack.leaveThemOut'),
  },
  {
    of: 'hasPartnerships',
    label: t('lookingBack.whatWouldHelpMy'),
    question: t('lookingBack.youWroteTheseOn'),
    yes: t('lookingBack.yesPutThemIn'),
    no: t('lookingBack.leaveThemOut'),
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
      <p>{inWords('lookingBack.namesAndTitlesThat', { b: <b>{t('lookingBack.itCannotFindA')}</b> })}</p>
      <div className="tight">
        {questions.map(({ of, ...words }) => (
          <AskFirst key={of} {...words} isOn={choice[of]} onChange={(isOn) => change({ [of]: isOn })} />
        ))}
      </div>
      <section className="tight" aria-labelledby="passages">
        <h3 id="passages">{t('lookingBack.whatItWillSay')}</h3>
        <p className="soft">{t('lookingBack.markedWordsStandFor')}</p>
        {preview.length ? (
          <PassageList
            passages={preview}
            onLeaveOut={leaveOut}
            onChange={(id, words) =>
              setChoice((before) => ({ ...before, changed: new Map([...before.changed, [id, words]]) }))
            }
          />
        ) : (
          <p className="soft">{t('lookingBack.youWroteNothingDown')}</p>
        )}
        <p className="soft">{t('lookingBack.theFiguresAboveCome')}</p>
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
  if (failed) return <p className="problem">{t('lookingBack.whatYouWroteCould')}</p>;
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
          {t('lookingBack.forYourAppraisalOr')}
        </h2>
        <p className="soft">{t('lookingBack.whatYouLearnedIn')}</p>
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
          {t('lookingBack.makeAReflection')}
        </Button>
      )}
    </section>
  );
}
