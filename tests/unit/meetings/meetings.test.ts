import { expect, test } from 'vitest';
import { coreQuestions, themeOf } from '@/content/index';
import { checklistFor } from '@/lib/meetings/checklist';
import { inviteHtml, inviteText } from '@/lib/meetings/invite';
import { Meeting } from '@/lib/meetings/meeting';
import { isPrepared, newPreparation } from '@/lib/meetings/preparation';
import { typedMeeting } from '@/lib/meetings/typed';
import { lengthInMinutes } from '@/lib/meetings/when';

const person = (name: string) => ({ name });
const meeting: Meeting = {
  ...typedMeeting('Frailty pilot'),
  seriesId: 'google:series',
  attendees: [person('A'), person('B'), person('C'), person('D')],
};

test('a checklist has at most six questions in view, first what is agreed and why', () => {
  for (const role of ['organiser', 'chair', 'attendee'] as const) {
    const { shown, more } = checklistFor(coreQuestions, themeOf('groundwork'), 'before', role);
    expect(shown.map(({ label }) => label).slice(0, 2)).toEqual(['What are we agreeing?', 'Why are we doing this?']);
    expect(shown).toHaveLength(6);
    expect(shown.some(({ id }) => id.startsWith('groundwork-'))).toBe(true);
    expect([...shown, ...more].every((question) => question.roles.includes(role))).toBe(true);
  }
});

test('every step has questions for every role, and the after step is short', () => {
  for (const step of ['before', 'in', 'after'] as const)
    for (const role of ['organiser', 'chair', 'attendee'] as const)
      expect(checklistFor(coreQuestions, undefined, step, role).shown.length).toBeGreaterThan(1);
  expect(checklistFor(coreQuestions, themeOf('trust'), 'after', 'chair').shown.length).toBeLessThanOrEqual(3);
});

test('what was answered stays within reach when another theme or part is chosen', () => {
  const before = checklistFor(coreQuestions, themeOf('groundwork'), 'before', 'organiser');
  const answered = [...before.shown, ...before.more];
  for (const role of ['organiser', 'chair', 'attendee'] as const) {
    const plain = checklistFor(coreQuestions, themeOf('trust'), 'before', role);
    const { shown, more } = checklistFor(coreQuestions, themeOf('trust'), 'before', role, answered);
    const ids = [...shown, ...more].map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(answered.map(({ id }) => id)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(shown).toEqual(plain.shown);
  }
  const after = checklistFor(coreQuestions, themeOf('trust'), 'after', 'chair', answered);
  expect([...after.shown, ...after.more].every(({ step }) => step === 'after')).toBe(true);
});

test('what is shared never holds a private answer, and HTML in an answer stays text', () => {
  const { shown, more } = checklistFor(coreQuestions, themeOf('trust'), 'before', 'chair');
  const questions = [...shown, ...more];
  const answers = Object.fromEntries(
    questions.map(({ id }) => [id, id === 'agreeing' ? '<img src=x onerror=alert(1)>' : `secret-${id}`]),
  );
  const text = inviteText(questions, answers);
  const html = inviteHtml(questions, answers);
  for (const { id } of questions.filter((question) => question.private)) {
    expect(text).not.toContain(`secret-${id}`);
    expect(html).not.toContain(`secret-${id}`);
  }
  expect(text.split('\n')[0]).toBe('What we are agreeing: <img src=x onerror=alert(1)>');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).not.toContain('<img');
});

test('nothing written means nothing to share', () => {
  expect(inviteText(coreQuestions, { agreeing: '   ' })).toBe('');
});

test('a meeting counts as prepared once an answer has words', () => {
  const blank = newPreparation(meeting, '2026-11-24T09:00:00Z');
  expect(isPrepared(blank)).toBe(false);
  expect(isPrepared({ ...blank, answers: { why: ' \n' } })).toBe(false);
  expect(isPrepared({ ...blank, answers: { why: 'Half the referrals wait' } })).toBe(true);
});

test('the length is said only when both times are proved', () => {
  const when = { text: '', allDay: false, start: '2026-11-24T10:00', end: '2026-11-24T11:00' };
  expect(lengthInMinutes(when)).toBe(60);
  expect(lengthInMinutes({ text: '', allDay: false, start: '2026-11-24T10:00' })).toBeUndefined();
});

test('a typed meeting is a sound meeting, the same each time', () => {
  const typed = typedMeeting(`  ${'Cyfarfod 🩺 '.repeat(200)}`);
  expect(Meeting.safeParse(typed).success).toBe(true);
  expect(typedMeeting('Frailty  Pilot').id).toBe(typedMeeting('frailty pilot ').id);
});
