/** Zones by the names that calendars, mail programs and people give them, told by what their clocks show in winter and summer. */
import { expect, test } from 'vitest';
import {
  abbreviation,
  zoneOfAbbreviation,
  zoneOfCity,
  zoneOfName,
  zoneOfOffset,
  zoneOfSpoken,
} from '@/lib/invitations/zone-names';
import { instantOf } from '@/lib/meetings/zone-time';

/** Hours ahead of UTC at noon of a day in January and in July. */
function hoursAhead(zone: string | undefined): (number | undefined)[] {
  return ['2026-01-15', '2026-07-15'].map((day) => {
    const at = zone === undefined ? undefined : instantOf(`${day}T12:00`, zone);
    return at === undefined ? undefined : (Date.parse(`${day}T12:00Z`) - at) / 3_600_000;
  });
}

test.each([
  ['Eastern', -5, -4],
  ['central', -6, -5],
  ['MOUNTAIN', -7, -6],
  ['Pacific', -8, -7],
  ['Atlantic', -4, -3],
  ['Alaska', -9, -8],
  ['Hawaii', -10, -10],
  ['Arizona', -7, -7],
  [' United Kingdom ', 0, 1],
  ['UK', 0, 1],
  ['British', 0, 1],
  ['Greenwich', 0, 0],
  ['Irish', 0, 1],
  ['India', 5.5, 5.5],
  ['Indian', 5.5, 5.5],
  ['Central European', 1, 2],
  ['Central Europe', 1, 2],
  ['Eastern European', 2, 3],
  ['Western European', 0, 1],
  ['Japan', 9, 9],
  ['Singapore', 8, 8],
  ['Hong Kong', 8, 8],
  ['South Africa', 2, 2],
  ['Gulf', 4, 4],
  ['New Zealand', 13, 12],
])('“%s time”', (words, winter, summer) => {
  expect(hoursAhead(zoneOfSpoken(words))).toEqual([winter, summer]);
  if (words !== 'UK') expect(hoursAhead(zoneOfName(`${words.trim()} Time`))).toEqual([winter, summer]);
});

test.each([
  ['UTC', 0, 0],
  ['GMT', 0, 0],
  ['BST', 0, 1],
  ['WET', 0, 1],
  ['WEST', 0, 1],
  ['CET', 1, 2],
  ['CEST', 1, 2],
  ['EET', 2, 3],
  ['EEST', 2, 3],
  ['EST', -5, -4],
  ['EDT', -5, -4],
  ['CDT', -6, -5],
  ['MST', -7, -6],
  ['MDT', -7, -6],
  ['PST', -8, -7],
  ['PDT', -8, -7],
  ['AEST', 11, 10],
  ['AEDT', 11, 10],
  ['AWST', 8, 8],
  ['NZST', 13, 12],
  ['NZDT', 13, 12],
  ['JST', 9, 9],
  ['SGT', 8, 8],
  ['HKT', 8, 8],
  ['SAST', 2, 2],
])('%s', (word, winter, summer) => {
  expect(hoursAhead(zoneOfAbbreviation(word.toLowerCase()))).toEqual([winter, summer]);
  expect(hoursAhead(zoneOfName(word))).toEqual([winter, summer]);
  expect(`at 10:00 ${word}.`.match(abbreviation)).toEqual([word]);
});

test.each(['IST', 'CST', 'ET', 'CT', 'MT', 'PT', 'AST', 'GST', 'MSK'])('%s may be one of several', (word) => {
  expect(zoneOfAbbreviation(word)).toBeUndefined();
  expect(`10:00 ${word}`.match(abbreviation)).toEqual([word]);
});

test('an abbreviation is a word of its own, in capitals, and not one of several such words', () => {
  for (const words of ['WEST CITY HOSPITAL', 'gmt', 'GMTX', 'XGMT', 'best', 'ETA'])
    expect(words.match(abbreviation), words).toBeNull();
  expect('WEST A'.match(abbreviation)).toEqual(['WEST']);
});

test.each([
  ['London', 'Europe/London'],
  [' new york ', 'America/New_York'],
  ['Kolkata', 'Asia/Kolkata'],
  ['Mumbai', 'Asia/Kolkata'],
  ['New Delhi', 'Asia/Kolkata'],
  ['Delhi', 'Asia/Kolkata'],
  ['Edinburgh', 'Europe/London'],
  ['Cardiff', 'Europe/London'],
  ['Belfast', 'Europe/London'],
  ['Washington', 'America/New_York'],
  ['Boston', 'America/New_York'],
  ['San Francisco', 'America/Los_Angeles'],
  ['Seattle', 'America/Los_Angeles'],
  ['Geneva', 'Europe/Zurich'],
  ['Bern', 'Europe/Zurich'],
  ['Bruxelles', 'Europe/Brussels'],
  ['Rom', 'Europe/Rome'],
  ['Wien', 'Europe/Vienna'],
  ['Beijing', 'Asia/Shanghai'],
  ['Anytown', undefined],
  ['UTC', undefined],
  ['', undefined],
])('the city “%s”', (city, zone) => {
  expect(zoneOfCity(city)).toBe(zone);
});

test.each([
  ['(UTC+05:30) Chennai', 'UTC+05:30'],
  ['GMT+1', 'UTC+01:00'],
  ['utc - 3', 'UTC-03:00'],
  ['UTC\u22123:30', 'UTC-03:30'],
  ['UTC+0530', 'UTC+05:30'],
  ['GMT+00:00', 'UTC'],
  ['UTC-00:30', 'UTC-00:30'],
  ['UTC+14:00', 'UTC+14:00'],
  ['UTC+14:59', 'UTC+14:59'],
  ['UTC+15:00', undefined],
  ['UTC+10:60', undefined],
  ['UTC', undefined],
  ['10:00', undefined],
])('the offset in “%s”', (words, zone) => {
  expect(zoneOfOffset(words)).toBe(zone);
});

test.each([
  ['Europe/London', 'Europe/London'],
  [' "Europe/London" ', 'Europe/London'],
  ["'Europe/London'", 'Europe/London'],
  ['/citadel.org/20210210_1/Europe/London', 'Europe/London'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Etc/GMT+5', 'Etc/GMT+5'],
  ['Africa/Cairo', 'Africa/Cairo'],
  ['Antarctica/Troll', 'Antarctica/Troll'],
  ['Arctic/Longyearbyen', 'Arctic/Longyearbyen'],
  ['Atlantic/Azores', 'Atlantic/Azores'],
  ['Australia/Perth', 'Australia/Perth'],
  ['Indian/Mahe', 'Indian/Mahe'],
  ['Pacific/Apia', 'Pacific/Apia'],
  ['Europe/Nowhere', undefined],
  ['GMT Standard Time', 'Europe/London'],
  ['gmt standard time', 'Europe/London'],
  ['GMT Daylight Time', 'Europe/London'],
  ['GMT Summer Time', 'Europe/London'],
  ['GMT Standard Time 1', 'Europe/London'],
  ['GMT Standard Time  2', 'Europe/London'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Eastern Standard Time', 'America/New_York'],
  ['tzone://Microsoft/Utc', 'UTC'],
  ['TZONE://x/UTC', 'UTC'],
  ['tzone://Microsoft/Custom', undefined],
  ['(UTC+00:00) Dublin, Edinburgh, Lisbon, London', 'Europe/London'],
  ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Amsterdam'],
  ['Amsterdam; Berlin', 'Europe/Amsterdam'],
  ['Anytown and Paris', 'Europe/Paris'],
  ['Anytown & Paris', 'Europe/Paris'],
  ['Anytown/Paris', 'Europe/Paris'],
  ['Londonderry', undefined],
  ['British Summer Time', 'Europe/London'],
  ['British Time (London)', 'Europe/London'],
  ['(GMT+00:00) British Time', 'Europe/London'],
  ['Central European Mean Time', 'Europe/Paris'],
  ['UTC+02:00', 'UTC+02:00'],
  ['GB', 'GB'],
  ['Eire', 'Eire'],
  ['Our Time', undefined],
  ['Customized Time Zone', undefined],
  ['7', undefined],
  ['', undefined],
  [' " ', undefined],
  ['x'.repeat(300), undefined],
])('the name %j', (name, zone) => {
  expect(zoneOfName(name)).toBe(zone);
});
