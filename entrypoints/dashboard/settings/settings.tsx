import { PermissionList } from '@/components/settings/permission-list';
import { useSites } from '@/lib/extension-pages/use-sites';
import type { Database } from '@/lib/storage/records/record-type';
import { Quarantine } from '../quarantine';
import { Calendars } from './calendars';
import { Keeping } from './keeping';
import { Organisation } from './organisation';
import { OtherSites } from './other-sites';
import { Section } from './section';
import { Tips } from './tips';
import { useSettings } from './use-settings';

/** Settings: few, each saved as it is chosen. */
export function Settings({ database }: { database: Database }) {
  const { saving, ...choosing } = useSettings();
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
      <Quarantine database={database} />
      <Section {...choosing} name="on-pages" title="On calendar pages" />
      <Tips {...choosing} database={database} />
      <Keeping {...choosing} database={database} />
      <Calendars sites={sites} />
      <OtherSites sites={sites} />
      <Organisation policy={choosing.policy} />
      <section className="stack" aria-labelledby="permissions">
        <h3 id="permissions">What each permission is for</h3>
        <PermissionList />
      </section>
    </section>
  );
}
