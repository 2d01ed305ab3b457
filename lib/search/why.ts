/** Why an item was found, in plain words, and which of its words to highlight. */
import { locale, t } from '@/lib/words/words';
import type { Heading } from './catalogue';
import type { Evidence, Run } from './evidence';
import type { Form } from './form';
import type { SearchItem } from './items';
import type { TextIndex } from './text-index';
import { stem, stemsOf, wordsOf } from './words';

const list = new Intl.ListFormat(locale(), { type: 'conjunction' });
const quoted = (words: readonly string[]) => list.format(words.map((word) => `“${word}”`));

/** Every word of an item once, those of its title first, with its stem. */
function spellingsOf({ title, text }: SearchItem): [word: string, stem: string][] {
  return [...new Set(wordsOf(`${title} ${text}`))].flatMap((word): [string, string][] => {
    const part = stem(word);
    return part === undefined ? [] : [[word, part]];
  });
}

/** The item's own words that were looked for, as it spells them. */
export function wordsFound(item: SearchItem, stems: ReadonlySet<string>, { spellings }: TextIndex): string[] {
  const words = spellings.get(item) ?? spellingsOf(item);
  spellings.set(item, words);
  return words.filter(([, part]) => stems.has(part)).map(([word]) => word);
}

/** The heading that contributed most to the item’s score. */
function headingBehind(
  { item }: Evidence,
  { matches, weights }: Run,
): { heading: Heading; positions: number[] } | undefined {
  let best: { heading: Heading; positions: number[] } | undefined;
  let most = 0;
  for (const { heading, strengths } of matches.headings) {
    const grade = heading.items.get(item.id);
    if (!grade || heading.form) continue;
    const worth = weights[grade] * [...strengths.values()].reduce((sum, strength) => sum + strength, 0);
    if (worth > most) [best, most] = [{ heading, positions: [...strengths.keys()] }, worth];
  }
  return best;
}

/** Only what the row does not show already: its detail names publisher, kind and cost. */
export function because(evidence: Evidence, matched: readonly string[], run: Run, form: Form | undefined): string {
  const { item } = evidence;
  const shown = new Set(stemsOf(item.detail));
  const mentioned = matched.filter((word) => !shown.has(stem(word) ?? word));
  const asksTopic = (position: number) => !form?.positions.has(position);
  const reasons: string[] = [];
  if (mentioned.length) reasons.push(t('search.mentions', { quoted: quoted(mentioned.slice(0, 3)) }));
  else if ([...evidence.named].some(asksTopic)) reasons.push(t('search.knownByThisName'));
  else {
    const behind = headingBehind(evidence, run);
    const typed = behind?.positions.filter(asksTopic).map((position) => run.query.terms[position]?.typed ?? '') ?? [];
    const name = behind?.heading.name ?? '';
    if (typed.length)
      reasons.push(
        typed.join(' ') === name
          ? t('search.isOn', { name })
          : t('search.matchesThrough', { quoted: quoted(typed), name }),
      );
  }
  const { time } = item.resource ?? {};
  if (run.query.minutes !== undefined && time) reasons.push(t('search.length', { time }));
  return reasons.join(' · ') || t('search.ofTheKindYou');
}
