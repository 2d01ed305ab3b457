// @vitest-environment jsdom
/** Each field of an event's markup in each way of writing it, and each limit on both sides. */
import { describe, expect, test } from 'vitest';
import { eventMarkup } from '@/lib/calendars/event-markup/adapter';
import type { Meeting } from '@/lib/meetings/meeting';
import { url } from './fixtures';

function read(html: string) {
  document.body.innerHTML = html;
  return eventMarkup.read(document.body, { document, url: new URL(url) });
}
const inScript = (text: string) => `<script type="application/ld+json">${text}</script>`;
const meetingOf = (html: string): Partial<Meeting> => {
  const result = read(html);
  return result.status === 'meeting' ? result.meeting : {};
};
const marked = (fields: object) =>
  meetingOf(inScript(JSON.stringify({ '@type': 'Event', name: 'Pilot', ...fields }).replaceAll('<', '\\u003c')));

describe('what an event is', () => {
  test.each([
    'Event',
    'https://schema.org/Event',
    'schema:BusinessEvent',
    'EducationEvent',
    'Festival',
    'Hackathon',
    'CourseInstance',
  ])('%s is one', (type) => {
    expect(marked({ '@type': type }).title).toBe('Pilot');
    expect(marked({ '@type': ['Thing', type] }).title).toBe('Pilot');
  });

  test.each([
    'Person',
    'Eventful',
    'EventSeries',
    'DeliveryEvent',
    'PublicationEvent',
    'BroadcastEvent',
    'OnDemandEvent',
    'SaleEvent',
    'MusicFestivals',
    7,
    null,
  ])('%s is none', (type) => {
    expect(marked({ '@type': type })).toEqual({});
  });
});

describe('fields', () => {
  test.each([
    [{ name: ['One', 'Two'] }, { title: 'One' }],
    [{ name: { '@value': 'One', '@language': 'en' } }, { title: 'One' }],
    [{ name: 'One &amp;amp; two' }, { title: 'One & two' }],
    [{ name: '<b>One</b>' }, { title: 'One' }],
    [{ eventStatus: 'https://schema.org/EventCancelled' }, { title: 'Cancelled: Pilot' }],
    [{ eventStatus: ['x', 'EventPostponed'] }, { title: 'Postponed: Pilot' }],
    [{ eventStatus: 'EventScheduled' }, { title: 'Pilot' }],
    [{ eventStatus: 'NotEventCancelled' }, { title: 'Pilot' }],
    [{ eventStatus: 'EventCancelled', name: 'Canceled – Pilot' }, { title: 'Canceled – Pilot' }],
    [{ eventStatus: 'EventCancelled', name: '(Postponed) Pilot' }, { title: '(Postponed) Pilot' }],
    [{ location: 'Oak room' }, { place: 'Oak room' }],
    [{ location: { name: 'Oak room', address: 'High Street' } }, { place: 'Oak room' }],
    [{ location: { address: 'High Street' } }, { place: 'High Street' }],
    [
      { location: { address: { streetAddress: '1 High Street', addressLocality: 'Anytown' } } },
      { place: '1 High Street' },
    ],
    [{ location: { address: { addressLocality: 'Anytown' } } }, { place: 'Anytown' }],
    [
      { location: [{ '@type': 'VirtualLocation', url: 'https://zoom.us/j/1' }, 'Oak room'] },
      { place: 'Oak room', link: 'https://zoom.us/j/1' },
    ],
    [{ location: { '@type': 'VirtualLocation', url: 'https://x.example/join' } }, { link: 'https://x.example/join' }],
    [{ description: 'Join at https://zoom.us/j/1.' }, { description: 'Join at https://zoom.us/j/1.' }],
    [{ description: '<p>One</p><p>Two</p>' }, { description: 'One\n\nTwo' }],
    [{ description: 'One\\nTwo' }, { description: 'One Two' }],
    [{ organizer: 'Ann Lee' }, { organiser: { name: 'Ann Lee' } }],
    [
      { organizer: [{ name: 'Ann Lee', email: 'mailto:a@trust.example' }] },
      { organiser: { name: 'Ann Lee', organisation: 'trust.example' } },
    ],
    [
      { attendee: [{ name: 'Ann Lee' }], attendees: 'Bo Ray' },
      { attendees: [{ name: 'Ann Lee' }, { name: 'Bo Ray' }] },
    ],
    [
      { startDate: '2026-11-24T10:00', endDate: '2026-11-24T11:00' },
      { when: { start: '2026-11-24T10:00', end: '2026-11-24T11:00' } },
    ],
    [{ startDate: ['2026-11-24'] }, { when: { start: '2026-11-24', allDay: true } }],
  ])('%j', (fields, expected) => {
    expect(marked(fields)).toMatchObject(expected);
  });

  test('no place of a place on the web, and no address of its own page to join at', () => {
    expect(marked({ location: { '@type': 'VirtualLocation', url: 'https://x.example/join' } }).place).toBeUndefined();
    expect(marked({ location: { '@type': 'VirtualLocation', url: 'http://x.example/join' } }).link).toBeUndefined();
  });
});

describe('JSON as templates spoil it', () => {
  const fields = '"@type": "Event", "name": "Pilot"';
  test.each([
    [`{${fields},}`, 'Pilot'],
    [`{${fields}, "keywords": ["a", "b" , ] }`, 'Pilot'],
    [`/*<![CDATA[*/ {${fields}} /*]]>*/`, 'Pilot'],
    [`{${fields}} trailing`, 'Pilot'],
    [`[{${fields}}],`, 'Pilot'],
    ['{"@type": "Event", "name": "One\ntwo\tthree"}', 'One two three'],
    ['{"@type": "Event", "name": "One \\"two\\",}", }', 'One "two",}'],
    [`{"a": {"b": {}}, ${fields},}`, 'Pilot'],
    [`{"@graph": [{"@type": "WebPage", "mainEntity": {${fields}}}]}`, 'Pilot'],
    [`{${fields}`, undefined],
    ['not JSON with @type', undefined],
  ])('%j', (text, title) => {
    expect(meetingOf(inScript(text)).title).toBe(title);
  });

  test('a script of 300,000 letters is read, a longer one is not, nor more than twenty', () => {
    const sized = (length: number) => {
      const [head, tail] = ['{"@type":"Event","name":"Pilot","x":"', '"}'];
      return inScript(`${head}${'x'.repeat(length - head.length - tail.length)}${tail}`);
    };
    expect(meetingOf(sized(300_000)).title).toBe('Pilot');
    expect(meetingOf(sized(300_001))).toEqual({});
    const other = inScript('{"@type":"Person"}');
    const one = inScript(`{${fields}}`);
    expect(meetingOf(other.repeat(19) + one).title).toBe('Pilot');
    expect(meetingOf(other.repeat(20) + one)).toEqual({});
  });

  test('of one page 500 things are looked at', () => {
    const list = (others: number) => inScript(`[${'{"@type":"Person"},'.repeat(others)}{${fields}}]`);
    expect(meetingOf(list(499)).title).toBe('Pilot');
    expect(meetingOf(list(500))).toEqual({});
  });
});

describe('several events', () => {
  const two = (extra: object, heading = '') =>
    meetingOf(
      `${heading}${inScript(
        JSON.stringify([
          { '@type': 'Event', name: 'One', startDate: '2026-11-24' },
          { '@type': 'Event', name: 'Two', startDate: '2026-11-24', ...extra },
        ]),
      )}`,
    ).title;
  test.each([
    [{}, '', undefined],
    [{ name: 'One' }, '', 'One'],
    [{ name: 'ONE ' }, '', 'ONE'],
    [{ name: 'One', startDate: '2026-11-25' }, '', undefined],
    [{}, '<h1> TWO </h1>', 'Two'],
    [{}, '<h2>Two</h2>', undefined],
    [{}, '<h1>One</h1><h1>Two</h1>', undefined],
    [{ url }, '', 'Two'],
    [{ url }, '<h1>One</h1>', 'Two'],
    [{ '@id': url }, '', 'Two'],
    [{ url: `${url}?utm=x` }, '', 'Two'],
    [{ url: `${url}#part` }, '', undefined],
    [{ url: 'https://other.example/' }, '', undefined],
    [{ url: 'http://' }, '', undefined],
  ])('%j with %j', (extra, heading, title) => {
    expect(two(extra, heading)).toBe(title);
  });
});

describe('microdata and h-event', () => {
  test('every property, made for machines first; what belongs to an item within is not its own', () => {
    const html = `<div itemscope itemtype="https://schema.org/BusinessEvent">
      <span itemprop="name">Pilot</span><a itemprop="url" href="https://x.example/e">here</a>
      <link itemprop="eventStatus" href="https://schema.org/EventCancelled">
      <meta itemprop="startDate" content="2026-11-24T10:00"><time itemprop="endDate" datetime="2026-11-24T11:00">eleven</time>
      <div itemprop="location" itemscope itemtype="https://schema.org/Place"><span itemprop="name"> </span><span itemprop="address">High Street</span></div>
      <div itemprop="organizer" itemscope><span itemprop="name">Ann Lee</span><a itemprop="email" href="mailto:a@trust.example">mail</a></div>
      <div itemprop="attendee" itemscope><span itemprop="name">Bo Ray</span><span itemprop="email">b@council.example</span></div>
      <div itemprop="attendee">Cy Dee</div><p itemprop="description">Agree it</p></div>`;
    expect(meetingOf(html)).toMatchObject({
      title: 'Cancelled: Pilot',
      when: { start: '2026-11-24T10:00', end: '2026-11-24T11:00' },
      place: 'High Street',
      organiser: { name: 'Ann Lee', organisation: 'trust.example' },
      attendees: [{ name: 'Bo Ray', organisation: 'council.example' }, { name: 'Cy Dee' }],
      description: 'Agree it',
    });
    const virtual = `<div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Pilot</b><div itemprop="location" itemscope itemtype="https://schema.org/VirtualLocation"><a itemprop="url" href="https://zoom.us/j/1">Join</a></div></div>`;
    expect(meetingOf(virtual)).toMatchObject({ link: 'https://zoom.us/j/1' });
    expect(meetingOf(virtual).place).toBeUndefined();
  });

  test('each class of both generations', () => {
    const now = `<div class="h-event"><b class="p-name">Pilot</b><time class="dt-start" datetime="2026-11-24T10:00"></time><span class="dt-end"><time datetime="2026-11-24T11:00">eleven</time></span><i class="p-location">Oak room</i><a class="u-url" href="https://x.example/e"></a><i class="p-organizer">Ann Lee</i><i class="p-attendee">Bo Ray</i><div class="e-content">Agree it</div><div class="p-summary">Short</div><i class="p-status">CANCELLED</i></div>`;
    const then = `<div class="vevent"><b class="summary">Pilot</b><abbr class="dtstart" title="2026-11-24T10:00">ten</abbr><span class="dtend"><i class="value-title" title="2026-11-24T11:00"></i></span><i class="location">Oak room</i><a class="url" href="https://x.example/e"></a><i class="organizer">Ann Lee</i><i class="attendee">Bo Ray</i><div class="description">Agree it</div><i class="status">Cancelled</i></div>`;
    for (const html of [now, then])
      expect(meetingOf(html)).toMatchObject({
        title: 'Cancelled: Pilot',
        when: { start: '2026-11-24T10:00', end: '2026-11-24T11:00' },
        place: 'Oak room',
        organiser: { name: 'Ann Lee' },
        attendees: [{ name: 'Bo Ray' }],
        description: 'Agree it',
      });
    expect(meetingOf(now.replace('<div class="e-content">Agree it</div>', '')).description).toBe('Short');
    expect(meetingOf(now.replace('CANCELLED', 'not cancelled')).title).toBe('Pilot');
    expect(meetingOf(now).id).not.toBe(meetingOf(now.replace('/e"', '/f"')).id);
  });

  test('a page with such marks and no title is not understood', () => {
    expect(read('<div class="h-event"></div>')).toEqual({ status: 'unrecognised', missing: ['title'] });
    expect(read('<p>nothing</p>').status).toBe('none');
  });
});
