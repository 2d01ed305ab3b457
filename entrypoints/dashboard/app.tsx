import { useRef } from 'react';
import { SearchBox } from '@/components/search/search-box';
import { About } from '@/components/settings/about';
import { ErrorBoundary } from '@/components/ui/error-boundary';
import { LoadAgain } from '@/components/ui/load-again';
import { resources } from '@/content/index';
import { version } from '@/lib/browser/lifecycle';
import { dashboardUrl, openAddress } from '@/lib/browser/tabs';
import { copyEverything, loadAgain } from '@/lib/extension-pages/copy-everything';
import { openStorage } from '@/lib/extension-pages/open-storage';
import { useCommitments } from '@/lib/extension-pages/use-commitments';
import { useDatabaseState } from '@/lib/extension-pages/use-database-state';
import { useKeptFocus } from '@/lib/extension-pages/use-kept-focus';
import { usePolicy } from '@/lib/extension-pages/use-policy';
import { useSearch } from '@/lib/extension-pages/use-search';
import { useWrittenSearch } from '@/lib/extension-pages/use-written-search';
import type { WrittenSearch } from '@/lib/extension-pages/written-search';
import { webSearchUrl } from '@/lib/search/web-search';
import type { Feature } from '@/lib/settings/features';
import { hasFeature } from '@/lib/settings/policy';
import { t } from '@/lib/words/words';
import { GroupPage } from './group-page';
import { CaseStudy, Guide, ThemePage, Words } from './guide';
import { Home } from './home';
import { LookingBackPage } from './looking-back';
import { MeetingPage } from './meeting-page';
import { Notices } from './notices';
import { Page, useArrival } from './page';
import { Partners } from './partners';
import { PartnershipPage } from './partnership';
import { Promises } from './promises';
import { ReminderPage } from './reminder';
import { placeOf, type Route } from './route';
import { headingId } from './settings/group';
import { Settings } from './settings/settings';
import { TimeToThink } from './time-to-think';
import { TurnedOff } from './turned-off';
import { useRoute } from './use-route';

const database = openStorage();

const parts: readonly { href: string; label: string; holds: readonly Route['part'][]; feature?: Feature }[] = [
  { href: '#/', label: t('dashboard.yourMeetings'), holds: ['home', 'series', 'person', 'meeting'] },
  { href: '#/promises', label: t('dashboard.promises'), holds: ['promises'] },
  { href: '#/partners', label: t('dashboard.partners'), holds: ['partners', 'partnership'], feature: 'partners' },
  { href: '#/looking-back', label: t('dashboard.lookingBack'), holds: ['looking-back'], feature: 'looking-back' },
  { href: '#/time-to-think', label: t('dashboard.timeToThink'), holds: ['time-to-think'], feature: 'time-to-think' },
  { href: '#/guide', label: t('dashboard.guide'), holds: ['guide', 'tip', 'case'] },
  { href: '#/words', label: t('dashboard.shortForms'), holds: ['words'] },
  { href: '#/settings', label: t('dashboard.settings'), holds: ['settings', 'reminder'] },
  { href: '#/about', label: t('dashboard.aboutAndPrivacy'), holds: ['about'] },
];

/** Where pinned things are shown; elsewhere the person's own words come first. */
const ofGuide: readonly Route['part'][] = ['guide', 'tip', 'case', 'words'];

const guideUrl = () =>
  resources.find(({ id }) => id === 'the-guide')?.url ??
  webSearchUrl('clinical and care professional leadership guide');

interface PartProps {
  route: Route;
  search: WrittenSearch;
  /** How far each list had grown when the person left it. */
  grown: Map<string, number>;
}

/** The person's own words and promises, on the parts that show them. */
function OwnPart({ route, grown, search }: PartProps) {
  const change = useCommitments(database);
  if (route.part === 'promises') return <Promises database={database} />;
  if (route.part === 'series' || route.part === 'person')
    return (
      <GroupPage key={route.id} database={database} kind={route.part} id={route.id} change={change} grown={grown} />
    );
  if (route.part === 'meeting') return <MeetingPage key={route.id} id={route.id} database={database} change={change} />;
  if (route.part === 'partners') return <Partners database={database} grown={grown} />;
  if (route.part === 'partnership') return <PartnershipPage key={route.id} part={route.id} database={database} />;
  const { by, isUnknown } = route.part === 'home' ? route : { by: 'series' as const, isUnknown: true };
  return (
    <Home
      database={database}
      by={by}
      isUnknown={isUnknown === true}
      search={search}
      grown={grown}
      notices={<Notices database={database} />}
    />
  );
}

function Part({ route, ...rest }: PartProps) {
  const policy = usePolicy();
  const { feature, label = '' } = parts.find(({ holds }) => holds.includes(route.part)) ?? {};
  if (feature && !hasFeature(feature, policy)) return <TurnedOff title={label} feature={feature} policy={policy} />;
  switch (route.part) {
    case 'guide':
      return <Guide />;
    case 'tip':
      return <ThemePage id={route.id} />;
    case 'case':
      return <CaseStudy id={route.id} />;
    case 'words':
      return <Words term={route.term} />;
    case 'looking-back':
      return <LookingBackPage database={database} />;
    case 'time-to-think':
      return <TimeToThink database={database} />;
    case 'reminder':
      return <ReminderPage key={route.id} database={database} id={route.id} />;
    case 'settings':
      return <Settings database={database} />;
    case 'about':
      return (
        <Page title={t('dashboard.aboutAndPrivacy')}>
          <About version={version()} guideUrl={guideUrl()} privacyHref={policy.privacyNotice} />
        </Page>
      );
    default:
      return <OwnPart route={route} {...rest} />;
  }
}

/** What is found opens in a tab of its own, and here where it is a part of this page. */
function open(href: string): void {
  if (href.startsWith(dashboardUrl(''))) location.assign(href);
  else void openAddress(href);
}

/** The full tab: what was written and promised, the guide, and what is kept. */
export function App() {
  const { route, scrollTop } = useRoute();
  const place = placeOf(route);
  const policy = usePolicy();
  const ownSearch = useWrittenSearch();
  const search = useSearch(open, ownSearch);
  const page = useRef<HTMLDivElement>(null);
  const grown = useRef(new Map<string, number>());
  useKeptFocus(page);
  useArrival(place, scrollTop, route.part === 'settings' && route.group ? headingId(route.group) : undefined);
  return (
    <div className="dashboard" ref={page}>
      <button
        type="button"
        className="button skip"
        onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}
      >
        {t('dashboard.skipToThePage')}
      </button>
      <header>
        <p className="product">Before We Meet</p>
        <nav aria-label={t('dashboard.partsOfThisPage')}>
          {parts
            .filter(({ feature }) => !feature || hasFeature(feature, policy))
            .map(({ href, label, holds }) => (
              <a key={href} href={href} aria-current={holds.includes(route.part) ? 'page' : undefined}>
                {label}
              </a>
            ))}
        </nav>
      </header>
      <div className="middle">
        <SearchBox
          key={place}
          {...search}
          findOwn={ownSearch.find}
          shortcuts={ofGuide.includes(route.part) ? search.shortcuts : undefined}
        />
        <main>
          <LoadAgain state={useDatabaseState()} onReload={loadAgain} />
          <ErrorBoundary place={place} onCopy={copyEverything} onReload={loadAgain}>
            <Part route={route} search={ownSearch} grown={grown.current} />
          </ErrorBoundary>
        </main>
      </div>
    </div>
  );
}
