import type { HitView } from '@/components/search/hit-view';
import { ResourceItem } from '@/components/search/resource-item';
import { SearchBox } from '@/components/search/search-box';
import { SearchFilters } from '@/components/search/search-filters';
import { ShortcutList } from '@/components/search/shortcut-list';
import { resources, themes } from '@/content/index';
import type { Resource } from '@/content/schema';
import { Acted, inTurn, type, unfold } from './acted';
import { type Entry, nothing } from './entry';
import { arabicTitle, longTitle } from './people';

const hit = (id: string, title: string, more: Partial<HitView> = {}): HitView => ({
  id,
  href: '#/guide',
  title: [{ text: title, hit: false }],
  detail: 'The King’s Fund · Free',
  why: 'The title has “trust”.',
  ...more,
});
const hits = [
  hit('trust', 'Measuring trust', {
    title: [
      { text: 'Measuring ', hit: false },
      { text: 'trust', hit: true },
    ],
  }),
  hit('long', longTitle, { flag: 'Closed' }),
  hit('rtl', arabicTitle, { flag: 'Moved' }),
];
const box = {
  label: 'Search tips, cases and resources',
  find: () => hits,
  themes,
  onOpen: nothing,
  elsewhere: () => undefined,
};
const shortcuts = {
  pinned: hits.slice(0, 2),
  recent: [hit('r', 'Leading across systems')],
  onPin: nothing,
  onUnpin: nothing,
};

const [first] = resources;
if (!first) throw new Error('The guide has no resource');
const moved: Resource = {
  ...first,
  title: longTitle,
  status: 'moved',
  urlRole: 'landing',
  note: 'Ask your library.',
  time: '2 hours',
};

export const search: readonly Entry[] = [
  {
    of: 'search/resource-item.tsx',
    states: {
      current: (
        <ul className="list">
          <li>
            <ResourceItem resource={first} searchUrl="https://example.org" />
          </li>
        </ul>
      ),
      'moved, long title, archived': (
        <ul className="list">
          <li>
            <ResourceItem resource={moved} searchUrl="https://example.org" archivedUrl="https://example.org/archive" />
          </li>
        </ul>
      ),
      closed: (
        <ul className="list">
          <li>
            <ResourceItem resource={{ ...first, status: 'closed' }} searchUrl="https://example.org" />
          </li>
        </ul>
      ),
    },
  },
  {
    of: 'search/search-box.tsx',
    states: {
      empty: <SearchBox {...box} />,
      loading: (
        <Acted by={type('trust')}>
          <SearchBox {...box} find={undefined} />
        </Acted>
      ),
      found: (
        <Acted by={type('trust')}>
          <SearchBox {...box} findOwn={() => hits.slice(0, 1)} />
        </Acted>
      ),
      'nothing found': (
        <Acted by={type('xyz')}>
          <SearchBox {...box} find={() => []} elsewhere={(words) => ({ words, href: 'https://example.org' })} />
        </Acted>
      ),
      many: (
        <Acted by={type('a')}>
          <SearchBox
            {...box}
            find={() => Array.from({ length: 20 }, (_, place) => hit(`${place}`, `Result ${place}`))}
          />
        </Acted>
      ),
    },
  },
  {
    of: 'search/search-filters.tsx',
    states: {
      'none in use': <SearchFilters filters={{}} themes={themes} onChange={nothing} />,
      'some in use': (
        <Acted by={unfold}>
          <SearchFilters filters={{ kind: 'tip', free: true, maxMinutes: 15 }} themes={themes} onChange={nothing} />
        </Acted>
      ),
    },
  },
  {
    of: 'search/shortcut-list.tsx',
    states: {
      some: <ShortcutList shortcuts={shortcuts} onOpen={nothing} />,
      'in the box': (
        <Acted by={inTurn(type('a'), type(''))}>
          <SearchBox {...box} shortcuts={shortcuts} />
        </Acted>
      ),
    },
  },
];
