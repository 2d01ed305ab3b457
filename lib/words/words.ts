/**
 * The words of the interface, in the language in which they are shown: one table for each language in `locales/`, which
 * the browser reads. Nothing of a table is in our scripts. `docs/decisions/welsh.md` says what belongs there.
 */
import type { GeneratedI18nStructure } from '#i18n';

/** Every text of the tables by its name, with the names of what is put into it. */
type Texts = Omit<GeneratedI18nStructure, `@@${string}`>;
export type TextName = keyof Texts;

/** What must be given for a text. */
export type PartsOf<Name extends TextName, Part> = Texts[Name] extends {
  namedSubstitutions: readonly (infer Slot extends string)[];
}
  ? [parts: Record<Slot, Part>]
  : [];

/** What the browser gives a page of an extension, a script of ours on a page, and the background; tests give the same. */
interface Messages {
  /** Another table than the browser's, where a page has loaded one; see `lib/extension-pages/first-language`. */
  beforeWeMeetWords?: Readonly<Record<string, string>>;
  chrome?: { i18n?: { getMessage(name: string): string } };
}

/** Asking the browser costs more than looking here. */
const asked: Partial<Record<TextName, string>> = {};

/** A text as it stands in the table: `{name}` where something is put in. Empty where there is no browser, as in a build. */
export function textOf(name: TextName): string {
  const { beforeWeMeetWords: own, chrome } = globalThis as Messages;
  const key = name.replaceAll('.', '_');
  asked[name] ||= own?.[key] ?? chrome?.i18n?.getMessage(key) ?? '';
  return asked[name];
}

/** A text of the table in the language shown. What is put in is plain text and never looked into. */
export function t<Name extends TextName>(name: Name, ...[parts]: PartsOf<Name, string | number>): string {
  const given: Readonly<Record<string, string | number>> = parts ?? {};
  return textOf(name).replace(/{(\w+)}/g, (slot, key: string) => `${given[key] ?? slot}`);
}

/** The language shown, for dates, numbers and lists: `en-GB` or `cy`. */
export const locale = (): string => textOf('common.locale') || 'en-GB';
