import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coreQuestions, themes } from '@/content/index';
import { commitmentMadeIn } from '@/lib/meetings/commitment';
import { newNote } from '@/lib/meetings/meeting-note';
import {
  escapeMarkdown,
  isEmptySummary,
  type SummarySource,
  summaryHtml,
  summaryMarkdown,
  summaryOf,
  summaryText,
} from '@/lib/meetings/summary';

const questions = [...coreQuestions, ...themes.flatMap((theme) => theme.questions)];
const place = { meetingId: 'm', seriesId: 's', title: 'Frailty pilot', people: [] };
const at = '2026-11-24T10:00:00.000Z';

const source: SummarySource = {
  title: 'Frailty pilot',
  when: 'Tue 24 Nov, 10:00 to 11:00',
  questions,
  answers: {
    agreeing: 'Whether the pilot goes on\nbefore winter',
    why: 'People wait two weeks',
    decides: 'Dr Priya Raman',
    better: 'Shorter',
    'move-on': 'Not the staff',
  },
  notes: [
    { ...newNote(place, 'decided', 'Carry on to March', 'n1', at), by: 'Dr Priya Raman' },
    newNote(place, 'parked', 'The name', 'n2', at),
  ],
  commitments: [
    commitmentMadeIn(place, { text: 'send the costs', to: ['Grace'], due: '2026-11-27' }, 'p1', at),
    commitmentMadeIn(place, { text: 'ask finance', to: [], owner: 'Tom', due: 'next-time' }, 'p2', at),
  ],
  self: 'Alex Morgan',
  today: '2026-11-24',
};

test('a summary says what was agreed, by whom, and who does what by when', () => {
  expect(summaryText(summaryOf(source))).toBe(
    `Frailty pilot
Tue 24 Nov, 10:00 to 11:00

What we are agreeing: Whether the pilot goes on before winter
Why: People wait two weeks
Who decides: Dr Priya Raman

Decided:
- Carry on to March (Dr Priya Raman)

Who does what next:
- Alex Morgan: send the costs (to Grace, by Fri 27 Nov)
- Tom: ask finance (before next time)

Parked for another day:
- The name`,
  );
});

test('nothing written gives an empty summary, and only title and time', () => {
  const summary = summaryOf({ ...source, answers: { better: 'x' }, notes: [], commitments: [] });
  expect(isEmptySummary(summary)).toBe(true);
  expect(summaryText(summary)).toBe('Frailty pilot\nTue 24 Nov, 10:00 to 11:00');
});

/** Words that stand nowhere else, so that finding one proves that it came through. */
const secret = fc.integer({ min: 0, max: 1e9 }).map((n) => `secret${n}x`);
const publicShares = ['agreeing', 'purpose', 'decides'];

test('no private answer is in any of the three, whatever is written', () => {
  const others = questions.filter(
    ({ share, private: isPrivate }) => isPrivate || !share || !publicShares.includes(share),
  );
  expect(others.some((question) => question.private)).toBe(true);
  fc.assert(
    fc.property(
      fc.array(secret, { minLength: others.length, maxLength: others.length }),
      fc.string(),
      (words, text) => {
        const hidden = Object.fromEntries(others.map(({ id }, place) => [id, words[place] ?? '']));
        // A question that is private stays so, also where it has a place in an invite.
        const all = [
          ...questions,
          { ...coreQuestions[0], id: 'own', share: 'decides', private: true } as (typeof questions)[number],
        ];
        const answers = { ...source.answers, ...hidden, own: 'secretOwn', agreeing: text };
        const summary = summaryOf({ ...source, questions: all, answers });
        for (const copy of [summaryText(summary), summaryHtml(summary), summaryMarkdown(summary)])
          expect(copy).not.toMatch(/secret\d+x|secretOwn/);
      },
    ),
  );
});

test('what is written cannot become markup, in HTML or in Markdown', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>&"*_`[]()!#|~\\-+=.:/@ \n\ta1w') }), (text) => {
      const summary = summaryOf({
        ...source,
        title: text,
        answers: { agreeing: text },
        notes: [newNote(place, 'decided', `x${text}`, 'n', at)],
        commitments: [],
      });
      const html = summaryHtml(summary).replace(/<\/?(?:p|b|ul|li|br)>/g, '');
      expect(html).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);
      const escaped = escapeMarkdown(summary.title);
      expect(escaped.replace(/\\[!-/:-@[-`{-~]/g, 'e')).not.toMatch(/[*_`[\]<>&|~@$]|:\/\/|^[#+=-]|^\d+[.)]/);
      expect(escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(summary.title);
    }),
  );
});

test('a link, a picture and an address stay words in Markdown', () => {
  expect(escapeMarkdown('![x](https://evil.example) <b>www.evil.example</b> a@b.example')).toBe(
    '!\\[x\\](https\\://evil.example) \\<b\\>www\\.evil.example\\</b\\> a\\@b.example',
  );
  expect(escapeMarkdown('1. Not a list')).toBe('1\\. Not a list');
});

test('Markdown and HTML have the same parts in the same order', () => {
  const summary = summaryOf(source);
  expect(summaryMarkdown(summary)).toBe(
    [
      '## Frailty pilot',
      'Tue 24 Nov, 10:00 to 11:00',
      '**What we are agreeing:** Whether the pilot goes on before winter',
      '**Why:** People wait two weeks',
      '**Who decides:** Dr Priya Raman',
      '### Decided\n\n- Carry on to March (Dr Priya Raman)',
      '### Who does what next\n\n- Alex Morgan: send the costs (to Grace, by Fri 27 Nov)\n- Tom: ask finance (before next time)',
      '### Parked for another day\n\n- The name',
    ].join('\n\n'),
  );
  expect(summaryHtml(summary)).toBe(
    '<p><b>Frailty pilot</b><br>Tue 24 Nov, 10:00 to 11:00</p>' +
      '<p><b>What we are agreeing:</b> Whether the pilot goes on before winter</p>' +
      '<p><b>Why:</b> People wait two weeks</p><p><b>Who decides:</b> Dr Priya Raman</p>' +
      '<p><b>Decided</b></p><ul><li>Carry on to March (Dr Priya Raman)</li></ul>' +
      '<p><b>Who does what next</b></p><ul><li>Alex Morgan: send the costs (to Grace, by Fri 27 Nov)</li>' +
      '<li>Tom: ask finance (before next time)</li></ul>' +
      '<p><b>Parked for another day</b></p><ul><li>The name</li></ul>',
  );
});

test('what is not known is left out of each', () => {
  const bare = summaryOf({ ...source, title: '', when: '', answers: { agreeing: 'x' }, notes: [], commitments: [] });
  expect(summaryText(bare)).toBe('What we are agreeing: x');
  expect(summaryMarkdown(bare)).toBe('**What we are agreeing:** x');
  expect(summaryHtml(bare)).toBe('<p><b>What we are agreeing:</b> x</p>');
  const { self: _self, ...unknown } = source;
  const [first] = summaryOf({ ...unknown, notes: [] }).lists;
  expect(first?.items[0]).toMatch(/^I: send the costs/);
});
