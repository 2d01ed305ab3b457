import { ThemeChips } from '@/components/tips/theme-chips';
import { TipCard, TipsResting, type TipView } from '@/components/tips/tip-card';
import { themes } from '@/content/index';
import { Acted, unfold } from './acted';
import { type Entry, nothing } from './entry';
import { arabicTitle, longTitle } from './people';

const tip: TipView = {
  text: 'Ask the people who will do the work what would make it fail.',
  theme: 'Use evidence',
  section: 'Top tip 3',
  because: 'Because this is a pilot with five organisations.',
};
const two = themes.slice(0, 2);
const [{ id: chosen } = { id: 'trust' as const }] = two;
const all = { onAnother: nothing, onKeep: nothing, onNotHelpful: nothing, onTheme: nothing };

export const tips: readonly Entry[] = [
  {
    of: 'tips/theme-chips.tsx',
    states: {
      'one chosen': <ThemeChips themes={two} chosen={chosen} onChoose={nothing} />,
      many: <ThemeChips themes={themes} chosen={chosen} onChoose={nothing} />,
    },
  },
  {
    of: 'tips/tip-card.tsx',
    states: {
      'of the day': <TipCard heading="A tip for today" tip={tip} {...all} />,
      'of a meeting': (
        <Acted by={unfold}>
          <TipCard
            heading="A tip for this meeting"
            tip={tip}
            {...all}
            fits={{ themes: two, chosen, onChoose: nothing }}
            onRest={nothing}
            onNeverForSeries={nothing}
          />
        </Acted>
      ),
      'long text': <TipCard heading="A tip for today" tip={{ ...tip, text: longTitle, theme: longTitle }} {...all} />,
      'right to left': <TipCard heading="A tip for today" tip={{ ...tip, text: arabicTitle }} {...all} />,
      compact: (
        <Acted by={unfold}>
          <TipCard
            heading="A tip for this meeting"
            tip={tip}
            {...all}
            isCompact
            fits={{ themes: two, chosen, onChoose: nothing }}
            onRest={nothing}
          />
        </Acted>
      ),
      resting: <TipsResting words="Tips rest until 1 December." onAgain={nothing} />,
    },
  },
];
