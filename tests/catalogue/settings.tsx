import { About } from '@/components/settings/about';
import { BinList } from '@/components/settings/bin-list';
import { CalendarList } from '@/components/settings/calendar-list';
import { DeleteEverything } from '@/components/settings/delete-everything';
import { FeedForm } from '@/components/settings/feed-form';
import { FeedList } from '@/components/settings/feed-list';
import { OrganisationResources } from '@/components/settings/organisation-resources';
import { OtherSite } from '@/components/settings/other-site';
import { PermissionList } from '@/components/settings/permission-list';
import { QuarantineNotice } from '@/components/settings/quarantine-notice';
import { ReminderCard } from '@/components/settings/reminder-card';
import { ReminderStanding } from '@/components/settings/reminder-standing';
import { RestorePlan } from '@/components/settings/restore-plan';
import { SetByOrganisation } from '@/components/settings/set-by-organisation';
import { SettingField } from '@/components/settings/setting-field';
import { SettingRow } from '@/components/settings/setting-row';
import { SettingsContents } from '@/components/settings/settings-contents';
import { ShortcutKeys } from '@/components/settings/shortcut-keys';
import { SiteList } from '@/components/settings/site-list';
import { Button } from '@/components/ui/button';
import { personalSettings } from '@/lib/settings/for-people';
import { Acted, inTurn, press, type, unfold } from './acted';
import { type Entry, fails, nothing } from './entry';
import { longTitle, longWord } from './people';

const appearance = personalSettings.find(({ name }) => name === 'appearance');
const button = personalSettings.find(({ name }) => name === 'button');
if (!appearance?.choices || !button) throw new Error('The first settings have changed: see lib/settings/for-people.ts');
const site = { host: 'cloud.example.org', answer: undefined, onReadOnce: nothing, onUse: nothing, onSettings: nothing };
const resources = {
  imported: 0,
  problems: [],
  said: '',
  failed: '',
  onFile: nothing,
  onRemove: nothing,
};
const field = {
  said: { words: '', event: 0, isProblem: false },
  onChoose: nothing,
};
const feed = {
  shown: 'cloud.example.org … 1234',
  said: 'Read 3 minutes ago: 12 meetings in the next 7 days.',
  note: '',
  isProblem: false,
  isPaused: false,
  isFile: false,
  isNotAllowed: false,
};
const feedList = { onRead: nothing, onPause: nothing, onRemove: nothing, onAllow: nothing };
const feedForm = { onAdd: () => Promise.resolve(''), onFile: () => Promise.resolve('') };
const bringsBack = () => Promise.resolve(['calendar.example.org']);
const goes = ['14 meetings', '3 promises'];
const plan = {
  savedAt: 'on 20 November 2026',
  isWhole: false,
  lines: ['12 meetings: 3 new, 8 the same and 1 different, stays as here', '1 could not be read: put aside'],
  differences: [
    {
      id: '0',
      title: 'Frailty pathway pilot: What are we agreeing?',
      here: ['Whether the pilot goes on to March'],
      there: ['Whether the pilot goes on'],
      stays: 'here' as const,
    },
    { id: '1', title: longTitle, here: [], there: [longWord], stays: 'file' as const },
  ],
  more: 40,
  changes: true,
  onMode: nothing,
  onGo: nothing,
  onCancel: nothing,
};
const binned = { id: '0', what: 'Frailty pathway pilot', when: 'Deleted today at 09:10' };
const longHost = `${'very-long-name.'.repeat(12)}example.org`;

export const settings: readonly Entry[] = [
  { of: 'settings/about.tsx', states: { whole: <About version="0.1.0" guideUrl="https://example.org" /> } },
  {
    of: 'settings/bin-list.tsx',
    states: {
      empty: <BinList lines={[]} onPutBack={nothing} onEmpty={nothing} />,
      'some, long text': (
        <BinList lines={[binned, { ...binned, id: '1', what: longTitle }]} onPutBack={nothing} onEmpty={nothing} />
      ),
    },
  },
  {
    of: 'settings/restore-plan.tsx',
    states: {
      'adds to what is here': (
        <Acted by={unfold}>
          <RestorePlan {...plan} />
        </Acted>
      ),
      'takes its place': <RestorePlan {...plan} isWhole />,
      'nothing would change': (
        <RestorePlan {...plan} lines={['3 meetings: 3 the same']} differences={[]} more={0} changes={false} />
      ),
    },
  },
  {
    of: 'settings/calendar-list.tsx',
    states: {
      'read and not understood': (
        <CalendarList
          calendars={[
            { id: 'google', label: 'Google Calendar', said: 'Read today at 09:10', isProblem: false },
            { id: 'outlook', label: 'Outlook on the web', said: longTitle, isProblem: true },
          ]}
        />
      ),
    },
  },
  {
    of: 'settings/organisation-resources.tsx',
    states: {
      none: <OrganisationResources {...resources} />,
      imported: <OrganisationResources {...resources} imported={12} said="Read 12 resources." />,
      'entries set aside': (
        <Acted by={unfold}>
          <OrganisationResources
            {...resources}
            imported={1}
            problems={[{ entry: longWord, problem: 'The address is not https.' }]}
          />
        </Acted>
      ),
      failing: <OrganisationResources {...resources} failed="The file holds no JSON. Save it again as JSON." />,
    },
  },
  {
    of: 'settings/set-by-organisation.tsx',
    states: {
      nothing: (
        <SetByOrganisation name={undefined} contact={undefined} privacyHref={undefined} lines={[]} faults={[]} />
      ),
      'a few, with a name': (
        <SetByOrganisation
          name="Example Trust"
          contact="IT help desk, it.help@example.org"
          privacyHref="https://example.org"
          lines={[
            { name: 'a', said: 'Other sites you may turn on: none.' },
            { name: 'b', said: longTitle },
          ]}
          faults={[]}
        />
      ),
      'not read': (
        <SetByOrganisation
          name={undefined}
          contact={longWord}
          privacyHref={undefined}
          lines={[]}
          faults={[{ name: longWord, problem: longTitle, effect: 'It is left out. Everything else counts.' }]}
        />
      ),
    },
  },
  {
    of: 'settings/other-site.tsx',
    states: {
      off: <OtherSite {...site} state="off" />,
      on: <OtherSite {...site} state="on" answer="turned-on" />,
      blocked: <OtherSite {...site} state="blocked" />,
      'nothing found, long host': <OtherSite {...site} host={longHost} state="off" answer="nothing-found" />,
    },
  },
  { of: 'settings/permission-list.tsx', states: { whole: <PermissionList /> } },
  {
    of: 'settings/quarantine-notice.tsx',
    states: {
      one: <QuarantineNotice count={1} onSave={nothing} onDelete={nothing} />,
      'many, asked again': (
        <Acted by={press('Delete…')}>
          <QuarantineNotice count={10_000} onSave={nothing} onDelete={nothing} />
        </Acted>
      ),
    },
  },
  {
    of: 'settings/delete-everything.tsx',
    states: {
      'not yet asked': <DeleteEverything goes={goes} onDelete={() => Promise.resolve(bringsBack)} />,
      'what goes': (
        <Acted by={press('Delete everything')}>
          <DeleteEverything goes={goes} onDelete={() => Promise.resolve(bringsBack)} />
        </Acted>
      ),
      'asked again': (
        <Acted by={inTurn(press('Delete everything'), press('Go on'))}>
          <DeleteEverything goes={goes} onDelete={() => Promise.resolve(bringsBack)} />
        </Acted>
      ),
      deleted: (
        <Acted by={inTurn(press('Delete everything'), press('Go on'), press('Delete everything'))}>
          <DeleteEverything goes={goes} onDelete={() => Promise.resolve(bringsBack)} />
        </Acted>
      ),
      failing: (
        <Acted by={inTurn(press('Delete everything'), press('Go on'), press('Delete everything'))}>
          <DeleteEverything goes={goes} onDelete={fails} />
        </Acted>
      ),
    },
  },
  {
    of: 'settings/feed-form.tsx',
    states: {
      empty: <FeedForm {...feedForm} />,
      'where to find it': (
        <Acted by={unfold}>
          <FeedForm {...feedForm} />
        </Acted>
      ),
      failing: (
        <Acted by={inTurn(type('http://cloud.example.org'), press('Add'))}>
          <FeedForm
            {...feedForm}
            onAdd={() => Promise.resolve('This address begins with http://. Copy another one.')}
          />
        </Acted>
      ),
    },
  },
  {
    of: 'settings/feed-list.tsx',
    states: {
      empty: <FeedList {...feedList} feeds={[]} />,
      'read, paused, failing and not allowed': (
        <FeedList
          {...feedList}
          feeds={[
            { ...feed, id: 'read' },
            { ...feed, id: 'paused', isPaused: true, said: 'Paused: it is not read, and its meetings are not shown.' },
            { ...feed, id: 'failing', isProblem: true, said: longTitle, note: longTitle },
            {
              ...feed,
              id: 'not-allowed',
              isProblem: true,
              isNotAllowed: true,
              said: 'Your browser does not allow it.',
            },
            { ...feed, id: 'file', shown: `${longWord}.ics`, isFile: true },
          ]}
        />
      ),
    },
  },
  {
    of: 'settings/reminder-card.tsx',
    states: {
      'a meeting of a series': (
        <ReminderCard
          about="10:00 to 11:00 Frailty pathway pilot"
          open={<Button>Prepare</Button>}
          onLater={nothing}
          onNotForSeries={nothing}
        />
      ),
      promises: (
        <ReminderCard
          about="What you promised is due, or has been for a while."
          open={<a href="#/promises">See your promises</a>}
          onLater={nothing}
          onTomorrow={nothing}
        />
      ),
      'long text': (
        <ReminderCard
          about={longTitle}
          open={<Button>How did it go?</Button>}
          onLater={nothing}
          onTomorrow={nothing}
          onNotForSeries={nothing}
        />
      ),
    },
  },
  {
    of: 'settings/reminder-standing.tsx',
    states: {
      'nothing to say': <ReminderStanding problem={undefined} onAllow={nothing} />,
      refused: <ReminderStanding problem="refused" onAllow={nothing} />,
      'taken away': <ReminderStanding problem="taken-away" onAllow={nothing} />,
      blocked: <ReminderStanding problem="blocked" onAllow={nothing} />,
      'turned off by the organisation': <ReminderStanding problem="organisation" onAllow={nothing} />,
    },
  },
  {
    of: 'settings/setting-field.tsx',
    states: {
      'an hour of the day': (
        <SettingField {...field} label="Quiet from" hint="No reminder comes." value="19:00" control="time" />
      ),
      on: <SettingField {...field} label={button.label} hint={button.hint} value />,
      'off, as an organisation set it': (
        <SettingField {...field} label={button.label} hint={button.hint} value={false} hold="start" />
      ),
      'off, and fixed by an organisation': (
        <SettingField {...field} label={button.label} hint={button.hint} value={false} hold="fixed" setBy={longTitle} />
      ),
      'one of a list, fixed': (
        <SettingField
          {...field}
          label={appearance.label}
          value="dark"
          choices={appearance.choices}
          hold="fixed"
          setBy="Example Trust. Ask: IT help desk."
        />
      ),
      'an hour, fixed': (
        <SettingField {...field} label="Quiet from" value="19:00" control="time" hold="fixed" setBy="" />
      ),
      'one of a list, saved': (
        <SettingField
          {...field}
          label={appearance.label}
          value="dark"
          choices={appearance.choices}
          said={{ words: 'Saved', event: 1, isProblem: false }}
        />
      ),
      'a value that is not offered, failing': (
        <SettingField
          {...field}
          label="Tips in a day"
          hint="Tips lose their force when there are many."
          value={7}
          choices={[[1, 'One a day']]}
          said={{ words: 'Not saved. Choose once more.', event: 1, isProblem: true }}
        />
      ),
      'long text': <SettingField {...field} label={longTitle} hint={longTitle} value={1} choices={[[1, longTitle]]} />,
    },
  },
  {
    of: 'settings/setting-row.tsx',
    states: {
      'with buttons': (
        <SettingRow label="A copy of all that you wrote" hint="Keep it where only you can read it.">
          <Button small>Save a copy</Button>
        </SettingRow>
      ),
    },
  },
  {
    of: 'settings/settings-contents.tsx',
    states: {
      some: (
        <SettingsContents
          groups={[
            { id: 'look', title: 'Look', href: '#/settings' },
            { id: 'long', title: longTitle, href: '#/settings' },
          ]}
        />
      ),
    },
  },
  {
    of: 'settings/shortcut-keys.tsx',
    states: {
      'some set': (
        <ShortcutKeys
          keys={[{ name: 'open-panel', keys: 'Alt+Shift+B' }]}
          where="Open chrome://extensions/shortcuts."
        />
      ),
    },
  },
  {
    of: 'settings/site-list.tsx',
    states: {
      empty: <SiteList sites={[]} onTurnOff={nothing} />,
      'some, one blocked': (
        <SiteList
          sites={[
            { host: 'cloud.example.org', isBlocked: false },
            { host: longHost, isBlocked: true },
          ]}
          onTurnOff={nothing}
        />
      ),
    },
  },
];
