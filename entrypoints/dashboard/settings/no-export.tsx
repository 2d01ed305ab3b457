import { SettingRow } from '@/components/settings/setting-row';
import { type Policy, whoSet } from '@/lib/settings/policy';
import { t } from '@/lib/words/words';

/** Stands where copies and files could be saved, where the organisation does not allow them. */
export function NoExport({ policy }: { policy: Policy }) {
  return (
    <SettingRow
      label={t('settings.copiesAndFiles')}
      hold="fixed"
      setBy={whoSet(policy)}
      hint={t('settings.nothingOfWhatYou')}
    >
      {null}
    </SettingRow>
  );
}
