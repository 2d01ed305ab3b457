/** Case 106: a document within an event, as large as mail may carry, takes nothing from what is read. */
import { describe, expect, test } from 'vitest';
import { meetingsInFile, saidOf } from '@/lib/invitations/ics/file';

const reader = { today: '2026-11-24', timeZone: 'Europe/London' };
const head = 'ATTACH;FMTTYPE=application/pdf;ENCODING=BASE64;VALUE=BINARY:';
const facts = 'SUMMARY:Care home forum\r\nDTSTART:20261126T100000Z\r\nLOCATION:Oak room\r\n';

/** One event with a document of `megabytes` within it, before or after what we read. */
function fileWith(megabytes: number, place: 'before' | 'after', folded: boolean): Blob {
  const width = folded ? 74 : megabytes * 1_000_000;
  const row = 'QUJD'.repeat(Math.ceil(width / 4)).slice(0, width);
  const rows = Array.from({ length: Math.ceil((megabytes * 1_000_000) / width) }, () => row);
  const attached = `${head}${rows.join('\r\n ')}\r\n`;
  const body = place === 'before' ? [attached, facts] : [facts, attached];
  return new Blob([
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\n',
    ...body,
    'END:VEVENT\r\nEND:VCALENDAR\r\n',
  ]);
}

describe.each(['before', 'after'] as const)('a document within an event, %s its facts', (place) => {
  test.each([
    [10, true],
    [10, false],
    [30, true],
    [30, false],
  ])('%d MB, folded: %s', async (megabytes, folded) => {
    const found = await meetingsInFile(fileWith(megabytes, place, folded), reader);
    expect(found.meetings).toMatchObject([
      { title: 'Care home forum', place: 'Oak room', when: { start: '2026-11-26T10:00' } },
    ]);
    expect(saidOf(found)).toBe('');
  });
});
