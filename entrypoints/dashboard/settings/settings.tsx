import type { ReactNode } from 'react';
import { TranslationNotice } from '@/components/settings/about';
import { PermissionList } from '@/components/settings/permission-list';
import { SettingsContents } from '@/components/settings/settings-contents';
import { useSites } from '@/lib/extension-pages/use-sites';
import { personalSettings, type Section } from '@/lib/settings/for-people';
import { mayExport } from '@/lib/settings/policy';
import type { Database } from '@/lib/storage/records/record-type';
import { t } from '@/lib/words/words';
import { Page } from '../page';
import { Quarantine } from '../quarantine';
import { AutomaticCopies } from './automatic';
import { Bin } from './bin';
import { Calendars } from './calendars';
import { Copies } from './copies';
import { DeleteAll } from './delete-all';
import { DeleteOlder } from './delete-older';
import { Feeds } from './feed';
import { Fields } from './fields';
import { Formats } from './formats';
import { Group } from './group';
import { Keeping } from './keeping';
import { Keys } from './keys';
import { NoExport } from './no-export';
import { Organisation } from './organisation';
import { OtherSites } from './other-sites';
import { Reminders } from './reminders';
import { Restore } from './restore';
import { TipChoices } from './tips';
import { useSettings } from './use-settings';

/** Headings of the sections of the table; a section that is not named here is headed by its own id. */
const titles: Partial<Record<string, string>> = {
  'on-pages': t('settings.onCalendarPages'),
  tips: t('settings.tips'),
  look: t('settings.look'),
  keeping: t('settings.howLongToKeep'),
};

/** Sections that people come for most, in this order; those that are not named follow in the order of the table. */
const first: readonly string[] = ['on-pages', 'reminders', 'tips', 'look'];
/** This one stands with the rest of the person's data. */
const withData: Section = 'keeping';

const titleOf = (section: string) => {
  const words = section.replaceAll('-', ' ');
  return titles[section] ?? words.charAt(0).toUpperCase() + words.slice(1);
};

const all = [...new Set(personalSettings.map(({ section }) => section))];
const rank = (section: string) => (first.includes(section) ? first.indexOf(section) : first.length);
const sections = all.filter((section) => section !== withData).sort((a, b) => rank(a) - rank(b));

interface Part {
  id: string;
  title: string;
  className?: string;
  content: ReactNode;
}

/** Settings in groups: what is changed most first, what deletes last. Each choice is saved as it is made. */
export function Settings({ database }: { database: Database }) {
  const choosing = useSettings();
  const sites = useSites();
  const isExported = mayExport(choosing.policy);
  const groups: readonly Part[] = [
    ...sections.map((section) => ({
      id: section,
      title: titleOf(section),
      content: (
        <>
          {section === 'reminders' ? <Reminders {...choosing} /> : <Fields {...choosing} section={section} />}
          {section === 'tips' && <TipChoices database={database} />}
        </>
      ),
    })),
    {
      id: 'calendars',
      title: t('settings.calendarsAndSites'),
      content: (
        <>
          <Calendars sites={sites} policy={choosing.policy} />
          <OtherSites sites={sites} policy={choosing.policy} />
        </>
      ),
    },
    { id: 'calendar-address', title: t('settings.calendarAddress'), content: <Feeds policy={choosing.policy} /> },
    { id: 'keys', title: t('settings.keys'), content: <Keys /> },
    { id: 'organisation', title: t('settings.yourOrganisation'), content: <Organisation policy={choosing.policy} /> },
    { id: 'permissions', title: t('settings.whatEachPermissionIs'), content: <PermissionList /> },
    {
      id: 'your-data',
      title: t('settings.yourData'),
      content: (
        <>
          {isExported ? <Copies database={database} /> : <NoExport policy={choosing.policy} />}
          <Restore database={database} />
          {isExported && <AutomaticCopies database={database} />}
          {isExported && <Formats database={database} />}
          <Keeping {...choosing} database={database} />
          <DeleteOlder database={database} />
          <Bin database={database} />
        </>
      ),
    },
    {
      id: 'delete',
      title: t('settings.deleteEverything2'),
      className: 'danger',
      content: <DeleteAll database={database} sites={sites} />,
    },
  ];
  return (
    <Page title={t('settings.settings')} lead={<p>{t('settings.eachChoiceIsSaved')}</p>} className="settings-page">
      <SettingsContents groups={groups.map(({ id, title }) => ({ id, title, href: `#/settings/${id}` }))} />
      <div className="settings-groups">
        <TranslationNotice />
        <Quarantine database={database} />
        {groups.map(({ id, title, className, content }) => (
          <Group key={id} id={id} title={title} {...(className && { className })}>
            {content}
          </Group>
        ))}
      </div>
    </Page>
  );
}
