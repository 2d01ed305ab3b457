import { useState } from 'react';
import { FeedForm } from '@/components/settings/feed-form';
import { FeedList, type FeedView } from '@/components/settings/feed-list';
import { DeedLine } from '@/components/ui/deed-line';
import { askForSite } from '@/lib/browser/permissions';
import { deviceZone, sayMoment, useNow } from '@/lib/extension-pages/clock';
import { readApart } from '@/lib/extension-pages/reading';
import { useDeeds } from '@/lib/extension-pages/use-deeds';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { addressIn, providerOf, shownAddress } from '@/lib/feed/address';
import { followAddress, followAgain, followFile, hostOfFeed, pauseFeed, removeFeed } from '@/lib/feed/follow';
import type { ReadDays } from '@/lib/feed/refresh';
import { stateInWords } from '@/lib/feed/words';
import { calm } from '@/lib/meetings/one-line';
import { ownValue } from '@/lib/meetings/own-value';
import { type Policy, whoSet } from '@/lib/settings/policy';
import { mayReadHost } from '@/lib/sites/allowed';
import { type Feed, type FeedState, feedStates, feeds, watchStarts, wishFeed } from '@/lib/storage/feed';
import { t } from '@/lib/words/words';

const none: Feed[] = [];
/** In a worker, so that no file holds the page. */
const readDays: ReadDays = (bytes, reader, span) => readApart('days', { bytes: new Uint8Array(bytes), reader, span });

const noStates: Record<string, FeedState> = {};
const noStarts: ReadonlyMap<string, readonly string[]> = new Map();

const refused = t('settings.nothingWasAddedYour');
const blocked = t('settings.yourOrganisationDoesNotAllow');

const wordsOf = (problem: unknown) => (problem instanceof Error ? problem.message : t('settings.itCouldNotBeAdded'));

/** What was asked for last, and when: it is said once that is read. */
interface Asked {
  id: string;
  at: number;
}

/** How long "Reading…" is shown where no answer comes, in milliseconds. */
const patience = 120_000;

/** Calendars that are followed by their address. */
export function Feeds({ policy }: { policy: Policy }) {
  const followed = useWatched(feeds.watch, none);
  const states = useWatched(feedStates.watch, noStates);
  const starts = useWatched(watchStarts, noStarts);
  const now = useNow();
  const { deed, run } = useDeeds();
  const [asked, setAsked] = useState<Asked>();
  const isReading = (id: string) =>
    asked?.id === id && asked.at > (ownValue(states, id)?.triedAt ?? 0) && now - asked.at < patience;

  const viewOf = (feed: Feed): FeedView => {
    const { id, kind, source, isPaused = false, isFromCopy = false } = feed;
    const state = ownValue(states, id);
    const provider = providerOf(hostOfFeed(feed) ?? '');
    const known = { kind, isPaused, isFromCopy, provider, state, starts: starts.get(id) ?? [] };
    const words =
      isReading(id) && !isPaused
        ? { main: t('settings.reading'), note: '' }
        : stateInWords(known, Math.max(now, state?.readAt ?? 0), sayMoment);
    const problem = isPaused ? undefined : state?.problem?.kind;
    return {
      id,
      shown: kind === 'file' ? calm(source) : shownAddress(source),
      said: words.main,
      note: words.note,
      isProblem: problem !== undefined,
      isPaused,
      isFile: kind === 'file',
      isNotAllowed: problem === 'permission',
    };
  };
  const views = followed.map(viewOf);

  const added = async (work: Promise<string | undefined>, words: string): Promise<string> => {
    try {
      const id = await work;
      if (id === undefined) return refused;
      await run(words, async () => () => removeFeed(id));
      return '';
    } catch (problem) {
      return wordsOf(problem);
    }
  };
  const add = (pasted: string): Promise<string> => {
    const found = addressIn(pasted);
    if ('problem' in found) return Promise.resolve(found.problem);
    if (!mayReadHost(found.host, policy)) return Promise.resolve(blocked);
    const at = Date.now();
    const following = followAddress(found.address, askForSite(found.host));
    void following.then((id) => id !== undefined && setAsked({ id, at })).catch(() => undefined);
    return added(following, t('settings.calendarAdded'));
  };
  const read = (id: string) => {
    setAsked({ id, at: Date.now() });
    void wishFeed({ isForced: true, id });
  };
  const allow = (id: string) => {
    const host = followed.flatMap((feed) => (feed.id === id ? (hostOfFeed(feed) ?? []) : []))[0];
    if (host) void askForSite(host).then((isAllowed) => isAllowed && read(id));
  };
  const remove = (id: string) =>
    void run(t('settings.calendarRemovedAndAll'), async () => {
      const forgotten = await removeFeed(id);
      if (!forgotten) return undefined;
      const host = hostOfFeed(forgotten.feed);
      // The permission was given back, so it is asked for again, synchronously, within the press.
      return async () => {
        const allowed = host === undefined ? true : askForSite(host);
        await followAgain(forgotten, allowed);
      };
    }).catch(() => undefined);
  const pause = (id: string, isPaused: boolean) =>
    void run(isPaused ? t('settings.paused') : t('settings.goesOn'), async () => {
      await pauseFeed(id, isPaused);
      return () => pauseFeed(id, !isPaused);
    }).catch(() => undefined);

  const said =
    asked && !isReading(asked.id) ? views.find(({ id }) => id === asked.id)?.said : asked && t('settings.reading');
  const isOff = policy.feed === false && `${t('settings.yourOrganisationDoesNotAllowCalendar')} ${whoSet(policy)}`;
  if (isOff && !followed.length) return <p>{isOff}</p>;
  return (
    <div className="tight">
      <p className="soft">{t('settings.anAddressIsRead')}</p>
      {isOff && <p>{isOff}</p>}
      <FeedList feeds={views} onRead={read} onPause={pause} onRemove={remove} onAllow={allow} />
      <p className="hidden-label" role="status">
        {said}
      </p>
      {policy.feed !== false && (
        <FeedForm
          onAdd={add}
          onFile={(file) => added(followFile(file, Date.now(), deviceZone(), readDays), t('settings.calendarFileRead'))}
        />
      )}
      <DeedLine {...deed} />
    </div>
  );
}
