/** Short forms in a text that a partner from outside the sector may not know. */
import acronyms from '@/content/acronyms/acronyms.json';
import table from '@/content/suggestions/jargon.json';

export interface Jargon {
  /** As it stands in the text. */
  short: string;
  /** What it may stand for. */
  long: string[];
}

export interface KnownShortForm {
  term: string;
  expansion: string;
}

const everybodys: ReadonlySet<string> = new Set(table.known);
/** Longest text looked at, in UTF-16 units. */
const longest = 8000;

/** What a short form stands for, without what is told besides: "…, now a health innovation network". */
const told = (expansion: string) => expansion.split(/,\s+now\b/)[0] ?? expansion;

function byTerm(known: readonly KnownShortForm[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { term, expansion } of known) found.set(term, [...(found.get(term) ?? []), told(expansion)]);
  return found;
}

let ours: Map<string, string[]> | undefined;
function shortForms(known: readonly KnownShortForm[] | undefined): Map<string, string[]> {
  if (known) return byTerm(known);
  ours ??= byTerm(acronyms);
  return ours;
}

/**
 * @param text what a person is about to write or share.
 * @param known short forms with what they stand for; without it, those of the guide.
 * @returns each once, in the order of the text; those that everybody knows and those that the text explains are left out.
 */
export function jargonIn(text: string, known?: readonly KnownShortForm[]): Jargon[] {
  const forms = shortForms(known);
  const looked = text.slice(0, longest);
  const lower = looked.toLowerCase();
  const found = new Map<string, Jargon>();
  for (const [word] of looked.matchAll(/[\p{L}\d](?:[\p{L}\d&+/-]{0,14}[\p{L}\d])?/gu)) {
    const single = word.length > 2 && /[\p{Lu}\d]s$/u.test(word) ? word.slice(0, -1) : word;
    for (const form of forms.has(word) ? [word] : [single, ...single.split(/[/-]/)]) {
      const long = forms.get(form);
      if (!long || everybodys.has(form) || found.has(form)) continue;
      if (!long.some((words) => lower.includes(words.toLowerCase()))) found.set(form, { short: form, long });
    }
  }
  return [...found.values()];
}
