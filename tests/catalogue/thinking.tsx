import { DeclineWords } from '@/components/thinking/decline-words';
import { EarlierThoughts } from '@/components/thinking/earlier-thoughts';
import { HoldForm } from '@/components/thinking/hold-form';
import { RehearsalList } from '@/components/thinking/rehearsal-list';
import { RehearseForm } from '@/components/thinking/rehearse-form';
import { WeeklyQuestion } from '@/components/thinking/weekly-question';
import { newRehearsal } from '@/lib/meetings/rehearsal';
import { Acted, type as typeInto } from './acted';
import { type Entry, nothing, succeeds } from './entry';
import { longTitle, longWord } from './people';

const week = {
  week: 'Week of Monday 23 November',
  question: 'Where do things get lost between one organisation and the next?',
  answer: '',
  isKept: false,
  saved: '',
  onAnswer: nothing,
  onKept: nothing,
  onAnother: nothing,
};
const form = { onChange: nothing, onSave: succeeds };
const at = '2026-11-24T09:00:00.000Z';

/** A time that is half typed, as a browser's field gives it. */
function emptyTime(box: HTMLElement): void {
  const field = box.querySelector<HTMLElement>('input[type=time]');
  if (field?.parentElement) typeInto('')(field.parentElement);
}

export const thinking: readonly Entry[] = [
  {
    of: 'thinking/weekly-question.tsx',
    states: {
      new: <WeeklyQuestion {...week} />,
      'kept and answered': (
        <WeeklyQuestion {...week} isKept answer="At the ward’s door, after five o’clock." saved="Saved" />
      ),
      'not saved, long text': (
        <WeeklyQuestion
          {...week}
          question={longTitle}
          answer={longWord}
          saved="Not saved. Your words are still here: copy them, then try again."
          isProblem
        />
      ),
    },
  },
  {
    of: 'thinking/hold-form.tsx',
    states: {
      'Friday morning': <HoldForm today="2026-11-24" onFile={nothing} />,
      'time not whole': (
        <Acted by={emptyTime}>
          <HoldForm today="2026-11-24" onFile={nothing} />
        </Acted>
      ),
    },
  },
  { of: 'thinking/decline-words.tsx', states: { three: <DeclineWords onCopy={nothing} /> } },
  {
    of: 'thinking/rehearse-form.tsx',
    states: {
      empty: <RehearseForm kind="conversation" lines={{}} {...form} />,
      'with hints': (
        <RehearseForm
          kind="conversation"
          lines={{ fact: 'You are always late', effect: 'You made us wait', ask: 'Please do better' }}
          {...form}
        />
      ),
      'asking for help, long text': <RehearseForm kind="help" lines={{ need: longTitle, from: longWord }} {...form} />,
    },
  },
  {
    of: 'thinking/rehearsal-list.tsx',
    states: {
      'one of each': (
        <RehearsalList
          dayOf={() => 'Tue 24 Nov'}
          onCopy={nothing}
          onDelete={nothing}
          rehearsals={[
            newRehearsal('conversation', { fact: 'The list came after ten on Monday', ask: 'By nine?' }, 'a', at),
            newRehearsal(
              'help',
              { need: longTitle, from: longWord, by: 'Friday', because: 'They know the data' },
              'b',
              at,
            ),
          ]}
        />
      ),
      none: <RehearsalList dayOf={() => ''} onCopy={nothing} onDelete={nothing} rehearsals={[]} />,
    },
  },
  {
    of: 'thinking/earlier-thoughts.tsx',
    states: {
      some: (
        <EarlierThoughts
          thoughts={[
            { week: '2026-11-16', day: 'Week of Mon 16 Nov', question: week.question, answer: 'At the ward’s door.' },
            { week: '2026-11-09', day: 'Week of Mon 9 Nov', question: '', answer: longTitle },
          ]}
        />
      ),
    },
  },
];
