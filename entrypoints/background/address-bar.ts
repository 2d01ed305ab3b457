/** Search from the address bar, after our keyword. */
import { local, onManagedChanged } from '@/lib/browser/areas';
import { describeAddressBar, listenToAddressBar } from '@/lib/browser/omnibox';
import { dashboardUrl, openAddress } from '@/lib/browser/tabs';
import { localDay } from '@/lib/meetings/day';
import type { GuideSearch } from '@/lib/search/guide';
import { importedKey } from '@/lib/settings/imported-key';
import { hasFeature, readPolicy } from '@/lib/settings/policy';
import { t } from '@/lib/words/words';

const suggestions = 5;

const found = () => t('background.findATipOrA');
const off = () => t('background.yourOrganisationHasTurned');

let guide: Promise<GuideSearch> | undefined;

/** With resources of the organisation, from its policy and from a file of the person's. */
async function makeGuide(): Promise<GuideSearch> {
  const [{ createGuideSearch }, { importedEntries }, { parseOwnResources }, { resources = [] }] = await Promise.all([
    import('@/lib/search/guide'),
    import('@/lib/settings/imported-resources'),
    import('@/lib/settings/organisation-resources'),
    readPolicy(),
  ]);
  const entries = [...resources, ...(await importedEntries.read())];
  return createGuideSearch(dashboardUrl, parseOwnResources(entries, localDay(new Date()).slice(0, 7)).resources);
}

/** The guide and its search are nine tenths of the background: they are loaded at the first word that is typed. */
async function best(words: string): Promise<{ content: string; title: string; detail: string }[]> {
  if (!hasFeature('address-bar', await readPolicy())) return [];
  guide ??= makeGuide();
  return (await guide)
    .suggest(words, suggestions)
    .map(({ title, detail, address }) => ({ content: address, title, detail }));
}

/** Is it an address that we open: one of the web, or a place on our own page? */
const isOpened = (content: string): boolean =>
  URL.canParse(content) && (new URL(content).protocol === 'https:' || content.startsWith(dashboardUrl('')));

/**
 * Where a line of the address bar leads: a suggestion holds an address, other words lead to what they find first. Words
 * with a colon in them, such as "budget: who pays", read as an address too, of a kind that we do not open.
 */
async function addressFor(content: string): Promise<string> {
  if (!hasFeature('address-bar', await readPolicy())) return dashboardUrl('/settings/organisation');
  if (isOpened(content)) return content;
  const [top] = await best(content);
  return top?.content ?? dashboardUrl('/');
}

/** Offers the best finds while words are typed, and opens what is chosen; the best one when nothing was. */
export function answerAddressBar(): void {
  const forget = () => {
    guide = undefined;
  };
  describeAddressBar(found());
  const say = async () => describeAddressBar(hasFeature('address-bar', await readPolicy()) ? found() : off());
  void say();
  onManagedChanged(() => {
    forget();
    void say();
  });
  local.watch(importedKey, forget);
  listenToAddressBar(best, (content, disposition) => {
    void addressFor(content).then((address) => openAddress(address, disposition));
  });
}
