import { SettingRow } from '@/components/settings/setting-row';
import { type Policy, whoSet } from '@/lib/settings/policy';

/** Stands where copies and files could be saved, where the organisation does not allow them. */
export function NoExport({ policy }: { policy: Policy }) {
  return (
    <SettingRow
      label="Copies and files"
      hold="fixed"
      setBy={whoSet(policy)}
      hint="Nothing of what you write can be saved as a copy, table, text or calendar file. It stays in this browser alone. If the browser loses it, nothing brings it back."
    >
      {null}
    </SettingRow>
  );
}
