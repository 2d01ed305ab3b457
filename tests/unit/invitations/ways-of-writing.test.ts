/** Each pattern with each of its parts there, away and doubled: what one program leaves out or another adds changes nothing. */
import { describe, expect, test } from 'vitest';
import { guestsIn, isGuestLine, listed } from '@/lib/invitations/text/people';
import { readPhrase } from '@/lib/invitations/text/phrase';
import { isOther, isReplyLine, opensOther, withoutStamp } from '@/lib/invitations/text/stamps';
import { googleParts, isOpening, plainTitle } from '@/lib/invitations/text/title';
import { zonesIn } from '@/lib/invitations/text/zone';

test.each([
  '[4/1/26 9:05] We meet',
  '  [24/11/2026,  10:00:12  p.m.]  Ann Lee:  We meet',
  '[2026-11-24 10.00.12am]We meet',
  '[24/11/2026, 10:00 AM.] Ann: We meet',
  '4/1/26 9:05 - A: We meet',
  '  24/11/2026,  10:00:12  p.m.  –  Ann Lee:We meet',
  '24.11.2026 10.00pm - Ann:  We meet',
  '[9:05]We meet',
  '  [10:00:12  p.m.]  Ann Lee:  We meet',
  '[10.00am] A: We meet',
  '[Tue 9:05:12 pm]  Ann: We meet',
  '  [Yesterday  10:00  a.m.]We meet',
  '[24 Nov, 10.00] We meet',
])('the stamp of %j', (line) => {
  expect(withoutStamp(line)).toBe('We meet');
});

test.each([
  ['> > On Tue, 24 Nov 2026 at 10:00', true],
  ['Am 24. November 2026 um 10:00', true],
  ['Le mar. 24 nov. 2026', true],
  ['El mar, 24 nov 2026', true],
  ['Il giorno mar 24 nov 2026', true],
  ['Op di 24 nov. 2026', true],
  ['Ar 24 Tach 2026', true],
  ['And on 24 Nov 2026', false],
  ['On 24 2', false],
])('%j above “wrote:”: %s', (line, is) => {
  expect(isReplyLine(line, 'Ann Lee wrote:')).toBe(is);
});

describe('zones', () => {
  test.each([
    ['10:00 (UTC + 1:00)Amsterdam', ['Europe/Amsterdam']],
    ['10:00 (UTC+0100)  Amsterdam,Berlin', ['Europe/Amsterdam']],
    ['10:00 (GMT\u221205:00) Anytown & Toronto', ['America/Toronto']],
    ['10:00 (GMT) London', ['Europe/London']],
    ['10:00 (UTC+01:00) Anytown/ Paris', ['Europe/Paris']],
    ['10:00 America/Argentina/Buenos_Aires', ['America/Argentina/Buenos_Aires']],
    ['10:00 (UTC + 10)', ['UTC+10:00']],
    ['10:00 GMT -3:30', ['UTC-03:30']],
    ['10:00 UTC+0200', ['UTC+02:00']],
    ['10:00 Central European Summer Time', ['Europe/Paris']],
    ['10:00 Eastern Daylight time', ['America/New_York']],
    ['10:00 Pacific time', ['America/Los_Angeles']],
    ['10 a.m. (in New York)', ['America/New_York']],
    ['10 A.M. Paris', ['Europe/Paris']],
    ['10AM Paris', ['Europe/Paris']],
    ['noon Paris', ['Europe/Paris']],
    ['13:00 hrs Paris', ['Europe/Paris']],
    ['13hr (Paris)', ['Europe/Paris']],
    ['Paris: 9:00', ['Europe/Paris']],
    ['(Paris) 10.30', ['Europe/Paris']],
    ['New York 10 am', ['America/New_York']],
    ['Paris 9P.M.', ['Europe/Paris']],
    ['xParis 10:00', []],
    ['paris 10:00', []],
    ['10:00 paris', []],
  ])('%s', (words, known) => {
    expect(zonesIn(words).known).toEqual(known);
  });
});

describe('titles', () => {
  test.each([
    're',
    'fw',
    'fwd',
    'aw',
    'wg',
    'tr',
    'rv',
    'sv',
    'vs',
    'odp',
    'ynt',
    'atb',
    'ymlaen',
    '回复',
    '转发',
    'invitation',
    'updated invitation',
    'new meeting invitation',
    'revised calendar event invitation',
    'invitation with note',
    'invitation from Ann Lee',
    'notification',
    'reminder',
    'meeting reminder',
    'appointment reminder',
    'accepted',
    'declined',
    'tentative',
    'tentatively accepted',
    'meeting forward notification',
    'new time proposed',
    'automatic reply',
    'updated',
    'update',
    'new event',
    'meeting request',
    'confirmed',
    'confirmation',
    'rescheduled',
    'accepted with note',
    'gwahoddiad',
    'einladung',
    'uitnodiging',
    'zaproszenie',
    'invito',
    'convite',
    'rappel',
    'erinnerung',
    'external',
    'ext',
  ])('“%s:” is no part of one', (prefix) => {
    expect(plainTitle(`  ${prefix.toUpperCase()} : Pilot `)).toBe('Pilot');
    expect(plainTitle(`${prefix}:Pilot`)).toBe('Pilot');
    expect(plainTitle(`Our ${prefix}: Pilot`)).toBe(`Our ${prefix}: Pilot`);
  });

  test.each([
    '[External]',
    '(EXT)',
    '[EXTERN]:',
    '[Caution mail]',
    '(nhsmail)',
    '[NHS mail]',
    '[Secure] :',
    '[encrypt]',
    '[Encrypted]',
    '[Official]',
    '[OFFICIAL-SENSITIVE]',
    '[official sensitive]',
    '(spam)',
    '[Suspicious sender]',
    '[warning]',
    '[Unverified]',
    '[OUTSIDE the trust]',
    'Re[12]:',
    'RE[2] :',
  ])('“%s” is no part of one', (mark) => {
    expect(plainTitle(`${mark} Pilot`)).toBe('Pilot');
    if (!/^re/i.test(mark)) expect(plainTitle(`${mark}Pilot`)).toBe('Pilot');
  });

  test.each([
    'Canceled:',
    'Cancelled:',
    'CANCELED EVENT:',
    'cancelled event with note :',
    'Cancellation:',
    'Annulé :',
    'Abgesagt:',
    'Cancelado:',
    'Wedi’i ganslo:',
  ])('%s stays, in one form', (mark) => {
    const title = plainTitle(`${mark.replace('’', "'")}  Pilot`);
    expect(title).toBe('Cancelled: Pilot');
  });

  test.each([
    ['Pilot @ Tue 24', 'Pilot', 'Tue 24'],
    ['Pilot @ 9', undefined, undefined],
    ['Pilot @ x9  (a@b)', 'Pilot', 'x9'],
    ['Pilot @ Tue 24 (GMT)', 'Pilot', 'Tue 24 (GMT)'],
    ['One @ two @ Tue 24', 'One', 'two @ Tue 24'],
  ])('%s', (subject, title, when) => {
    expect(googleParts(subject)).toEqual(title && { title, when });
  });

  test.each([
    'Dear Ann',
    'hi all,',
    'Hello!',
    'Hey team',
    'Hiya',
    'Good afternoon Ann Lee',
    'Good evening',
    'Good day all –',
    'Morning all',
    'Afternoon,',
    'Greetings',
    'Annwyl bawb',
    'Helo',
    'Shwmae',
    'Prynhawn da',
    'Bonjour à tous',
    'Cher Paul',
    'Chère Anne,',
    'Hallo',
    'Guten Tag',
    'Liebe Anne',
    'Lieber Paul',
    'Sehr geehrte Frau Lee',
    'Hola',
    'Estimada Ana',
    'Estimados',
    'Caro Paolo',
    'Cara Anna',
    'Drodzy',
    'Szanowni Państwo',
    'All,',
    'Team -',
    'Both!',
    'Colleagues,',
    'Folks –',
    '  Everyone , ',
    'External email',
    'This is an external sender',
    'Originated from outside',
    'originates outside',
    'Sent from outside',
    'outside of our organisation',
    'Outside the council',
    'outside your network',
    'Never open files',
    "Don't click",
    'Think before you click',
    'unless you recognise the sender',
    'unless you are expecting it',
    "You don't often get email from",
    'Learn why this is important',
    'CAUTION',
    '** Warning **: x',
    'Attention:',
    'OFFICIAL-SENSITIVE',
    'This message was sent: x',
    'You are invited',
    'You’ve been invited',
    "you're invited to",
    'You have been invited',
    'You invited',
    'Ann is inviting you to talk',
    'Ann has invited you',
    'Ann invites you',
    'Ann invited you',
    'Ann wants to meet',
    'Ann has scheduled it',
    'Bo has accepted',
    'The following meeting',
    'This invitation',
    'This is a',
    'This is an x',
    '----- Original Message',
    'Original appointment',
    'Begin forwarded message',
    'Please see',
    'Please note',
    'Join the Teams meeting',
    'join online meeting',
    'Join us',
    'Join now',
    'Join Microsoft Teams meeting',
    'View map',
    'View in browser',
    'More details',
    'To view this',
    'See your calendar',
    'view your calendar',
    'I hope you are well',
    'Trust this helps',
    'Hope this helps',
    'Thank you',
    'Thanks',
    'As agreed',
    'As promised',
    'Following our talk',
    'Following on',
  ])('%j opens a mail and is no title', (line) => {
    expect(isOpening(line)).toBe(true);
    expect(isOpening(`> ${line}`)).toBe(true);
  });

  test.each([
    'Hello world. One',
    'Wehello',
    'Allied',
    'Team',
    'Seminar on external fixation',
    'Inviting Ann',
    'Uninvited',
    'Please',
    'Join',
    'A thank you lunch',
    'Following',
    'The board',
    'As',
    'This',
    'Goodbye',
  ])('%j may be one', (line) => {
    expect(isOpening(line)).toBe(false);
  });
});

describe('people', () => {
  const marks = ['optional', 'required', 'creator', 'accepted', 'declined', 'tentative', 'chair'];
  test.each(
    marks.flatMap((mark) => [
      `Ann Lee - ${mark}`,
      `Ann Lee  (${mark})  `,
      `Ann Lee –${mark}`,
      `Ann Lee-${mark.toUpperCase()}`,
      `Ann Lee ( ${mark})`,
    ]),
  )('%j', (line) => {
    expect(isGuestLine(`• ${line}`)).toBe(true);
    expect(guestsIn(line).guests).toEqual([{ name: 'Ann Lee', address: undefined }]);
  });

  test.each(['Ann Lee - organiser', 'Ann Lee  (organizer)  ', 'Ann Lee –HOST', 'Ann Lee (host'])('%j', (line) => {
    expect(guestsIn(`Bo Ray;${line}`)).toEqual({
      guests: [
        { name: 'Bo Ray', address: undefined },
        { name: 'Ann Lee', address: undefined },
      ],
      organiser: 'Ann Lee',
    });
  });

  test.each([
    'Ann Lee<a@b.example>',
    '"Ann Lee"  <a@b.example>',
    'Ann Lee [mailto:a@b.example]',
    'Ann Lee (a@b.example )',
    '<a@b.example> Ann Lee',
    ' Ann Lee < MAILTO:a@b.example > ',
  ])('%j', (text) => {
    expect(listed(text)).toEqual({ name: 'Ann Lee', address: 'a@b.example' });
  });
});

describe('times', () => {
  const times = (words: string) => {
    const { start, end } = readPhrase(words).when;
    return [start?.slice(11), end?.slice(11)];
  };
  test.each([
    ['10-11.30am', '10:00', '11:30'],
    ['10 -11:30am', '10:00', '11:30'],
    ['10  –  11 AM', '10:00', '11:00'],
    ['11-12 noon', '11:00', '12:00'],
    ['1000-1130hrs', '10:00', '11:30'],
    ['1000-1130 h', '10:00', '11:30'],
    ['1–2p.m.', '13:00', '14:00'],
    ['14:30 uhr', '14:30', undefined],
    ['2:30 uhr', '02:30', undefined],
    ['2:30 hrs', '02:30', undefined],
    ['2:30 hr', '02:30', undefined],
    ['2:30', undefined, undefined],
    ['02:30', '02:30', undefined],
    ['02.30', '02:30', undefined],
    ['2:30 p. m.', '14:30', undefined],
    ['12 midday', '12:00', undefined],
    ['12 noon', '12:00', undefined],
    ['12:30', '12:30', undefined],
    ['13:30', '13:30', undefined],
    ['1:30 – 14:30', undefined, undefined],
  ])('%s', (words, from, to) => {
    expect(times(`24 November 2026, ${words}`)).toEqual([from, to]);
  });

  test.each([
    '24 Rhagfyr 2026',
    '24 décembre 2026',
    '24. Dezember 2026',
    '24 de diciembre de 2026',
    '24 dicembre 2026',
    '24 december 2026',
    '24 grudnia 2026',
    '24 de dezembro de 2026',
    '24. joulukuuta 2026',
    '2026年12月24日',
    '24 ديسمبر 2026',
  ])('%s, in a language that nobody names', (words) => {
    expect(readPhrase(`${words} 10:00`).when.start).toBe('2026-12-24T10:00');
  });
  test.each([
    ['24 marts 2026', '2026-03-24'],
    ['24 maart 2026', '2026-03-24'],
    ['24 augusti 2026', '2026-08-24'],
  ])('%s, likewise', (words, day) => {
    expect(readPhrase(`${words} 10:00`).when.start).toBe(`${day}T10:00`);
  });

  test('the words stay, in single spaces; a zone is said where its time is claimed, or where nothing is', () => {
    expect(readPhrase('  24 November   2026 ').when.text).toBe('24 November 2026');
    expect(readPhrase('24 November 2026 10:00 Paris').when.timeZone).toBe('Europe/Paris');
    expect(readPhrase('24 November 2026 Paris').when.timeZone).toBeUndefined();
    expect(readPhrase('soon, 10:00 CET').when).toMatchObject({ timeZone: 'Europe/Paris' });
    expect(readPhrase('24 November 2026 10:00 IST').when.timeZone).toBe('IST');
    expect(readPhrase('24 November 2026 10:00 GMT / 11:00 CET').when.start).toBeUndefined();
    expect(readPhrase('24 November 2026 10:00 or 11:00').when.start).toBeUndefined();
    expect(readPhrase('Wednesday 24 November 2026 10:00').when).toMatchObject({
      text: expect.stringContaining('Tuesday'),
    });
    expect(readPhrase('every Tuesday 10:00 CET')).toMatchObject({
      recurring: true,
      when: { timeZone: 'Europe/Paris' },
    });
  });
});

describe('times of something else', () => {
  test.each([
    'Reply by ',
    'replies are due by the ',
    'Respond before ',
    'Your responses by ',
    'Let me know by ',
    'let us know before ',
    'Let Ann know by ',
    'Register no later than ',
    'Booking until ',
    'Submit your papers on or before ',
    'Tickets by noon on ',
    'Deadline: ',
    'Deadline for papers is ',
    'Due date: ',
    'closing date is ',
    'Closes at 5pm ',
    'Closing ',
    'It expires ',
    'Open until Friday, ',
    'End of registration: ',
    'Ends of registration ',
    'Papers are due ',
    'Agenda items to be sent ',
    'Apologies to ',
    'the cut-off is ',
    'Cut off ',
    'Created ',
    'Sent by Ann Lee on ',
    'Posted from the office ',
    'last seen ',
    'Actions from the last meeting ',
    'Notes for our previous session ',
    'Rather than ',
    'no longer ',
    'was due to be held ',
    'since ',
    'After ',
    'valid from ',
    'Status at ',
  ])('%j', (before) => {
    expect(isOther(before)).toBe(true);
  });
  test.each([
    'The next meeting after that is ',
    'was moved to ',
    'now rescheduled for ',
    'since then the new date ',
    'will be held on ',
    'Bypass ',
    'We meet ',
    'The board: ',
  ])('%j is the meeting’s', (before) => {
    expect(isOther(before)).toBe(false);
  });
  test.each([
    'Created',
    '- Sent by Ann',
    '(last viewed 24 November)',
    'last updated',
    'RSVP',
    'r.s.v.p',
    'deadline',
    'Paper due:',
    'reply: x',
    'Response by:',
    'Registration deadline:',
    'Closing date :',
    'Abstract until:',
    'Nomination: x',
    'Due: x',
  ])('%j opens another', (line) => {
    expect(opensOther(line)).toBe(true);
  });
});
