import { SettingField } from '@/components/settings/setting-field';
import { personalSettings, type Section } from '@/lib/settings/for-people';
import { type Policy, whoSet } from '@/lib/settings/policy';
import type { PersonalName, Settings } from '@/lib/settings/schema';
import { holdOn } from '@/lib/settings/settings';
import { counted } from '@/lib/words/counted';
import { t } from '@/lib/words/words';
import type { Choosing } from './use-settings';

interface Props extends Choosing {
  section: Section;
  /** Of the section only those that pass; all of them where it is left out. */
  isShown?: (name: PersonalName) => boolean;
  /** Takes the place of choosing at once, for a choice that must be asked about first. */
  onChoose?: (name: PersonalName, value: number | string | boolean) => void;
}

type Choices = readonly (readonly [number | string, string])[];

/** Words for a value that only an organisation sets. */
const wordsOf: { [Name in PersonalName]?: (value: number) => string } = {
  keepMonths: (months) =>
    months === 1 ? t('settings.afterAMonth') : t('settings.after', { months: counted('month', months) }),
  remindersPerDay: (most) => t('settings.atMost', { most }),
};

/** The choices within what the organisation allows, and the value in force where it is none of them. */
function choicesOf(name: PersonalName, choices: Choices, value: unknown, { mostRemindersPerDay }: Policy): Choices {
  const most =
    name === 'remindersPerDay' ? (mostRemindersPerDay ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  const within = choices.filter(([choice]) => typeof choice !== 'number' || choice <= most);
  const words = wordsOf[name];
  if (typeof value !== 'number' || !words || within.some(([choice]) => choice === value)) return within;
  return [...within, [value, words(value)] as const];
}

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
        choices={choices && choicesOf(name, choices, settings[name], policy)}
        control={control}
        value={settings[name]}
        hold={holdOn(name, chosen, policy)}
        setBy={whoSet(policy)}
        said={outcomeOf(name)}
        onChoose={(value) => change(name, value)}
      />
    ));
}
