import { type ReactNode, useId } from 'react';
import { SettingField } from '@/components/settings/setting-field';
import { type PersonalName, personalSettings, type Section as SectionName, type Settings } from '@/lib/settings/schema';
import type { Choosing } from './use-settings';

interface Props extends Choosing {
  name: SectionName;
  title: string;
  /** Takes the place of choosing at once, for a choice that must be asked about first. */
  onChoose?: (name: PersonalName, value: number | boolean) => void;
  children?: ReactNode;
}

/** The settings of the table that stand in one part of the page, with what else belongs there. */
export function Section({ name, title, settings, chosen, policy, choose, onChoose, children }: Props) {
  const id = useId();
  const change = (setting: PersonalName, value: number | boolean) =>
    onChoose ? onChoose(setting, value) : choose({ [setting]: value } as Partial<Settings>);
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {personalSettings
        .filter(({ section }) => section === name)
        .map(({ name: setting, label, hint, choices }) => (
          <SettingField
            key={setting}
            label={label}
            hint={hint}
            choices={choices}
            value={settings[setting]}
            isOrganisations={chosen[setting] === undefined && setting in policy}
            onChoose={(value) => change(setting, value)}
          />
        ))}
      {children}
    </section>
  );
}
