import { expect, test } from 'vitest';
import { suggest } from '@/lib/suggestions/suggest';
import { aMeeting, guests } from './a-meeting';

const groupsOf = (written: string[], self: string[] = [], organiser?: string) =>
  suggest(aMeeting({ attendees: guests(...written), ...(organiser && { organiser: { name: organiser } }) }), self)
    .decides.groups;

test('organiser and chair come first; oneself, rooms and lists are left out', () => {
  const written = ['Bo Day', 'LEE, Ann', 'Cy Fox (Chair)', 'Room 4', 'DL-All-Staff', 'Dee Gray (Vice Chair)'];
  expect(groupsOf(written, ['Ann Lee'], 'Eve Hill')).toEqual([
    { people: ['Eve Hill', 'Cy Fox (Chair)', 'Bo Day', 'Dee Gray (Vice Chair)'] },
  ]);
});

test('nobody but oneself: no group', () => {
  expect(groupsOf(['Ann Lee'], ['Lee, Ann'], 'Ann Lee')).toEqual([]);
});

const eight = ['Al Bee', 'Bo Day', 'Cy Fox', 'Di Gay', 'Ed Hay', 'Flo Ivy', 'Gus Jay', 'Hal Kay'];

test('up to eight people stand in one list, past eight by organisation', () => {
  expect(groupsOf(eight)).toEqual([{ people: eight }]);
  const written = [
    ...eight.map((name) => `${name}@harbour-hospitals.nhs.uk`),
    'Ivo Lux@seaton.gov.uk',
    'Jo May@NORTH COAST NHS TRUST - R1A',
    'Kai Nye',
  ];
  expect(groupsOf(written, [], 'Ivo Lux')).toEqual([
    { organisation: 'Seaton Council', people: ['Ivo Lux'] },
    { organisation: 'Harbour Hospitals', people: eight },
    { organisation: 'North Coast NHS Trust', people: ['Jo May'] },
    { organisation: 'Organisation not told', people: ['Kai Nye'] },
  ]);
});

const missingIn = (description: string, ...written: string[]) =>
  suggest(aMeeting({ description, attendees: guests(...written) }), []).missing;

test('sectors seen are told from domains, directory words and names; unknown ones are counted', () => {
  const seen = [
    'Al@harbour-hospitals.nhs.uk',
    'Bo@seaton.gov.uk',
    'Cy@coast-icb.nhs.uk',
    'Di@north.police.uk',
    'Ed@coast.ac.uk',
    'Flo@coastvoices.org.uk',
    'Gus (HILLTOP SURGERY - Y01234)@nhs.net',
    'Hal@north-ambulance.nhs.uk',
    'Patient partner – Ida@gmail.com',
    'Jo@gmail.com',
  ];
  expect(missingIn('', ...seen)).toEqual({
    seen: [
      'hospital',
      'council',
      'ICB',
      'police',
      'university',
      'charity',
      'GP and PCN',
      'ambulance service',
      'people who use the service',
    ],
    notSeen: [],
    unknown: 1,
  });
});

test('whom the invite is about and nobody speaks for is not seen', () => {
  const description = 'We need to agree who funds the ramp that patients use.';
  expect(missingIn(description, 'Al@harbour-hospitals.nhs.uk', 'Bo@seaton.gov.uk')?.notSeen).toEqual([
    'people who use the service',
    'finance',
  ]);
  const present = ['Al (CFO)@harbour-hospitals.nhs.uk', 'Carer rep – Bo@gmail.com'];
  expect(missingIn(description, ...present)?.notSeen).toEqual([]);
});

test('with too many unknown organisations no sector is called not seen', () => {
  const description = 'We need to agree how ambulance crews hand over.';
  expect(missingIn(description, 'Al@harbour-hospitals.nhs.uk')?.notSeen).toEqual(['ambulance service']);
  expect(missingIn(description, 'Al@gmail.com', 'Bo@nhs.net')?.notSeen).toEqual([]);
});

test('guests not shown: nothing is said', () => {
  expect(suggest(aMeeting({ missing: ['attendees'] }), []).missing).toBeUndefined();
  // A page that shows some of them says so.
  expect(
    suggest(aMeeting({ missing: ['attendees'], attendees: guests('Al@harbour-hospitals.nhs.uk') }), []).missing,
  ).toBeUndefined();
});

test('past eight, groups of one size come in the order of the list, and the organiser’s comes first', () => {
  const written = ['a', 'b', 'c'].flatMap((group) => [1, 2, 3].map((n) => `P${group}${n} Lee@${group}-trust.nhs.uk`));
  const groups = groupsOf(written);
  expect(groups.map(({ organisation }) => organisation)).toEqual(['A Trust', 'B Trust', 'C Trust']);
  expect(groupsOf(written, [], 'Pc2 Lee')[0]?.people[0]).toBe('Pc2 Lee');
});

test('an organisation of no sector that we know is told by its name, and counts as none', () => {
  expect(missingIn('', 'Al@oddly.example', 'Bo@ODD WORKS - X1A')).toMatchObject({ seen: [], unknown: 2 });
  const written = [...eight.map((name) => `${name}@harbour-hospitals.nhs.uk`), 'Zed Lux@oddly.example', 'No Body'];
  expect(groupsOf(written).map(({ organisation }) => organisation)).toEqual([
    'Harbour Hospitals',
    'Oddly',
    'Organisation not told',
  ]);
});

test('those whose organisation is not told come last, also where they were invited first', () => {
  const written = ['No Body', ...eight.map((name) => `${name}@harbour-hospitals.nhs.uk`)];
  expect(groupsOf(written).map(({ organisation }) => organisation)).toEqual([
    'Harbour Hospitals',
    'Organisation not told',
  ]);
});

test('of somebody who is listed twice the name that says who is in the chair is shown', () => {
  expect(groupsOf(['Cy Fox', 'Cy Fox (Chair)', 'Bo Day'])).toEqual([{ people: ['Cy Fox (Chair)', 'Bo Day'] }]);
  expect(groupsOf(['Cy Fox (Chair)', 'Cy Fox', 'Bo Day'])).toEqual([{ people: ['Cy Fox (Chair)', 'Bo Day'] }]);
});
