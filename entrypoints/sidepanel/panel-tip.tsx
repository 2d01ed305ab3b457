import { useEffect, useMemo, useState } from 'react';
import { ResourceItem } from '@/components/search/resource-item';
import { TipCard, TipsResting } from '@/components/tips/tip-card';
import { Fold } from '@/components/ui/fold';
import { resources, themeOf } from '@/content/index';
import type { ThemeId } from '@/content/schema';
import { type ThemeChoice, withChoice } from '@/lib/advice/personal-weights';
import { dailyLimitReached, noHistory, tipsPaused } from '@/lib/advice/tips';
import { openOwnPage } from '@/lib/browser/tabs';
import { dayOf, now, sayDay, today } from '@/lib/extension-pages/clock';
import { adviceFor, factsOf, tipFor } from '@/lib/extension-pages/meeting-advice';
import { useSeen } from '@/lib/extension-pages/use-seen';
import { useLive } from '@/lib/extension-pages/use-stored';
import { useWatched } from '@/lib/extension-pages/use-watched';
import { daysAfter } from '@/lib/meetings/day';
import type { Meeting } from '@/lib/meetings/meeting';
import { archivedCopyUrl, webSearchUrl } from '@/lib/search/web-search';
import type { Settings } from '@/lib/settings/schema';
import { watchSettings } from '@/lib/settings/settings';
import type { Database } from '@/lib/storage/records/record-type';
import type { TipEvent } from '@/lib/storage/records/tip-event';
import { addTipEvent, readTipHistory } from '@/lib/storage/records/tip-event';
import { changeThemeChoices, watchThemeChoices } from '@/lib/storage/theme-choices';
import { t } from '@/lib/words/words';

const linked = 3;
const restDays = 7;

/** A tip counts as shown once it could be read for so long. */
const seenMs = 2000;

interface Props {
  database: Database;
  meeting?: Meeting;
  /** With all that can be done with it; with that behind a heading; or all of it behind a heading. */
  look?: 'whole' | 'compact' | 'folded';
}

/** The themes that may fit a meeting, and what choosing one does; none where no checklist is offered. */
function fitsOf(meeting: Meeting, choices: readonly ThemeChoice[], onChosen: () => void) {
  const { themes, inForce } = adviceFor(meeting, choices);
  const [best] = themes;
  if (!best || !inForce) return undefined;
  return {
    themes: themes.map(({ theme }) => ({ id: theme, title: themeOf(theme).title })),
    chosen: inForce.theme,
    onChoose(theme: ThemeId) {
      onChosen();
      const choice = { series: meeting.seriesId, theme, instead: best.theme };
      void changeThemeChoices((now) => withChoice(now, choice));
    },
  };
}

/** The tip for a meeting, or of the day, with resources to go on with. What people do with it is remembered. */
export function PanelTip({ database, meeting, look = 'whole' }: Props) {
  const [skip, setSkip] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const { value: stored, failed } = useLive(() => readTipHistory(database, dayOf), 'tips');
  // The history at the first look decides, or remembering that a tip was shown would change the tip.
  const [history, setHistory] = useState(failed ? noHistory : undefined);
  useEffect(() => {
    if (stored || failed) setHistory((first) => first ?? stored ?? noHistory);
  }, [stored, failed]);
  const choices = useWatched<readonly ThemeChoice[] | undefined>(watchThemeChoices, undefined);
  const chosen = useMemo(
    () => history && choices && tipFor(meeting, history, today(), skip, choices),
    [history, meeting, skip, choices],
  );

  const settings = useWatched<Settings | undefined>(watchSettings, undefined);
  // Asking for another tip is asking for more than the day's share.
  const seed = meeting?.id ?? today();
  const isEnough =
    history && settings && !skip.length && dailyLimitReached(history, today(), settings.tipsPerDay, seed);
  const record = (kind: TipEvent['kind'], tip: string) => addTipEvent(database, { kind, tip, at: now() });
  const rest = stored && tipsPaused(stored, today(), meeting?.seriesId);
  const shownId = rest || isEnough || !settings ? undefined : chosen?.id;
  const [shown, setShown] = useState<Element | null>(null);
  // A meeting that is still being read changes under the tip, and the time starts anew.
  const seen = shownId ? JSON.stringify([shownId, seed, meeting && factsOf(meeting)]) : undefined;
  useSeen(shown, seen, seenMs, () => {
    if (shownId) void addTipEvent(database, { kind: 'shown', tip: shownId, at: now(), detail: seed });
  });

  if (!chosen || !settings) return <div className="wait" style={{ height: '7.5rem' }} aria-busy="true" />;
  const about = (kind: TipEvent['kind'], detail: string) =>
    void addTipEvent(database, { kind, tip: chosen.id, at: now(), detail });
  if (rest && 'until' in rest)
    return (
      <TipsResting
        words={t('panel.tipsRestUntil', { day: sayDay(rest.until) })}
        onAgain={() => about('snoozed', today())}
      />
    );
  if (rest && meeting)
    return <TipsResting words={t('panel.noTipsForThis')} onAgain={() => about('series-again', meeting.seriesId)} />;
  if (isEnough) return <TipsResting words={t('panel.youHaveHadYour')} onAgain={() => setSkip([...skip, chosen.id])} />;
  const { theme, tip, because } = chosen;
  const another = () => setSkip([...skip, tip.id]);
  const fits = meeting && choices && fitsOf(meeting, choices, () => setSkip([]));
  const further = theme.resources.flatMap((id) => resources.find((resource) => resource.id === id) ?? []);
  const tipCard = (
    <>
      <TipCard
        ref={setShown}
        isCompact={look !== 'whole'}
        heading={meeting ? t('panel.aTipForThis') : t('panel.aTipForToday')}
        tip={{ text: tip.text, theme: theme.title, section: theme.section, ...(because && { because }) }}
        fits={fits}
        onAnother={another}
        onKeep={() => {
          void record('kept', tip.id);
          setSaid(t('panel.keptItWillCome'));
        }}
        onNotHelpful={() => {
          void record('not-helpful', tip.id);
          setSaid(t('panel.youWillNotSee'));
          another();
        }}
        onTheme={() => void openOwnPage('dashboard', `/tip/${theme.id}`)}
        onRest={() => about('snoozed', daysAfter(today(), restDays))}
        onNeverForSeries={meeting?.recurring ? () => about('never-for-series', meeting.seriesId) : undefined}
      />
      <p className="soft" role="status">
        {said}
      </p>
    </>
  );
  const resourceFold = (
    <Fold label={t('panel.resourcesOnThis')}>
      <ul className="list">
        {further.slice(0, linked).map((resource) => (
          <li key={resource.id}>
            <ResourceItem
              resource={resource}
              searchUrl={webSearchUrl(`${resource.title} ${resource.publisher}`)}
              archivedUrl={resource.url ? archivedCopyUrl(resource.url, resource.checked) : undefined}
            />
          </li>
        ))}
      </ul>
    </Fold>
  );
  return look === 'folded' ? (
    <div className="folds">
      <Fold className="tip-fold" label={t('panel.tip')} note={tip.text}>
        {tipCard}
      </Fold>
      {resourceFold}
    </div>
  ) : (
    <>
      {tipCard}
      {resourceFold}
    </>
  );
}
