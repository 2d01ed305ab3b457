import Check from 'lucide-react/icons/check';
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { AddLine } from '@/components/ui/add-line';
import { Button } from '@/components/ui/button';
import { Chip, Chips } from '@/components/ui/chips';
import { DeedLine } from '@/components/ui/deed-line';
import { EditableLine } from '@/components/ui/editable-line';
import { Broken } from '@/components/ui/error-boundary';
import { Fold } from '@/components/ui/fold';
import { Icon } from '@/components/ui/icon';
import { useLatest } from '@/components/ui/latest';
import { LineField } from '@/components/ui/line-field';
import { LoadAgain } from '@/components/ui/load-again';
import { Marked } from '@/components/ui/marked';
import { ProgressLine } from '@/components/ui/progress-line';
import { Said } from '@/components/ui/said';
import { Steps } from '@/components/ui/steps';
import { Tabs } from '@/components/ui/tabs';
import { Undo } from '@/components/ui/undo';
import { Acted, press, RightToLeft, unfold } from './acted';
import { type Entry, fails, nothing, succeeds } from './entry';
import { arabicTitle, longTitle, longWord, manyPeople, people } from './people';

const steps = [
  { id: 'before', label: 'Before' },
  { id: 'in', label: 'In the meeting' },
  { id: 'after', label: 'After' },
  { id: 'promises', label: 'Promises' },
] as const;

function Lines({ count }: { count: number }) {
  const { shown, earlier } = useLatest(Array.from({ length: count }, (_, place) => `Line ${place + 1}`));
  return (
    <div className="tight">
      {earlier}
      <ul>
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

const line = { kind: 'decision', text: 'Carry on to March', limit: 500, onSave: succeeds, onDelete: succeeds };

export const ui: readonly Entry[] = [
  {
    of: 'ui/error-boundary.tsx',
    states: {
      broken: <Broken onCopy={succeeds} onReload={nothing} />,
      copied: (
        <Acted by={press('Copy all I wrote')}>
          <Broken onCopy={succeeds} onReload={nothing} />
        </Acted>
      ),
      failing: (
        <Acted by={press('Copy all I wrote')}>
          <Broken onCopy={fails} onReload={nothing} />
        </Acted>
      ),
    },
  },
  {
    of: 'ui/load-again.tsx',
    states: {
      'after an update': <LoadAgain state="outdated" onReload={nothing} />,
      'waiting for another window': <LoadAgain state="waiting" onReload={nothing} />,
    },
  },
  {
    of: 'ui/progress-line.tsx',
    states: {
      'not known how far': <ProgressLine label="Reading the file" done={0} all={0} onStop={nothing} />,
      'half done': <ProgressLine label="Storing" done={500} all={1000} onStop={nothing} />,
      'long text': <ProgressLine label={longTitle} done={1} all={3} onStop={nothing} />,
    },
  },
  {
    of: 'ui/add-line.tsx',
    states: {
      empty: <AddLine label="Add a decision" value="" limit={500} onType={nothing} onAdd={succeeds} />,
      'being typed, with more to say': (
        <AddLine label="Add a decision" value={longTitle} limit={500} onType={nothing} onAdd={succeeds}>
          <p className="soft">To whom?</p>
        </AddLine>
      ),
    },
  },
  {
    of: 'ui/deed-line.tsx',
    states: {
      'can be undone': <DeedLine number={1} words="Deleted." undo={succeeds} />,
      'cannot be undone': <DeedLine number={1} words="Copied." />,
      failing: <DeedLine number={1} words="Not saved. Try again." isProblem />,
      'nothing done, and no hole': <DeedLine number={0} words="" />,
    },
  },
  {
    of: 'ui/editable-line.tsx',
    states: {
      there: <EditableLine {...line}>Carry on to March</EditableLine>,
      'being changed': (
        <Acted by={press('Change')}>
          <EditableLine {...line}>Carry on to March</EditableLine>
        </Acted>
      ),
      'long text': (
        <EditableLine {...line} text={longTitle}>
          {longTitle}
        </EditableLine>
      ),
    },
  },
  {
    of: 'ui/latest.tsx',
    states: { few: <Lines count={3} />, many: <Lines count={45} /> },
  },
  {
    of: 'ui/line-field.tsx',
    states: {
      empty: <LineField aria-label="A line" placeholder="A line" />,
      'long text': <LineField aria-label="A line" defaultValue={longTitle} />,
    },
  },
  {
    of: 'ui/button.tsx',
    states: {
      'filled, with a plain one': (
        <div className="row">
          <Button look="filled">Add to invite</Button>
          <Button look="plain">Not today</Button>
        </div>
      ),
      outlined: <Button>Copy for the organiser</Button>,
      'plain, on the edge of the text': (
        <div className="tight">
          <p>Your tip for today is over.</p>
          <div className="row">
            <Button look="plain">Another tip</Button>
            <Button look="plain">Keep this tip</Button>
            <Button look="plain" small>
              Not helpful
            </Button>
          </div>
        </div>
      ),
      'small, one chosen': (
        <div className="row">
          <Button small>Evidence</Button>
          <Button small aria-pressed>
            Trust
          </Button>
        </div>
      ),
      disabled: (
        <div className="row">
          <Button look="filled" disabled>
            Add to invite
          </Button>
          <Button disabled>Copy</Button>
          <Button look="plain" disabled>
            Undo
          </Button>
        </div>
      ),
      'long text': <Button>{longTitle}</Button>,
    },
  },
  {
    of: 'ui/chips.tsx',
    states: {
      'answers with their sources, one chosen': (
        <Chips label="What are we agreeing?">
          <Chip source="From the invite" pressed onPress={nothing}>
            “We need a decision on the frailty pilot before winter”
          </Chip>
          <Chip source="Last time, 10 November" pressed={false} onPress={nothing}>
            Who holds the case from ward to home
          </Chip>
          <Chip source="From the title" pressed={false} onPress={nothing}>
            Decide: go or no go
          </Chip>
          <Chip look="ask" onPress={nothing}>
            Write my own
          </Chip>
          <Chip look="ask" onPress={nothing}>
            Nothing: ask if we need to meet
          </Chip>
        </Chips>
      ),
      'people, one chosen': (
        <Chips label="Who decides?" round>
          {people.map((name, place) => (
            <Chip key={name} pressed={place === 0} onPress={nothing}>
              {name}
            </Chip>
          ))}
          <Chip look="ask" onPress={nothing}>
            Not in this room
          </Chip>
          <Chip look="ask" pressed onPress={nothing}>
            I don’t know: ask
          </Chip>
        </Chips>
      ),
      'one of three': (
        <Chips label="Was the purpose met?" oneOf round>
          {['Yes', 'Partly', 'No'].map((answer) => (
            <Chip key={answer} pressed={answer === 'Partly'} onPress={nothing}>
              {answer}
            </Chip>
          ))}
        </Chips>
      ),
      'many people': (
        <Chips label="Who has been heard?" round>
          {manyPeople.map((name, place) => (
            <Chip key={name} pressed={place % 7 === 3} onPress={nothing}>
              {name}
            </Chip>
          ))}
        </Chips>
      ),
      'long text': (
        <Chips label="Why are we doing this?">
          <Chip source="Last time, 10 November" pressed onPress={nothing}>
            {longTitle}
          </Chip>
          <Chip source="From the invite" pressed={false} onPress={nothing}>
            {longWord}
          </Chip>
          <Chip round pressed={false} onPress={nothing}>
            {longTitle}
          </Chip>
        </Chips>
      ),
      'right to left': (
        <RightToLeft>
          <Chips label={arabicTitle}>
            <Chip source="من الدعوة" pressed onPress={nothing}>
              {arabicTitle}
            </Chip>
            <Chip round pressed onPress={nothing}>
              د. ليلى حداد
            </Chip>
          </Chips>
        </RightToLeft>
      ),
      'none to offer': (
        <Chips label="Who is missing?">
          <Chip look="ask" onPress={nothing}>
            Write my own
          </Chip>
        </Chips>
      ),
    },
  },
  {
    of: 'ui/fold.tsx',
    states: {
      folded: (
        <Fold label="Only you" note="what I can move on, and what I cannot" isPrivate>
          <p>Seen by nobody else.</p>
        </Fold>
      ),
      'right to left': (
        <RightToLeft>
          <Fold label={arabicTitle}>
            <p>{arabicTitle}</p>
          </Fold>
        </RightToLeft>
      ),
      unfolded: (
        <Acted by={unfold}>
          <Fold label="To read">
            <p>The evaluation summary and the costs.</p>
            <Button>Open it</Button>
          </Fold>
        </Acted>
      ),
      'long text': (
        <Fold label={longTitle}>
          <p>Text</p>
        </Fold>
      ),
    },
  },
  {
    of: 'ui/icon.tsx',
    states: {
      'beside words': (
        <p>
          <Icon of={Check} /> Prepared
        </p>
      ),
      'alone on close and search': (
        <div className="row">
          <Button small aria-label="Close">
            <Icon of={X} />
          </Button>
          <Button small aria-label="Search">
            <Icon of={Search} />
          </Button>
        </div>
      ),
    },
  },
  {
    of: 'ui/marked.tsx',
    states: {
      'words found': (
        <p>
          <Marked
            parts={[
              { text: 'Measuring ', hit: false },
              { text: 'trust', hit: true },
              { text: ' between organisations', hit: false },
            ]}
          />
        </p>
      ),
      'nothing found': (
        <p>
          <Marked parts={[{ text: 'Leading across systems', hit: false }]} />
        </p>
      ),
    },
  },
  {
    of: 'ui/said.tsx',
    states: {
      'nothing said, and no hole': (
        <div className="stack">
          <p>One line,</p>
          <Said words="" />
          <p>and the next at the usual distance.</p>
        </div>
      ),
      saved: <Said words="Saved in this browser" />,
      problem: <Said problem words="Not saved. Your words are still here: try again, or copy them." />,
      'long text': <Said words={longTitle} />,
    },
  },
  {
    of: 'ui/steps.tsx',
    states: {
      first: <Steps now={1} of={3} />,
      last: <Steps now={3} of={3} />,
      many: <Steps now={4} of={12} />,
    },
  },
  {
    of: 'ui/tabs.tsx',
    states: {
      'one selected': (
        <Tabs label="Parts of the checklist" tabs={steps} selected="before" onSelect={nothing}>
          <p>Before the meeting.</p>
        </Tabs>
      ),
      'the last, with long labels': (
        <Tabs
          label="Parts of a long list"
          tabs={steps.map(({ id, label }) => ({ id, label: `${label} with more words than there is room for` }))}
          selected="promises"
          onSelect={nothing}
        >
          <p>Promises.</p>
        </Tabs>
      ),
      'with something beside them': (
        <Tabs
          label="Parts of the checklist"
          tabs={steps.slice(0, 3)}
          selected="in"
          onSelect={nothing}
          aside={
            <Button look="plain" small>
              Promises
            </Button>
          }
        >
          <p>In the meeting.</p>
        </Tabs>
      ),
    },
  },
  {
    of: 'ui/undo.tsx',
    states: {
      'can be undone': <Undo words="Deleted." onUndo={nothing} />,
      undone: (
        <Acted by={press('Undo')}>
          <Undo words="Deleted." onUndo={nothing} />
        </Acted>
      ),
      failing: (
        <Acted by={press('Undo')}>
          <Undo words="Deleted." onUndo={fails} />
        </Acted>
      ),
      'nothing to undo, and no hole': (
        <div className="stack">
          <p>One line,</p>
          <Undo words="" onUndo={nothing} />
          <p>and the next at the usual distance.</p>
        </div>
      ),
    },
  },
];
