import { AskFirst } from '@/components/looking-back/ask-first';
import { NotYet } from '@/components/looking-back/not-yet';
import { PassageList } from '@/components/looking-back/passage-list';
import { PeriodChooser } from '@/components/looking-back/period-chooser';
import { ReflectionSheet } from '@/components/looking-back/reflection-sheet';
import type { ShownPassage } from '@/lib/meetings/reflection';
import { Acted, press } from './acted';
import { type Entry, nothing } from './entry';
import { arabicTitle, longTitle, longWord } from './people';

const period = { from: '2026-11-02', to: '2026-11-29' };
const chooser = { period, onChoice: nothing, onPeriod: nothing };
const shown = (id: string, text: string, more: Partial<ShownPassage> = {}): ShownPassage => ({
  passage: { id, kind: 'learned', day: '2026-11-24', title: '', text },
  words: text,
  from: 'November 2026',
  parts: [{ text }],
  isLeftOut: false,
  ...more,
});
const changes = { onLeaveOut: nothing, onChange: nothing };
const ask = {
  label: 'Names of people and organisations',
  question: 'Others may read what you hand in. Put their names in?',
  yes: 'Yes, put names in',
  no: 'Leave names out',
  onChange: nothing,
};

function tick(box: HTMLElement): void {
  box.querySelector<HTMLInputElement>('input')?.click();
}

export const lookingBack: readonly Entry[] = [
  {
    of: 'looking-back/period-chooser.tsx',
    states: {
      'thirteen weeks': <PeriodChooser choice="thirteen-weeks" {...chooser} />,
      'from one day to another': <PeriodChooser choice={undefined} {...chooser} />,
      'too long': <PeriodChooser choice={undefined} {...chooser} period={{ from: '2001-01-01', to: '2026-11-29' }} />,
    },
  },
  {
    of: 'looking-back/not-yet.tsx',
    states: {
      'too little': <NotYet title="Purpose met" words="Close three meetings of this time and this fills." />,
    },
  },
  {
    of: 'looking-back/ask-first.tsx',
    states: {
      off: <AskFirst isOn={false} {...ask} />,
      on: <AskFirst isOn {...ask} />,
      asking: (
        <Acted by={tick}>
          <AskFirst isOn={false} {...ask} />
        </Acted>
      ),
    },
  },
  {
    of: 'looking-back/passage-list.tsx',
    states: {
      'with a name left out, one left out whole': (
        <PassageList
          {...changes}
          passages={[
            shown('a', 'Let Joan speak first', {
              parts: [{ text: 'Let ' }, { text: 'a colleague', inPlaceOf: 'Joan' }, { text: ' speak first' }],
            }),
            shown('b', 'Start on time', { isLeftOut: true }),
          ]}
        />
      ),
      'being changed': (
        <Acted by={press('Change')}>
          <PassageList {...changes} passages={[shown('a', 'Start on time')]} />
        </Acted>
      ),
      'long text': (
        <PassageList {...changes} passages={[shown('a', longTitle), shown('b', longWord), shown('c', arabicTitle)]} />
      ),
    },
  },
  {
    of: 'looking-back/reflection-sheet.tsx',
    states: {
      'on paper alone': (
        <ReflectionSheet
          title="Reflection"
          sections={[{ heading: 'What was agreed', items: ['3 decisions noted.'] }]}
        />
      ),
    },
  },
];
