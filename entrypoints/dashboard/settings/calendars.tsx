import { useEffect, useState } from 'react';
import { CalendarList } from '@/components/settings/calendar-list';
import { hostOf } from '@/lib/browser/permissions';
import { calendars, siteCalendars } from '@/lib/calendars/registry';
import { sayMoment } from '@/lib/extension-pages/clock';
import type { Sites } from '@/lib/extension-pages/use-sites';
import { type Policy, whoSet } from '@/lib/settings/policy';
import { mayReadHost } from '@/lib/sites/allowed';
import { type Health, watchHealth } from '@/lib/storage/calendar-health';
import { t } from '@/lib/words/words';
import { Part } from './group';

function sayHealth({ readAt, notUnderstoodSince }: Health): string {
  const read = readAt ? t('settings.read', { moment: sayMoment(readAt) }) : '';
  if (notUnderstoodSince)
    return t('settings.notUnderstoodSince', { moment: sayMoment(notUnderstoodSince).replace(/^(?:on|ar) /, ''), read });
  return read || t('settings.noMeetingOpenedYet');
}

/** The health of every calendar. The list never changes while the page is open. */
function useHealth(ids: readonly string[]): ReadonlyMap<string, Health> {
  const [all, setAll] = useState<ReadonlyMap<string, Health>>(new Map());
  useEffect(() => {
    const stops = ids.map((id) => watchHealth(id, (health) => setAll((before) => new Map(before).set(id, health))));
    return () => {
      for (const stop of stops) stop();
    };
  }, [ids]);
  return all;
}

const everyCalendar = [...calendars, ...siteCalendars];
const everyId = everyCalendar.map(({ id }) => id);

const forbidden = t('settings.theBrowserDoesNot');

/** The state of each calendar, and when it was last read. */
export function Calendars({ sites, policy }: { sites: Sites | undefined; policy: Policy }) {
  const isHeld = (matches: readonly string[]) => {
    const hosts = matches.flatMap((one) => hostOf(one) ?? []);
    return hosts.length > 0 && hosts.every((host) => !mayReadHost(host, policy));
  };
  const isForbidden = (matches: readonly string[]) =>
    sites !== undefined &&
    matches.length > 0 &&
    !sites.allowed.isEverywhere &&
    !matches.some((one) => sites.allowed.hosts.includes(hostOf(one) ?? ''));
  const health = useHealth(everyId);
  const known = calendars.map((calendar) => calendar.id);
  const shown = everyCalendar.filter((one) => known.includes(one.id) || Object.keys(health.get(one.id) ?? {}).length);
  return (
    <Part title={t('settings.calendars')}>
      <CalendarList
        calendars={shown.map((one) => ({
          id: one.id,
          label: one.label,
          said: isHeld(one.matches)
            ? t('settings.yourOrganisationDoesNotAllowThis', { who: whoSet(policy) })
            : isForbidden(one.matches)
              ? forbidden
              : sayHealth(health.get(one.id) ?? {}),
          isProblem: health.get(one.id)?.notUnderstoodSince !== undefined,
        }))}
      />
    </Part>
  );
}
