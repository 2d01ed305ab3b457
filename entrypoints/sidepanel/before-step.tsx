import { type ReactNode, useRef, useState } from 'react';
import type { Choice } from '@/components/meeting/before/card';
import { Cards, type CardView } from '@/components/meeting/before/cards';
import { DeedLine } from '@/components/ui/deed-line';
import { Said } from '@/components/ui/said';
import { coreQuestions } from '@/content/index';
import type { CoreQuestion, Question, Theme } from '@/content/schema';
import { copyText } from '@/lib/browser/clipboard';
import { sayDay, useLate } from '@/lib/extension-pages/clock';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import type { PreparationState } from '@/lib/extension-pages/use-preparation';
import { useSeriesMemory, useSeriesQuestion } from '@/lib/extension-pages/use-series';
import { useSuggestions } from '@/lib/extension-pages/use-suggestions';
import type { Meeting } from '@/lib/meetings/meeting';
import { askIfNeeded, askWhoDecides, askWhy } from '@/lib/meetings/polite-lines';
import type { Database } from '@/lib/storage/records/record-type';
import type { Suggestion, Suggestions } from '@/lib/suggestions/suggest';
import { t } from '@/lib/words/words';
import { linesOf, toggled } from './answer-lines';
import { LaterTip } from './later-tip';
import { ReadyParts } from './ready-parts';
import { SeriesParts } from './series-parts';

function sourceWords({ source, day }: Suggestion): string {
  if (source === 'last-time') return day ? t('panel.lastTime', { day: sayDay(day) }) : t('panel.lastTime2');
  return { invite: t('panel.fromTheInvite'), title: t('panel.fromTheTitle'), guests: t('panel.fromTheGuestList') }[
    source
  ];
}

const choiceOf = (suggestion: Suggestion): Choice => ({
  text: suggestion.text,
  source: sourceWords(suggestion),
  ...(suggestion.quote && suggestion.source === 'invite' && !suggestion.passage && { isQuote: true }),
});

/** Whom the invite names, then everyone who is invited, each once; by organisation where there are many. */
function deciders({ named, groups }: Suggestions['decides']): Choice[] {
  const taken = new Set(named.map(({ text }) => text));
  const people = groups.flatMap(({ organisation, people }) =>
    people
      .filter((name) => !taken.has(name))
      .map(
        (text): Choice => ({
          text,
          ...(groups.length > 1 && { group: organisation ?? t('panel.organisationNotTold') }),
        }),
      ),
  );
  return [
    ...named.map(choiceOf),
    ...people,
    { text: t('panel.allOfUs'), ...(groups.length > 1 && { group: t('panel.or') }) },
  ];
}

function coreQuestion(id: string): CoreQuestion {
  const question = coreQuestions.find((one) => one.id === id);
  if (!question) throw new Error(`content/questions/${id}.json is missing`);
  return question;
}

const agreeing = coreQuestion('agreeing');
const why = coreQuestion('why');
const decides = coreQuestion('decides');

/** @param ask copies a line for the organiser. */
function cardsOf(title: string, suggestions: Suggestions, ask: (line: string) => void): CardView[] {
  return [
    {
      question: agreeing,
      name: t('panel.agreeing'),
      choices: suggestions.agreeing.map(choiceOf),
      ways: () => [{ label: t('panel.nothingAskIfWe'), onPress: () => ask(askIfNeeded(title)) }],
    },
    {
      question: why,
      name: t('panel.why'),
      choices: suggestions.why.map(choiceOf),
      ways: () => [{ label: t('panel.iDontKnowAsk'), onPress: () => ask(askWhy(title)) }],
    },
    {
      question: decides,
      name: t('panel.decides'),
      choices: deciders(suggestions.decides),
      areNames: true,
      ways: (take) => [
        { label: t('panel.notInThisRoom'), onPress: () => take(t('panel.notInThisRoom')) },
        { label: t('panel.iDontKnowAsk2'), onPress: () => ask(askWhoDecides(title)) },
      ],
    },
  ];
}

/** What the group is to agree where it is asked whether the series still needs to exist. */
const stillNeeded = t('panel.doWeStillNeed');

/** After so many milliseconds a person can answer, whether or not what is stored has been read. */
const patience = 1000;

interface Props {
  database: Database;
  meeting: Meeting;
  /** The theme in force; none where no checklist is offered. */
  theme: Theme | undefined;
  /** Is it known by now whether there is one? The cards do without it. */
  isAdvised: boolean;
  state: PreparationState;
  /** The person's own names; undefined until they are known. */
  self: readonly string[] | undefined;
  /** All that the person may answer before this meeting. */
  questions: readonly Question[];
  /** What was promised to these people. */
  promises: ReactNode;
  /** Adds to the invite, or copies. */
  sharing: ReactNode;
  /** Who the person is in this meeting. */
  role: ReactNode;
}

/** Before the meeting: three questions to tap through, then what one goes in with. */
export function BeforeStep({
  database,
  meeting,
  theme,
  isAdvised,
  state,
  self,
  questions,
  promises,
  sharing,
  role,
}: Props) {
  const memory = useSeriesMemory(database, meeting, self, patience);
  const suggestions = useSuggestions(meeting, self, memory);
  const deeds = useDeeds();
  const [said, setSaid] = useState({ words: '', event: 0 });
  const { answers } = state.preparation;
  const say = (words: string) => setSaid(({ event }) => ({ words, event: event + 1 }));
  const ask = (line: string) =>
    void copyText(line).then(
      () => say(t('panel.copiedPasteItInto')),
      () => say(t('panel.theBrowserRefusedTo')),
    );
  const agreed = useRef(answers.agreeing);
  agreed.current = answers.agreeing;
  const question = useSeriesQuestion({
    database,
    meeting,
    deeds,
    patience,
    copy: copyText,
    onAgreeing(isOn) {
      const lines = linesOf(agreed.current);
      if (lines.includes(stillNeeded) !== isOn) state.answer('agreeing', toggled(lines, stillNeeded));
    },
  });
  const isLate = useLate(patience);
  // What is offered must not move under a finger, so all of it comes at once; but nobody waits for a database that hangs.
  // With answers there, the theme's question stands below them.
  const isWaiting =
    !question.isRead || (state.saved === 'loading' && !isLate) || (Object.keys(answers).length > 0 && !isAdvised);
  const isDrawn = useRef(false);
  isDrawn.current ||= !isWaiting;
  if (!memory || !suggestions || !isDrawn.current)
    return <div className="wait" style={{ height: '20rem' }} aria-busy="true" />;
  return (
    <Cards
      cards={cardsOf(meeting.title, suggestions, ask)}
      answers={answers}
      onAnswer={state.answer}
      said={<Said words={said.words} event={said.event} />}
      ready={
        <ReadyParts
          meeting={meeting}
          theme={theme}
          answers={answers}
          questions={questions}
          suggestions={suggestions}
          usualMissing={memory.usualMissing}
          sharing={sharing}
          role={role}
          onAnswer={state.answer}
        />
      }
      below={(isReady) => (
        <>
          <LaterTip database={database} meeting={meeting} look={isReady ? 'folded' : 'compact'} />
          <DeedLine {...deeds.deed} />
        </>
      )}
    >
      {promises}
      <SeriesParts
        notes={memory.notes}
        question={question}
        agreeing={answers.agreeing}
        onAgreeing={(text) => state.answer('agreeing', text)}
      />
    </Cards>
  );
}
