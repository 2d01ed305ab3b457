/**
 * What is said of each marked invitation of our own, word for word. A rule that is changed shows here what it changes:
 * read the difference, and renew the file with `vitest run tests/unit/suggestions/quotes.test.ts -u` when it is for the better.
 */
import { expect, test } from 'vitest';
import { jargonIn, type Suggestion, suggest } from '@/lib/suggestions/suggest';
import { readJsonLines } from '@/tests/evaluation/json-lines';
import { LabelledInvite, meetingOf } from '@/tests/evaluation/labelled-invite';

const folder = 'tests/evaluation/examples';
const sets = ['own', 'own-second', 'own-third', 'own-fourth', 'own-fifth'];
const invites = sets.flatMap((set) => readJsonLines(`${folder}/invites-${set}.jsonl`, LabelledInvite));

const said = (field: string, list: readonly Suggestion[]) =>
  list.map(({ text, source, quote, passage }) => {
    const how = [source, quote && 'quote', passage && `of “${passage}”`].filter(Boolean).join(', ');
    return `  ${field}: ${text} (${how})`;
  });

function linesOf(invite: LabelledInvite): string[] {
  const { agreeing, why, decides, read, asked, missing } = suggest(meetingOf(invite), []);
  return [
    invite.id,
    ...said('agreeing', agreeing),
    ...said('why', why),
    ...said('decides', decides.named),
    ...decides.groups.map(({ organisation = '', people }) => `  group: ${organisation} ${people.join(', ')}`),
    ...said('read', read),
    ...said('asked', asked),
    ...(missing
      ? [`  seen: ${missing.seen.join(', ')}; not seen: ${missing.notSeen.join(', ')}; ${missing.unknown}`]
      : []),
    ...jargonIn(invite.description).map(({ short, long }) => `  jargon: ${short} = ${long.join(' / ')}`),
  ];
}

test('what is said of our own invitations', async () => {
  await expect(`${invites.flatMap(linesOf).join('\n')}\n`).toMatchFileSnapshot('quotes.snap');
});
