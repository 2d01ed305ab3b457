/** What people wrote in the notes of an invite, told from what programs and letters add. */
import { expect, test } from 'vitest';
import { passagesIn, sentencesIn } from '@/lib/suggestions/passages';

const said = (notes: string, names: string[] = ['Ann Lee', 'LEE, Bea']) =>
  passagesIn(notes, names).map(({ text }) => text);

test.each([
  ['One thing. Another thing.', ['One thing.', 'Another thing.']],
  ['Really? Yes! “So it is.” And on.', ['Really?', 'Yes!', '“So it is.”', 'And on.']],
  ['Ask Dr. Lee. Then go.', ['Ask Dr. Lee.', 'Then go.']],
  ['Signed A. Lee. Then go.', ['Signed A. Lee.', 'Then go.']],
  ['Meet on 24 Dec. 9am it is.', ['Meet on 24 Dec. 9am it is.']],
  ['Meet on 24 Dec. We go on.', ['Meet on 24 Dec.', 'We go on.']],
  ['It costs 3.5 million. then we stop.', ['It costs 3.5 million.', 'then we stop.']],
  ['No stop at the end', ['No stop at the end']],
  ['Who pays?! We do not know... Ask.', ['Who pays?!', 'We do not know...', 'Ask.']],
  ['Read it: https://a.example/x', ['Read it']],
  ['', []],
])('sentences of “%s”', (line, sentences) => expect(sentencesIn(line)).toEqual(sentences));

test('a sentence has at most 600 units', () => {
  expect(sentencesIn('x'.repeat(700))[0]).toHaveLength(600);
  // Cut after a space, it ends with the word before.
  const cut = 'x'.repeat(599);
  expect(said(`${cut} and more`)).toEqual([cut]);
  expect(said(`- ${cut} and more`)).toEqual([cut]);
});

test.each([
  ['Kind regards,\nAnn', 'a sign-off and a given name'],
  ['Many thanks, Ann\nDirector of things', 'what follows a sign-off'],
  ['Ann', 'a given name alone'],
  ['Thanks!!', 'a sign-off with more than one mark'],
  ['Ann, Bea & Ann, Bea', 'four given names'],
  ['>>   ', 'marks of a quote without words'],
  ['See you\nTel: 0123 456 7890', 'a telephone number'],
  ['https://a.example/x', 'an address alone'],
  ['ann@a.example', 'an e-mail address alone'],
  ['Join the meeting now', 'how to join'],
  ['This e-mail is confidential and intended solely for you', 'a disclaimer'],
  ['From: Ann\nSent: Monday\nTo: Bea\nSubject: Beds', 'a header at the top'],
  ['________________', 'a rule'],
])('of “%s” nothing is said: %s', (notes) => {
  expect(
    said(`We agree this first.\n\n${notes}`).filter((text) => !/^(?:We agree this first\.|See you)$/.test(text)),
  ).toEqual([]);
});

test('what follows a postscript counts again, and so does what stands below a rule', () => {
  expect(said('We agree.\n\nKind regards,\nAnn\nDirector\nPS: bring a pen')).toEqual(['We agree.', 'bring a pen']);
  expect(said('We agree.\n\nKind regards,\nAnn\nDirector\n______\nBring a pen')).toEqual(['We agree.', 'Bring a pen']);
});

test('a name is no sign-off where more is said with it', () => {
  expect(said('Ann will bring the figures.')).toEqual(['Ann will bring the figures.']);
  expect(said('First.\nZoe')).toEqual(['First.', 'Zoe']);
  expect(said('First.\nann lee')).toEqual(['First.', 'ann lee']);
  expect(said('First.\nAnn Lee Bea Lee Ann')).toEqual(['First.', 'Ann Lee Bea Lee Ann']);
});

test('quoted and forwarded words belong to older messages', () => {
  const older = (notes: string) => passagesIn(notes, []).map(({ text, isOlder }) => `${isOlder ? 'old: ' : ''}${text}`);
  expect(older('New.\n> Quoted.')).toEqual(['New.', 'old: Quoted.']);
  expect(older('New.\n >> > Quoted.')).toEqual(['New.', 'old: Quoted.']);
  expect(older('New.\nReply from: Ann. Then more.')).toEqual(['New.', 'Reply from: Ann.', 'Then more.']);
  expect(older('New.\n\nFrom: Jo\nSent: 1 May\n\nForwarded.')).toEqual(['New.', 'old: Forwarded.']);
  expect(older('New.\nOn Monday Jo wrote:\nQuoted.')).toEqual(['New.', 'old: Quoted.']);
  expect(older('From: Jo\nSubject: Beds\n\nFirst.')).toEqual(['First.']);
});

test.each(['- ', '* ', '• ', '1. ', '2) ', '(3) ', 'a) ', '– ', '→ ', 'o '])('“%s” begins a point', (mark) => {
  expect(passagesIn(`To decide:\n${mark}the date`, [])).toEqual([
    { text: 'To decide:', isOlder: false, isPoint: false },
    { text: 'the date', isOlder: false, isPoint: true, intro: 'To decide:' },
  ]);
});

test.each(['24 Nov is the day', '12 people come', 'i) and more'])('“%s” is no point', (line) => {
  expect(passagesIn(line, [])).toMatchObject([{ text: line, isPoint: false }]);
});

test('a list goes on to a gap behind a point, and a line that is long is none of it', () => {
  const intros = (notes: string) => passagesIn(notes, []).map(({ text, intro }) => [text.slice(0, 9), intro]);
  expect(intros('To decide:\n\nthe date\nthe place\n\nLater on')).toEqual([
    ['To decide', undefined],
    ['the date', 'To decide:'],
    ['the place', 'To decide:'],
    ['Later on', undefined],
  ]);
  const long = `Long line ${'x'.repeat(140)}`;
  expect(intros(`To decide:\n${long}`)[1]?.[1]).toBeUndefined();
  expect(intros('We need to settle -\nthe date')[1]?.[1]).toBe('We need to settle -');
});

test.each([
  ['Beds | JL | 10 min', ['Beds', 'JL', '10 min']],
  ['Beds\tJL', ['Beds', 'JL']],
  ['Beds / JL / decision', ['Beds', 'JL', 'decision']],
  ['- Beds / JL / decision', ['Beds', 'JL', 'decision']],
])('a row “%s” has its cells', (line, cells) => {
  expect(passagesIn(line, [])).toMatchObject([{ cells, isPoint: true }]);
});

test.each(['and / or', 'Beds |', 'plain'])('“%s” is no row', (line) => {
  expect(passagesIn(line, [])[0]).not.toHaveProperty('cells');
});

test('a line that a mail program broke goes on in the next', () => {
  const first = 'We have to agree who of us will pay for the van that takes people';
  expect(said(`${first}\nhome at night.`)).toEqual([`${first} home at night.`]);
  expect(said(`${first}\nHome at night.`)).toEqual([first, 'Home at night.']);
  expect(said('Short line\nhome at night.')).toEqual(['Short line', 'home at night.']);
  expect(said('Ann, Bea,\nCy come.', [])).toEqual(['Ann, Bea, Cy come.']);
  expect(said(`${first}\n\nhome at night.`)).toEqual([first, 'home at night.']);
});

test('a sentence beside one that may identify a patient is not quoted either, nor is a point', () => {
  expect(said('See hospital no. 123456. It is full. Then we agree.')).toEqual(['Then we agree.']);
  expect(said('- Mrs Jones, bed 2\n- the date')).toEqual(['the date']);
});

test('what follows a disclaimer in its line is part of it', () => {
  expect(said('We agree. This e-mail is confidential and intended solely for you. Please delete it.')).toEqual([
    'We agree.',
  ]);
});

test('a line of marks is a rule only where nothing else stands in it', () => {
  expect(said('Sign here ________\nand agree.')).toEqual(['Sign here ________', 'and agree.']);
});

test('at most 240 lines are looked at, blank ones not counted', () => {
  const lines = Array.from({ length: 300 }, (_, place) => `Line ${place}.`);
  expect(said(lines.join('\n\n'))).toHaveLength(240);
});

test('what looks like a header stays where people wrote before it', () => {
  expect(said('We meet for the beds.\nSubject: who opens ward 4')).toContain('Subject: who opens ward 4');
});

test('words that follow a sign-off on its line are a name, up to three', () => {
  expect(said('We agree this first.\nThanks - Ann Lee, director')).toEqual(['We agree this first.']);
  expect(said('We agree this first.\nThanks - bring the costs of both wards')).toContain(
    'Thanks - bring the costs of both wards',
  );
});
