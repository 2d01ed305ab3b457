/** What an invite says in one way of several, where the way must not matter. */
import { describe, expect, test } from 'vitest';
import { suggest } from '@/lib/suggestions/suggest';
import { aMeeting, guests } from './a-meeting';

const inNotes = (
  description: string,
  written = ['Al Bee@harbour-hospitals.nhs.uk', 'Bo Day@harbour-hospitals.nhs.uk'],
) => suggest(aMeeting({ title: 'Ward 4', description, attendees: guests(...written) }), []);

test('whoever decides stands in the order of the text, once, and at most three', () => {
  const named = (notes: string) => inNotes(notes).decides.named.map(({ text }) => text);
  expect(named('The Finance Committee decides, after approval by the Harbour Board.')).toEqual([
    'Finance Committee',
    'Harbour Board',
  ]);
  expect(named('The Harbour Board decides. It is for the harbour board: the Harbour Board approves it.')).toEqual([
    'Harbour Board',
  ]);
  expect(
    named(
      'The Finance Committee decides. The Harbour Board approves. The Clinical Senate ratifies. The Audit Panel signs it off.',
    ),
  ).toHaveLength(3);
});

test('at most three requests are called to mind', () => {
  const notes = [
    'Please bring the costs of ward 4.',
    'Please send me the rota by Monday.',
    'Please read the report beforehand and think of two questions.',
    'Please ask your team how they see it.',
    'Please check the numbers with finance.',
  ].join('\n');
  expect(inNotes(notes).asked).toHaveLength(3);
});

describe('who seems to be missing', () => {
  const notSeen = (notes: string) => inNotes(notes).missing?.notSeen ?? [];
  const about = 'Discharge to care homes waits for the council and for GPs.';

  test('is said where something is agreed, or a reason given', () => {
    expect(notSeen(`We need to agree who pays for the beds. ${about}`)).not.toEqual([]);
  });

  test('is said where a reason is given, and at no routine meeting', () => {
    const notes = '14 people waited over a week for the council and for GPs.';
    const missingAt = (title: string) =>
      suggest(aMeeting({ title, description: notes, attendees: guests('Al Bee@harbour-hospitals.nhs.uk') }), []).missing
        ?.notSeen;
    expect(missingAt('Ward 4')).not.toEqual([]);
    expect(missingAt('Ward huddle')).toEqual([]);
  });

  test('is said of a sector where at most one guest in three is of an organisation not told', () => {
    const among = (...written: string[]) => inNotes(`We need to agree who pays. ${about}`, written).missing?.notSeen;
    const [al, bo] = ['Al Bee@harbour-hospitals.nhs.uk', 'Bo Day@harbour-hospitals.nhs.uk'];
    expect(among(al, bo, 'Cai Eve@gmail.com')).toContain('GP and PCN');
    expect(among(al, 'Cai Eve@gmail.com')).not.toContain('GP and PCN');
  });

  test('is not said where notes only tell', () => {
    expect(notSeen('Lunch is with the council. GPs sit upstairs.')).toEqual([]);
  });
});

/** Is some of this said to be why? */
const isReason = (sentence: string) => inNotes(sentence).why.some(({ quote }) => quote);

describe('why', () => {
  test.each([
    'Half of the beds are blocked.',
    'Three quarters of patients waited over a day.',
    'One in five visits is missed.',
    '2 out of 10 referrals are lost.',
    'A third of the ward is empty.',
    '40% of carers left.',
    '40 per cent of carers left.',
    'Referrals fell from 71 to 62.',
    'Waits have grown from two weeks to nine.',
    'The contract ends on 31 March.',
    'Funding runs out in June.',
    'The lease expires next year.',
    'The team withdraws at Easter.',
    'The van is withdrawn by the end of May.',
    'The £40,000 must be spent by March.',
    'The 12 posts must be cut by June.',
    'From April the council will charge for it.',
    'From next week we can no longer use the lift.',
    '14 days ago it was 3, now it is 9.',
    'No one answers the line at night and 14 calls were lost.',
    'There is no nurse for 12 of the shifts.',
    'The purpose of this group is to keep people at home.',
    'The regulator insists on a plan because of the fire.',
    'The council wants its £20,000 back.',
  ])('%s', (sentence) => expect(isReason(sentence)).toBe(true));

  test.each([
    'We meet on Tuesday.',
    'Please bring 40 chairs.',
    'The room is on the 3rd floor.',
    'Ann wants to come.',
    'It ends at the usual time.',
    'Dial 0123 456 789 to join.',
  ])('is not: %s', (sentence) => expect(isReason(sentence)).toBe(false));
});

describe('what is to be agreed', () => {
  const isAgreed = (sentence: string) => inNotes(sentence).agreeing.some(({ source }) => source === 'invite');

  test.each([
    'To decide: who opens the second bay at weekends.',
    'Things to settle: which ward closes first.',
    'Questions: who pays for the van after March?',
    'We must decide who opens the second bay.',
    'Members are asked to approve the plan for winter.',
    'You are invited to ratify the new terms of reference.',
    'Worth carrying on with the second bay or not?',
    'Please be ready to agree the plan for winter.',
  ])('%s', (sentence) => expect(isAgreed(sentence)).toBe(true));

  test.each([
    'Nothing to decide about the plan for winter.',
    'They will decide who opens the second bay.',
    'The cabinet must approve the plan for winter.',
    'Ann Lee as chair will approve the plan for winter.',
    'Once you approve the plan for winter we start.',
    'Please agree the plan for winter with Ann.',
    'Decision: call me.',
    'We do not decide who opens the second bay.',
    'Thanks for agreeing the plan for winter.',
  ])('is not: %s', (sentence) => expect(isAgreed(sentence)).toBe(false));
});

describe('papers', () => {
  const papers = (notes: string) => inNotes(notes).read.map(({ text }) => text);

  test('brackets name one where the sentence says something else', () => {
    expect(papers('Approve the plan for winter on Monday at the board (costed plan attached).')).toEqual([
      'costed plan attached',
    ]);
    expect(papers('Go through the comments sheet (attached) with your own team before we meet.')).toEqual([
      'the comments sheet (attached)',
    ]);
  });

  test('where the sentence itself says what is attached, it is quoted', () => {
    expect(papers('The report is attached (agenda attached).')).toEqual(['The report is attached (agenda attached).']);
  });
});

test('what members do in the meeting is asked of nobody before it', () => {
  expect(inNotes('Members to approve the costs of ward 4 on the day.').asked).toEqual([]);
  expect(inNotes('You will need to bring the costs of ward 4.').asked).not.toEqual([]);
});

test('whoever is said not to decide is not named', () => {
  for (const words of ['The Harbour Board doesn’t approve it.', "The Harbour Board can't approve it."])
    expect(inNotes(words).decides.named).toEqual([]);
});

test('a table of an agenda: the item of the row that is for decision', () => {
  const rows = '1  Welcome / Chair / Note\n2  Saturday clinic / JL / For decision\n3  Rota / AB / Information';
  expect(inNotes(rows).agreeing.map(({ text }) => text)).toContain('Saturday clinic');
});

test('a title is written whole up to 120 letters', () => {
  const titled = (length: number) => `${'Beds and bays '.repeat(20).slice(0, length - 13)}: go or no go`;
  const [whole, longer] = [titled(120), titled(121)];
  const written = (title: string) => suggest(aMeeting({ title }), []).agreeing.map(({ text }) => text);
  expect([whole.length, longer.length]).toEqual([120, 121]);
  expect(written(whole)).toEqual([whole]);
  expect(written(longer)).toEqual(['go or no go']);
});

test('what follows a label is quoted from eight letters', () => {
  const agreed = (notes: string) => inNotes(notes).agreeing.filter(({ quote }) => quote);
  expect(agreed('Decision: new van.')).toHaveLength(1);
  expect(agreed('Decision: new va')).toEqual([]);
});

test('a list is of decisions where the line above it ends with its colon', () => {
  const agreed = (intro: string) =>
    inNotes(`${intro}\n- keep the Saturday clinic open\n- close bay two`)
      .agreeing.filter(({ quote }) => quote)
      .map(({ text }) => text);
  expect(agreed('We need to agree these:')).toContain('keep the Saturday clinic open');
  expect(agreed('We agree the dates: others later.')).not.toContain('keep the Saturday clinic open');
});
