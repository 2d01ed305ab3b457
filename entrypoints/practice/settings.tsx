import { useEffect, useId, useState } from 'react';
import { CalendarList } from '@/components/calendar-list';
import { OrganisationResources } from '@/components/organisation-resources';
import { PermissionList } from '@/components/permission-list';
import { SettingChoice } from '@/components/setting-choice';
import { SiteList } from '@/components/site-list';
import { Button } from '@/components/ui/button';
import { noHistory } from '@/lib/advice/tips';
import { giveUpSite, hostOf } from '@/lib/browser/permissions';
import { calendars, siteCalendars } from '@/lib/calendars/registry';
import { dayOf, daysAfter, now, sayDay, sayMoment, today } from '@/lib/pages/clock';
import { useLive } from '@/lib/pages/use-live';
import { type Sites, useSites } from '@/lib/pages/use-sites';
import { useWatched } from '@/lib/pages/use-tab';
import { type Health, watchHealth } from '@/lib/storage/calendar-health';
import type { Database } from '@/lib/storage/database';
import { countOlder, deleteOlder, monthsBefore } from '@/lib/storage/keeping';
import { entriesOfFile, importedEntries, parseOwnResources } from '@/lib/storage/organisation';
import { noPolicy, type Policy, watchPolicy } from '@/lib/storage/policy';
import { type Settings as Chosen, changeSettings, defaultSettings, watchSettings } from '@/lib/storage/settings';
import { forgetSite, sitesTurnedOn } from '@/lib/storage/sites';
import { addTipEvent, readTipHistory } from '@/lib/storage/tip-events';

const week = 7;

type Saving = 'idle' | 'saving' | 'saved' | 'failed';

interface Choosing {
  chosen: Chosen;
  choose(change: Partial<Chosen>): void;
}

/** The settings as chosen: shown at once, while they are still being written. */
function useSettings(): Choosing & { saving: Saving } {
  const [chosen, setChosen] = useState(defaultSettings);
  const [saving, setSaving] = useState<Saving>('idle');
  useEffect(() => watchSettings(setChosen), []);
  const choose = (change: Partial<Chosen>) => {
    setChosen({ ...chosen, ...change });
    setSaving('saving');
    changeSettings(change).then(
      () => setSaving('saved'),
      () => setSaving('failed'),
    );
  };
  return { chosen, choose, saving };
}

function OnPages({ chosen, choose, policy }: Choosing & { policy: Policy }) {
  const id = useId();
  const isShown = chosen.button ?? policy.button ?? true;
  return (
    <section className="stack" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>On calendar pages</h3>
      <label className="row check">
        <input
          type="checkbox"
          checked={isShown}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => choose({ button: target.checked })}
        />
        Show a “Prepare” button beside an open meeting
      </label>
      <p className="soft" id={`${id}-hint`}>
        {policy.button !== undefined && chosen.button === undefined && 'Set by your organisation. You can change it. '}
        Without it, open the panel from the toolbar. Pages that are open follow when you load them again.
      </p>
    </section>
  );
}

function Tips({ database, chosen, choose }: Choosing & { database: Database }) {
  const id = useId();
  const { value: history = noHistory } = useLive(() => readTipHistory(database, dayOf), 'tips');
  const { snoozedUntil = '' } = history;
  const isResting = today() < snoozedUntil;
  const rest = (until: string) => void addTipEvent(database, { kind: 'snoozed', tip: '', at: now(), detail: until });
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>Tips</h3>
      <SettingChoice
        label="Tips in a day"
        hint="Tips lose their force when there are many."
        value={chosen.tipsPerDay}
        choices={[
          [0, 'One for each meeting'],
          [1, 'One a day'],
          [3, 'Three a day'],
          [5, 'Five a day'],
        ]}
        onChoose={(tipsPerDay) => choose({ tipsPerDay })}
      />
      <div className="row">
        {isResting ? (
          <Button small onClick={() => rest(today())}>
            Show tips again
          </Button>
        ) : (
          <>
            <Button small onClick={() => rest(daysAfter(today(), week))}>
              No tips for a week
            </Button>
            <Button small onClick={() => rest(daysAfter(today(), 4 * week))}>
              No tips for four weeks
            </Button>
          </>
        )}
        <span role="status">{isResting && `Tips rest until ${sayDay(snoozedUntil)}.`}</span>
      </div>
    </section>
  );
}

function Keeping({ database, chosen, choose }: Choosing & { database: Database }) {
  const id = useId();
  const [asked, setAsked] = useState<{ months: number; older: number }>();
  const keep = async (months: number) => {
    choose({ keepMonths: months });
    if (months) await deleteOlder(database, monthsBefore(now(), months));
    setAsked(undefined);
  };
  const ask = async (months: number) => {
    const older = months ? await countOlder(database, monthsBefore(now(), months)) : 0;
    if (older) setAsked({ months, older });
    else await keep(months);
  };
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>How long to keep what you write</h3>
      <SettingChoice
        label="Delete answers"
        hint="Counted from your last change. Open promises stay. Older answers go when you next open the panel or this page."
        value={asked?.months ?? chosen.keepMonths}
        choices={[
          [0, 'Never, until I delete them'],
          [6, 'After 6 months'],
          [12, 'After a year'],
          [24, 'After two years'],
        ]}
        onChoose={(months) => void ask(months)}
      />
      {asked && (
        <div className="notice problem" role="alert">
          <p>
            {asked.older === 1 ? 'One meeting is' : `${asked.older} meetings are`} older. What you wrote there will be
            deleted now. It cannot be undone.
          </p>
          <div className="row">
            <Button small onClick={() => void keep(asked.months)}>
              Delete and go on
            </Button>
            <Button small look="plain" onClick={() => setAsked(undefined)}>
              Keep them
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

function sayHealth({ readAt, notUnderstoodSince }: Health): string {
  const read = readAt ? `Read ${sayMoment(readAt)}.` : '';
  if (notUnderstoodSince) return `Not understood since ${sayMoment(notUnderstoodSince).replace(/^on /, '')}. ${read}`;
  return read || 'No meeting opened yet.';
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

const forbidden = 'The browser does not let this calendar be read. You can change that where it lists its extensions.';

function Calendars({ sites }: { sites: Sites | undefined }) {
  const id = useId();
  const isForbidden = (matches: readonly string[]) =>
    sites !== undefined &&
    matches.length > 0 &&
    !sites.allowed.isEverywhere &&
    !matches.some((one) => sites.allowed.hosts.includes(hostOf(one) ?? ''));
  const health = useHealth(everyId);
  const known = calendars.map((calendar) => calendar.id);
  const shown = everyCalendar.filter((one) => known.includes(one.id) || Object.keys(health.get(one.id) ?? {}).length);
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>Calendars</h3>
      <CalendarList
        calendars={shown.map((one) => ({
          id: one.id,
          label: one.label,
          said: isForbidden(one.matches) ? forbidden : sayHealth(health.get(one.id) ?? {}),
          isProblem: health.get(one.id)?.notUnderstoodSince !== undefined,
        }))}
      />
    </section>
  );
}

function OtherSites({ sites }: { sites: Sites | undefined }) {
  const id = useId();
  const [said, setSaid] = useState('');
  const turnOff = async (host: string) => {
    await Promise.all([giveUpSite(host), forgetSite(host)]);
    const isStillOn = (await sitesTurnedOn()).some((site) => site.host === host);
    setSaid(isStillOn ? `${host} is set by your organisation or your browser.` : `${host} is no longer read.`);
  };
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>Other sites you turned on</h3>
      {sites && <SiteList sites={sites.others} onTurnOff={(host) => void turnOff(host)} />}
      <p className="soft" role="status">
        {said}
      </p>
    </section>
  );
}

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

function policyWords({ button, sitesAllowed, sitesBlocked, resources, unreadable }: Policy): string[] {
  return [
    button !== undefined && `The “Prepare” button is ${button ? 'on' : 'off'} unless you choose otherwise.`,
    sitesAllowed && `Other sites you may turn on: ${sitesAllowed.join(', ') || 'none'}.`,
    sitesBlocked && `Sites you may not turn on: ${sitesBlocked.join(', ')}.`,
    resources && `${count(resources.length, 'resource')} of your organisation.`,
    unreadable.length > 0 && `Could not be read, tell your IT department: ${unreadable.join(', ')}.`,
  ].filter((line) => typeof line === 'string');
}

function Organisation({ policy }: { policy: Policy }) {
  const id = useId();
  const entries = useWatched(importedEntries.watch, []);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState('');
  const { resources, problems } = parseOwnResources(entries, today().slice(0, 7));
  const fromPolicy = parseOwnResources(policy.resources ?? [], today().slice(0, 7));
  const load = async (file: File) => {
    setSaid('');
    setFailed('');
    try {
      const list = await entriesOfFile(file);
      await importedEntries.write(list);
      const found = parseOwnResources(list, today().slice(0, 7));
      setSaid(`Read ${count(found.resources.length, 'resource')}. Set aside: ${found.problems.length}.`);
    } catch (problem) {
      setFailed(problem instanceof Error ? problem.message : 'The file could not be read. Choose it again.');
    }
  };
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>Your organisation</h3>
      <OrganisationResources
        setByPolicy={policyWords(policy)}
        imported={resources.length}
        problems={[...fromPolicy.problems, ...problems]}
        said={said}
        failed={failed}
        onFile={(file) => void load(file)}
        onRemove={() => void importedEntries.write([]).then(() => setSaid('Removed.'))}
      />
    </section>
  );
}

/** Settings: few, each saved as it is chosen. */
export function Settings({ database }: { database: Database }) {
  const { saving, ...choosing } = useSettings();
  const policy = useWatched(watchPolicy, noPolicy);
  const sites = useSites();
  return (
    <section className="stack settings">
      <h2>Settings</h2>
      <div className="tight">
        <p className="soft">
          Each choice is saved at once, in this browser alone.{' '}
          <b role="status">
            {saving === 'saved' && 'Saved'}
            {saving === 'saving' && 'Saving…'}
          </b>
        </p>
        <p role="alert">
          {saving === 'failed' && 'Your last choice was not saved. Load this page again, then choose once more.'}
        </p>
      </div>
      <OnPages {...choosing} policy={policy} />
      <Tips {...choosing} database={database} />
      <Keeping {...choosing} database={database} />
      <Calendars sites={sites} />
      <OtherSites sites={sites} />
      <Organisation policy={policy} />
      <section className="stack" aria-labelledby="permissions">
        <h3 id="permissions">What each permission is for</h3>
        <PermissionList />
      </section>
    </section>
  );
}
