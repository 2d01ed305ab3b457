import { expect, test } from 'vitest';
import { blockEnd, blockStart } from '@/lib/meetings/invite-block';
import { suggest } from '@/lib/suggestions/suggest';
import { aMeeting } from './a-meeting';

const of = (description: string, title?: string) => suggest(aMeeting({ description, ...(title && { title }) }), []);
const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);

test.each([
  ['We need to agree who runs the clinic on Fridays.', 'agree who runs the clinic on Fridays'],
  ['To settle: which ward closes first and where its patients go.', 'which ward closes first'],
  ['The group is asked to approve the new referral form (attached).', 'approve the new referral form'],
  ['I want a clear yes or no on the second bay.', 'clear yes or no on the second bay'],
  ['1  Welcome\n2  Saturday clinic / JL / DECISION: keep or close\n', 'DECISION: keep or close'],
  ['Question: do we move the clinic or stop it?', 'do we move the clinic or stop it?'],
  ['For decision:\n- keep the Saturday clinic\n- AOB', 'keep the Saturday clinic'],
])('what is to be agreed is quoted: %s', (description, quote) => {
  const [first] = of(description, 'Steering group').agreeing;
  expect(first).toEqual({ text: quote, source: 'invite', quote: true });
});

test.each([
  'We agreed to move the clinic to Fridays last time.',
  'There is nothing to agree, this is for information.',
  'Thank you for agreeing to come.',
  'The Executive Board will approve the plan in May.',
  'Please agree a date with your manager.',
  'We will agree the minutes of the last meeting.',
])('what is agreed already, elsewhere or by routine is no decision: %s', (description) => {
  expect(of(description).agreeing.filter(({ quote }) => quote)).toEqual([]);
});

test('last time comes first and dated, then quotes, then the title', () => {
  const meeting = aMeeting({
    title: 'Clinic: go or no go',
    description: 'We need to decide whether the clinic goes on.',
  });
  const { agreeing, why, decides } = suggest(meeting, [], {
    day: '2026-11-10',
    agreeing: 'a date for the trial',
    why: 'waits of a year',
    decides: 'Ann',
  });
  expect(agreeing).toEqual([
    { text: 'a date for the trial', source: 'last-time', day: '2026-11-10' },
    { text: 'decide whether the clinic goes on', source: 'invite', quote: true },
    { text: 'Clinic: go or no go', source: 'title' },
  ]);
  expect(why).toEqual([{ text: 'waits of a year', source: 'last-time', day: '2026-11-10' }]);
  expect(decides.named).toEqual([{ text: 'Ann', source: 'last-time', day: '2026-11-10' }]);
});

test('a title that states a decision is quoted where the notes state none', () => {
  expect(of('', 'RE: Clinic – go or no go').agreeing).toEqual([
    { text: 'Clinic – go or no go', source: 'title', quote: true, passage: 'go or no go' },
  ]);
});

test('frames hold only words of the title, and routine meetings get none', () => {
  expect(of('', 'FW: Falls pathway – monthly review').agreeing).toEqual([
    { text: 'Decide: Falls pathway', source: 'title' },
    { text: 'Who does what on Falls pathway', source: 'title' },
  ]);
  for (const title of ['Ward huddle', '1:1 Ann / Jo', 'Xmas do', 'Drop-in: new rota', 'HOLD board', 'Diabetes clinic'])
    expect(of('', title).agreeing).toEqual([]);
});

test.each([
  ['Hello. 31 people are waiting, up from 12 in July.', '31 people are waiting, up from 12 in July.'],
  [
    'The contract ends on 31 March and nobody has been told.',
    'The contract ends on 31 March and nobody has been told.',
  ],
  ['After the survey (37% would not speak up) we must act.', '(37% would not speak up)'],
  ['Following the fall on ward 6 last week, I would like us to meet.', 'Following the fall on ward 6 last week'],
])('a reason is quoted: %s', (description, quote) => {
  expect(texts(of(description).why)).toEqual([quote]);
});

test.each([
  'Moved to Tuesday as two of us are on leave.',
  'Lunch for 30 people in the canteen.',
  'Slides and 3 papers attached.',
  'Bring your 2 best ideas.',
])('arrangements are no reason: %s', (description) => {
  expect(of(description).why).toEqual([]);
});

test.each([
  ['The plan then goes to the Digital Committee for approval.', 'Digital Committee', 'Digital Committee for approval'],
  ['Ann Lee has to sign it off.', 'Ann Lee', 'Ann Lee has to sign it off'],
  ['If we cannot agree, Ann as chair will decide.', 'Ann', 'If we cannot agree, Ann as chair will decide'],
  ['The final decision rests with the Trust Board.', 'Trust Board', 'final decision rests with the Trust Board'],
])('whom the invite names as deciding: %s', (description, text, passage) => {
  expect(of(description).decides.named).toMatchObject([{ text, source: 'invite', quote: true }]);
  expect(of(description).decides.named[0]?.passage).toContain(passage);
});

test('the writer who decides is named', () => {
  const meeting = aMeeting({ description: 'I will make the final decision.', organiser: { name: 'Ann Lee' } });
  expect(texts(suggest(meeting, []).decides.named)).toEqual(['Ann Lee']);
});

test('papers and requests are quoted apart', () => {
  const { read, asked } = of(
    'Options paper attached. Please bring one example each. Nothing else needed.\nAgenda to follow.',
  );
  expect(texts(read)).toEqual(['Options paper attached.']);
  expect(texts(asked)).toEqual(['Please bring one example each']);
});

test('nothing of a signature, a disclaimer, joining instructions or our own block is quoted', () => {
  const description = [
    'See you there.',
    '',
    'Kind regards,',
    'Ann',
    'Please bring a pen. 40 people are waiting, up from 3.',
    '____________________',
    'Microsoft Teams meeting',
    'Join the meeting now and decide which device to use',
    'This e-mail is confidential and intended solely for the addressee. Please send it back.',
    blockStart,
    'What we are agreeing: to agree who pays for the van',
    blockEnd,
  ].join('\n');
  const { agreeing, why, read, asked, decides } = of(description, 'Ward huddle');
  expect([...agreeing, ...why, ...read, ...asked, ...decides.named]).toEqual([]);
});

test('a line that may identify a patient is not quoted', () => {
  for (const line of [
    'We need to agree the plan for NHS number 943 476 5919.',
    'We need to agree who visits Mrs Jones on ward 4 bed 2.',
    'We need to decide whether hospital no. K123456 goes home.',
    'To agree: next step, DOB 01/02/1960.',
  ])
    expect(of(line, 'Ward huddle').agreeing).toEqual([]);
});

test('what an older message says counts only where the newest says nothing of it', () => {
  const older = '\n\nFrom: Jo\nSent: 1 May 2026\nTo: Ann\nSubject: van\n\nWe need to agree who drives the van.';
  expect(texts(of(`See below.${older}`, 'Van').agreeing)[0]).toBe('agree who drives the van');
  expect(texts(of(`We need to agree who pays.${older}`, 'Van').agreeing)[0]).toBe('agree who pays');
});

test('quotes are short, end with a word and hold no invisible signs', () => {
  const long = `We need to agree ${'which\u200b of the \u202ewards '.repeat(60)}closes.`;
  const [first] = of(long).agreeing;
  expect(first?.text.length).toBeLessThanOrEqual(200);
  expect(first?.text).toMatch(/^agree which of the wards .*(?:which|of|the|wards)$/);
});
