import type { ReactNode } from 'react';
import { today } from '@/lib/extension-pages/clock';
import { usePolicy } from '@/lib/extension-pages/use-policy';
import { useOwnNames } from '@/lib/extension-pages/use-self';
import { useOpenPromises, useStoredWeek } from '@/lib/extension-pages/use-week';
import type { WrittenSearch } from '@/lib/extension-pages/written-search';
import { hasFeature } from '@/lib/settings/policy';
import type { Database } from '@/lib/storage/records/record-type';
import { t } from '@/lib/words/words';
import { Everything } from './history';
import { Page } from './page';
import { KeptInMind } from './partners';
import type { Grouping } from './route';
import { ThisWeek } from './week';

const nothingYet = (
  <div className="notice nothing-yet">
    <h2>{t('dashboard.nothingHereYet')}</h2>
    <p>{t('dashboard.openAMeetingIn')}</p>
    <p>{t('dashboard.afterAFewMeetings')}</p>
  </div>
);

const notRead = <p className="notice problem">{t('dashboard.whatYouWroteCould')}</p>;

interface Props {
  database: Database;
  by: Grouping;
  /** Did the person come by an address that names nothing? */
  isUnknown: boolean;
  search: WrittenSearch;
  /** How far each list had grown when the person left it. */
  grown: Map<string, number>;
  /** What the person should know of their data. */
  notices?: ReactNode;
}

/** The first part: where the person stands this week, then all they wrote, by series, by person or by date. */
export function Home({ database, by, isUnknown, search, grown, notices }: Props) {
  const { value: stored, failed } = useStoredWeek(database, today());
  const openPromises = useOpenPromises(database, stored !== undefined);
  const self = useOwnNames(database);
  const policy = usePolicy();
  return (
    <Page title={t('dashboard.yourMeetings')} lead={isUnknown && <p>{t('dashboard.thatAddressLeadsNowhere')}</p>}>
      {failed && notRead}
      {!stored && !failed && (
        <div className="stack waiting" aria-busy="true">
          <div className="wait" />
          <div className="wait" />
          <div className="wait" />
        </div>
      )}
      {notices}
      {stored && hasFeature('partners', policy) && <KeptInMind database={database} />}
      {stored?.isEmpty && nothingYet}
      {stored && !stored.isEmpty && (
        <>
          <ThisWeek stored={stored} openPromises={openPromises} self={self ?? []} />
          <Everything database={database} by={by} self={self} search={search} grown={grown} />
        </>
      )}
    </Page>
  );
}
