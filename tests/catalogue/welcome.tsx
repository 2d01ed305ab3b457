import { Never, Where } from '@/components/welcome/facts';
import { Notebook } from '@/components/welcome/notebook';
import { PracticePanel } from '@/components/welcome/practice-panel';
import { PracticeWeek } from '@/components/welcome/practice-week';
import { type Entry, nothing } from './entry';
import { agreeing } from './meeting';
import { longTitle, meeting } from './people';

const lines = [
  { name: 'Agreeing', answer: 'Whether the pilot goes on before winter' },
  { name: 'Decides', answer: 'Dr Priya Raman' },
];
const choices = [{ text: 'Whether the pilot goes on before winter', source: 'From the invite' }];
const panel = {
  title: meeting.title,
  facts: 'Today 10:00 to 11:00 · 5 people',
  cards: [{ question: agreeing, name: 'Agreeing', choices, ways: () => [] }],
  inviteOf: () => 'Agreeing: whether the pilot goes on',
  onAdded: nothing,
};
const week = { title: meeting.title, hours: '10:00 to 11:00', isOpen: false, isPrepared: false, onOpen: nothing };

export const welcome: readonly Entry[] = [
  {
    of: 'welcome/facts.tsx',
    states: {
      'what it never does': <Never />,
      // Without its picture of the toolbar, whose icon only the extension has.
      'where it is, not pinned': <Where isPinned={false} />,
      'where it is, pinned': <Where isPinned />,
    },
  },
  {
    of: 'welcome/notebook.tsx',
    states: {
      'two answers': <Notebook title={meeting.title} lines={lines} />,
      'long text': <Notebook title={longTitle} lines={[{ name: 'Agreeing', answer: longTitle }]} />,
    },
  },
  {
    of: 'welcome/practice-panel.tsx',
    states: {
      'not yet open': <PracticePanel id="closed-practice" isOpen={false} {...panel} />,
      open: <PracticePanel id="open-practice" isOpen {...panel} />,
    },
  },
  {
    of: 'welcome/practice-week.tsx',
    states: {
      'to press': <PracticeWeek {...week} panel="closed-practice" />,
      'open and prepared': <PracticeWeek {...week} isOpen isPrepared panel="open-practice" />,
    },
  },
];
