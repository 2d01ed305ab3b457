import { useEffect, useState } from 'react';
import { PromiseList } from '@/components/promises/promise-list';
import { SearchBox } from '@/components/search/search-box';
import { About } from '@/components/settings/about';
import { resources } from '@/content/index';
import { version } from '@/lib/browser/lifecycle';
import { openAddress } from '@/lib/browser/tabs';
import { openStorage } from '@/lib/extension-pages/open-storage';
import { useCommitments } from '@/lib/extension-pages/use-commitments';
import { useSearch } from '@/lib/extension-pages/use-search';
import { useWrittenSearch } from '@/lib/extension-pages/use-written-search';
import { webSearchUrl } from '@/lib/search/web-search';
import { CaseStudy, Guide, ThemePage, Words } from './guide';
import { History } from './history';
import { Settings } from './settings/settings';
import { YourData } from './your-data';

const database = openStorage();

const places = [
  { place: '/', label: 'Meetings' },
  { place: '/promises', label: 'Promises' },
  { place: '/guide', label: 'Guide' },
  { place: '/words', label: 'Short forms' },
  { place: '/data', label: 'Your data' },
  { place: '/settings', label: 'Settings' },
  { place: '/about', label: 'About and privacy' },
];

const placeInAddress = () => location.hash.slice(1) || '/';

function usePlace(): string {
  const [place, setPlace] = useState(placeInAddress);
  useEffect(() => {
    const changed = () => setPlace(placeInAddress());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return place;
}

function Promises() {
  const { all, close, reopen } = useCommitments(database);
  return (
    <section className="stack">
      <h2>Promises</h2>
      {all && <PromiseList commitments={all} onClose={close} onReopen={reopen} />}
    </section>
  );
}

function Place({ place }: { place: string }) {
  const [, kind, id = ''] = place.split('/');
  if (kind === 'promises') return <Promises />;
  if (kind === 'guide') return <Guide />;
  if (kind === 'tip') return <ThemePage id={id} />;
  if (kind === 'case') return <CaseStudy id={id} />;
  if (kind === 'words') return <Words term={decodeURIComponent(id)} />;
  if (kind === 'settings') return <Settings database={database} />;
  if (kind === 'data') return <YourData database={database} />;
  if (kind === 'about') {
    const guide = resources.find(({ id: resource }) => resource === 'the-guide');
    return (
      <About
        version={version()}
        guideUrl={guide?.url ?? webSearchUrl('clinical and care professional leadership guide')}
      />
    );
  }
  return <History database={database} open={kind === 'meetings' ? decodeURIComponent(id) : undefined} />;
}

/** The full tab: what was written and promised, the guide, and what is kept. */
export function App() {
  const place = usePlace();
  const written = useWrittenSearch(database);
  const search = useSearch(openAddress, written);
  return (
    <div className="page">
      <header>
        <h1>Dashboard</h1>
      </header>
      <nav aria-label="Parts of this page" className="row">
        {places.map(({ place: target, label }) => (
          <a
            key={target}
            className="button plain"
            href={`#${target}`}
            aria-current={place === target ? 'page' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      <SearchBox {...search} findOwn={written?.find} />
      <main className="stack">
        <Place place={place} />
      </main>
    </div>
  );
}
