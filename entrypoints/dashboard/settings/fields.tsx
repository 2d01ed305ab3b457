import { SettingField } from '@/components/settings/setting-field';
import { whoSet } from '@/lib/settings/policy';
import { type PersonalName, personalSettings, type Section, type Settings } from '@/lib/settings/schema';
import { holdOn } from '@/lib/settings/settings';
import type { Choosing } from './use-settings';

interface Props extends Choosing {
  section: Section;
  /** Of the section only those that pass; all of them where it is left out. */
  isShown?: (name: PersonalName) => boolean;
  /** Takes the place of choosing at once, for a choice that must be asked about first. */
  onChoose?: (name: PersonalName, value: number | string | boolean) => void;
}

/** Of the choices those that are no more than a limit. */
const within = (
  choices: readonly (readonly [number | string, string])[] | undefined,
  most = Number.POSITIVE_INFINITY,
) => choices?.filter(([choice]) => typeof choice !== 'number' || choice <= most);

/** The settings of the table that stand in one section. */
export function Fields({
  section,
  isShown = () => true,
  settings,
  chosen,
  policy,
  choose,
  outcomeOf,
  onChoose,
}: Props) {
  const change = (setting: PersonalName, value: number | string | boolean) =>
    onChoose ? onChoose(setting, value) : choose({ [setting]: value } as Partial<Settings>);
  return personalSettings
    .filter((setting) => setting.section === section && isShown(setting.name))
    .map(({ name, label, hint, choices, control }) => (
      <SettingField
        key={name}
        label={label}
        hint={hint}
        choices={name === 'remindersPerDay' ? within(choices, policy.mostRemindersPerDay) : choices}
        control={control}
        value={settings[name]}
        hold={holdOn(name, chosen, policy)}
        setBy={whoSet(policy)}
        said={outcomeOf(name)}
        onChoose={(value) => change(name, value)}
      />
    ));
}
