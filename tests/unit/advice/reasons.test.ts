import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import concepts from '@/content/advice/concepts.json';
import quotable from '@/content/advice/quotable.json';
import { themeIds } from '@/content/schema';
import { advise } from '@/lib/advice/advice';
import { becauseOf } from '@/lib/advice/reasons';
import { inputOf, LabelledMeeting } from '@/tests/evaluation/labelled-meeting';

const three = ['GP', 'Matron', 'Social worker'];
const quotesOf = (text: string) => [...text.matchAll(/“([^”]*)”/g)].map(([, quote = '']) => quote.toLowerCase());
const quotesFor = (title: string, description = '') =>
  advise({ title, description, attendees: three }).themes.flatMap((theme) => quotesOf(becauseOf(theme)));

test.each([
  ['Heart failure MDT', 'failure'],
  ['Renal failure clinic redesign group', 'failure'],
  ['Social care interface', 'social'],
  ['Social work team meeting', 'social work'],
  ['Acute trust catch up', 'trust'],
  ['Foundation Trust board', 'trust'],
  ['Blood cultures review', 'cultures'],
  ['Attention deficit pathway', 'deficit'],
  ['Induction of labour audit', 'induction'],
  ['Data protection briefing', 'data'],
  ['Fire safety walk', 'fire'],
  ['Learning disability partnership', 'learning'],
  ['Care home forum', 'care home'],
  ['Mental health team', 'health'],
  ['Palliative care MDT', 'care'],
  ['Stroke ward round', 'stroke'],
  ['Without prejudice', 'without'],
  ['Not sure yet', 'not'],
])('“%s” is no reason to mention “%s”', (title, word) => {
  expect(quotesFor(title)).not.toContain(word);
});

test('a reason is not quoted across the end of a clause', () => {
  expect(quotesFor('Team meeting', 'Read the action, plan the rest.')).not.toContain('action, plan');
});

test.each([
  ['Frailty pilots', 'pilots'],
  ['Who pays for the beds', 'who pays'],
  ['Building trust between our teams', 'building trust'],
  ['Agreeing without a false consensus', 'consensus'],
  ['Away day', 'away day'],
  ['Terms of reference', 'terms of reference'],
  ['Duty of candour meeting', 'duty of candour'],
  ['Shared priorities for winter', 'priorities'],
  ['Joint budget talks', 'joint budget'],
])('“%s” quotes “%s”', (title, quote) => {
  expect(quotesFor(title)).toContain(quote);
});

/** What no person would take for a reason, whatever the theme. */
const bare = new Set(
  'a acute board care child children clinic clinical community council day doctor failure fire foundation group health heart home hospital housing in learning life meeting mental my new nhs not nurse of on our partner partners pathway patient patients people performance police review school service session social staff stroke support team the time trust vision ward we week without work young you'.split(
    ' ',
  ),
);

test('in no labelled meeting is a bare everyday, clinical or organisational word the reason', () => {
  const folder = 'tests/evaluation/examples';
  const files = [...readdirSync(`${folder}/own`).map((name) => `own/${name}`), 'meetings.jsonl', 'meetings-more.jsonl'];
  const meetings = files.flatMap((file) =>
    readFileSync(`${folder}/${file}`, 'utf8')
      .split('\n')
      .flatMap((line) => (line.trim() ? LabelledMeeting.parse(JSON.parse(line)) : [])),
  );
  const quotes = meetings.flatMap((meeting) =>
    advise(inputOf(meeting)).themes.flatMap((theme) => quotesOf(becauseOf(theme))),
  );
  expect(quotes.length).toBeGreaterThan(100);
  expect(quotes.filter((quote) => bare.has(quote))).toEqual([]);
});

test('each list of quotable words is of a theme, and names concepts that exist', () => {
  expect(Object.keys(quotable.words).sort()).toEqual([...themeIds].sort());
  const ids = new Set(themeIds.flatMap((theme) => Object.keys(concepts[theme]).map((name) => `${theme}/${name}`)));
  expect(quotable.conceptsOfNames.filter((id) => !ids.has(id))).toEqual([]);
});
