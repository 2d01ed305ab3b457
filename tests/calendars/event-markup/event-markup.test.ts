// @vitest-environment jsdom
/** Markup that anybody may have written: nothing in it may throw, or put more than a meeting into a meeting. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventMarkup } from '@/lib/calendars/event-markup/adapter';
import { Meeting } from '@/lib/meetings/meeting';
import { event, page, script, url } from './fixtures';

function read(html: string, address = url) {
  document.body.innerHTML = html;
  return eventMarkup.read(document.body, { document, url: new URL(address) });
}

const values = fc.jsonValue({ maxDepth: 4 });
const fields = [
  'name',
  'startDate',
  'endDate',
  'location',
  'organizer',
  'attendee',
  'description',
  'url',
  '@id',
  '@graph',
];

test('whatever values an event has, the result is a meeting or none', () => {
  const odd = fc.dictionary(fc.constantFrom(...fields), values).map((value) => ({ '@type': 'Event', ...value }));
  const escaped = (value: unknown) => script(JSON.stringify(value).replaceAll('<', '\\u003c'));
  fc.assert(
    fc.property(odd, (value) => {
      const result = read(page(escaped(value)));
      if (result.status === 'meeting') expect(Meeting.safeParse(result.meeting).error).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test('whatever stands in a script, nothing throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      document.body.innerHTML = page('<script type="application/ld+json"></script>');
      const holder = document.querySelector('script');
      if (holder) holder.textContent = `{"@type": "Event", ${text}`;
      eventMarkup.read(document.body, { document, url: new URL(url) });
    }),
  );
});

test('a bomb of nested lists and a huge script are left alone', () => {
  const nested = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  expect(read(page(script(`{"@type": "Event", "@graph": ${nested}}`))).status).not.toBe('meeting');
  expect(read(page(script({ ...event, description: 'x'.repeat(400_000) }))).status).toBe('none');
  const wide = Array.from({ length: 5000 }, () => ({ '@type': 'Event', name: 'Same' }));
  expect(read(page(script(wide))).status).toBe('meeting');
});

test('three hundred people: two hundred are kept', () => {
  const attendee = Array.from({ length: 300 }, (_, n) => ({ '@type': 'Person', name: `Person ${n}` }));
  const result = read(page(script({ ...event, attendee })));
  if (result.status !== 'meeting') throw new Error('not read');
  expect(result.meeting.attendees).toHaveLength(200);
});

test('the same page gives the same id, another time of the event another', () => {
  const idOf = (start: string) => {
    const result = read(page(script({ ...event, startDate: start })));
    return result.status === 'meeting' ? result.meeting.id : undefined;
  };
  expect(idOf('2026-11-24')).toBe(idOf('2026-11-24'));
  expect(idOf('2026-11-24')).not.toBe(idOf('2026-12-01'));
});

test('the page’s own address is no address to join at', () => {
  const location = { '@type': 'VirtualLocation', url: event.url };
  const result = read(page(script({ ...event, location })));
  expect(result.status === 'meeting' && result.meeting.link).toBeUndefined();
});

test('an event within another is a part of it, in microdata and h-event', () => {
  const part = '<div class="h-event"><h3 class="p-name">Lunch</h3></div>';
  const result = read(page(`<div class="h-event"><h2 class="p-name">Summit</h2>${part}</div>`));
  expect(result).toMatchObject({ status: 'meeting', meeting: { title: 'Summit' } });
});
