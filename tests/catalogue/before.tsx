import { Card, type Choice } from '@/components/meeting/before/card';
import { Cards } from '@/components/meeting/before/cards';
import { HighStakes } from '@/components/meeting/before/high-stakes';
import { Jargon } from '@/components/meeting/before/jargon';
import { LastTime } from '@/components/meeting/before/last-time';
import { MissingPeople } from '@/components/meeting/before/missing-people';
import { ReadyStrip } from '@/components/meeting/before/ready-strip';
import { SeriesQuestion } from '@/components/meeting/before/series-question';
import { Ticks } from '@/components/meeting/before/ticks';
import { Said } from '@/components/ui/said';
import { Acted, RightToLeft, unfold } from './acted';
import { type Entry, nothing } from './entry';
import { agreeing } from './meeting';
import { arabicTitle, longTitle, longWord, manyPeople, people } from './people';

const choices: readonly Choice[] = [
  { text: 'We need a decision on the frailty pilot before winter', source: 'From the invite', isQuote: true },
  { text: 'Who holds the case from ward to home', source: 'Last time, 10 November' },
  { text: 'Decide: go or no go', source: 'From the title' },
];
const ways = [
  { label: 'Nothing: ask if we need to meet', onPress: nothing },
  { label: 'I don’t know: ask the organiser', onPress: nothing },
];
const card = {
  question: agreeing,
  place: 1,
  of: 3,
  value: '',
  choices,
  ways,
  said: null,
  takesFocus: false,
  onAnswer: nothing,
  onNext: nothing,
};
const decides = { ...agreeing, id: 'decides', label: 'Who decides?', hint: undefined };
const named = manyPeople.map((text, place) => ({ text, group: place < 15 ? 'Moorside Trust' : 'Moorside Council' }));
const view = { question: agreeing, name: 'Agreeing', choices, ways: () => ways };
const lines = [
  { id: 'agreeing', name: 'Agreeing', question: agreeing.label, answer: 'Whether the pilot goes on before winter' },
  { id: 'why', name: 'Why', question: 'Why are we doing this?', answer: 'People wait two weeks too long' },
  { id: 'decides', name: 'Decides', question: 'Who decides?', answer: 'Dr Priya Raman' },
];
const last = {
  day: '10 Nov',
  decided: ['Carry on to March (Dr Priya Raman)'],
  parked: ['Weekend cover'],
  onToggle: nothing,
};
const figures = { held: 12, isCut: false, purpose: { yes: 4, partly: 2, no: 1 }, decisions: 5 };
const stakes = {
  isOn: false,
  because: undefined,
  checks: ['We have the right people.', 'We know what we can agree.'],
  checked: ['We have the right people.'],
  lookAhead: { ...agreeing, id: 'ahead', label: 'It is a year later and this failed. Why?', hint: undefined },
  lookAheadAnswer: '',
  onSwitch: nothing,
  onCheck: nothing,
  onLookAhead: nothing,
};

export const before: readonly Entry[] = [
  {
    of: 'meeting/before/card.tsx',
    states: {
      'answers to tap': <Card {...card} />,
      'one chosen, something said': (
        <Card {...card} place={2} value={choices[1]?.text ?? ''} onBack={nothing} said={<Said words="Copied." />} />
      ),
      'nothing to offer': <Card {...card} choices={[]} ways={[]} />,
      'many people, by organisation': (
        <Card {...card} question={decides} place={3} areNames choices={named} value="Alex Morgan 2" onBack={nothing} />
      ),
      'long text': (
        <Card
          {...card}
          question={{ ...agreeing, label: longTitle }}
          choices={[
            { text: longTitle, source: 'From the invite', isQuote: true },
            { text: longWord, source: longTitle },
          ]}
        />
      ),
      'right to left': (
        <RightToLeft>
          <Card {...card} choices={[{ text: arabicTitle, source: 'من الدعوة' }]} />
        </RightToLeft>
      ),
    },
  },
  {
    of: 'meeting/before/cards.tsx',
    states: {
      'the first card': (
        <Cards cards={[view]} answers={{}} onAnswer={nothing} said={null} ready={null} below={() => null} />
      ),
      ready: (
        <Cards
          cards={[view]}
          answers={{ agreeing: longTitle }}
          onAnswer={nothing}
          said={null}
          ready={<p>What can be shared.</p>}
          below={() => <p>What is folded.</p>}
        />
      ),
    },
  },
  {
    of: 'meeting/before/high-stakes.tsx',
    states: {
      off: <HighStakes {...stakes} />,
      suggested: <HighStakes {...stakes} because="five organisations, two hours." />,
      on: (
        <Acted by={unfold}>
          <HighStakes {...stakes} isOn because="five organisations." />
        </Acted>
      ),
    },
  },
  {
    of: 'meeting/before/jargon.tsx',
    states: {
      some: (
        <Jargon
          forms={[
            { short: 'ICB', long: ['integrated care board'] },
            { short: 'CHC', long: ['continuing healthcare', longTitle] },
          ]}
          onWriteOut={nothing}
        />
      ),
      none: <Jargon forms={[]} onWriteOut={nothing} />,
    },
  },
  {
    of: 'meeting/before/last-time.tsx',
    states: {
      'folded, in the column of folds': (
        <div className="folds">
          <LastTime {...last} taken={[]} />
        </div>
      ),
      'unfolded, one taken up': (
        <Acted by={unfold}>
          <LastTime {...last} taken={['Weekend cover']} />
        </Acted>
      ),
      'long text, and many': (
        <Acted by={unfold}>
          <LastTime {...last} decided={[longTitle, longWord, arabicTitle, ...manyPeople]} parked={[]} taken={[]} />
        </Acted>
      ),
    },
  },
  {
    of: 'meeting/before/series-question.tsx',
    states: {
      folded: (
        <div className="folds">
          <SeriesQuestion figures={figures} onReply={nothing} />
        </div>
      ),
      unfolded: (
        <Acted by={unfold}>
          <SeriesQuestion figures={figures} onReply={nothing} />
        </Acted>
      ),
    },
  },
  {
    of: 'meeting/before/missing-people.tsx',
    states: {
      'some missing, one noted': (
        <MissingPeople
          seen={['hospital', 'council', 'GP', 'ICB']}
          notSeen={['people who use the service', 'charity']}
          unknown={0}
          usual={[]}
          noted={['charity']}
          onToggle={nothing}
        />
      ),
      'organisations not told': (
        <MissingPeople
          seen={[]}
          notSeen={['people who use the service']}
          unknown={4}
          usual={[]}
          noted={[]}
          onToggle={nothing}
        />
      ),
      'usually here': (
        <MissingPeople
          seen={['hospital']}
          notSeen={[]}
          unknown={0}
          usual={['Nadia Karim', longTitle, arabicTitle, ...manyPeople]}
          noted={['Nadia Karim']}
          onToggle={nothing}
        />
      ),
      'nobody missing': (
        <MissingPeople seen={people} notSeen={[]} unknown={1} usual={[]} noted={[]} onToggle={nothing} />
      ),
    },
  },
  {
    of: 'meeting/before/ready-strip.tsx',
    states: {
      ready: <ReadyStrip lines={lines} takesFocus={false} onChange={nothing} />,
      'nothing yet': (
        <ReadyStrip lines={lines.map((one) => ({ ...one, answer: '' }))} takesFocus={false} onChange={nothing} />
      ),
      'long text': (
        <ReadyStrip
          lines={lines.map((one, place) => ({ ...one, answer: [longTitle, longWord, arabicTitle][place] ?? '' }))}
          takesFocus={false}
          onChange={nothing}
        />
      ),
    },
  },
  {
    of: 'meeting/before/ticks.tsx',
    states: {
      'some done': (
        <Acted by={unfold}>
          <Ticks
            label="To read"
            lines={['the evaluation summary', longTitle, arabicTitle]}
            done={[longTitle]}
            areQuotes
            onToggle={nothing}
          />
        </Acted>
      ),
      'all done': <Ticks label="To read" lines={['costs']} done={['costs']} areQuotes={false} onToggle={nothing} />,
    },
  },
];
