/** Pages about one event, as schema.org and the microformats wiki describe their markup. */
import { eventMarkup } from '@/lib/calendars/event-markup/adapter';
import type { CalendarFixtures, Fixture } from '../fixture';

export const url = 'https://events.trust.example/frailty-summit?utm_source=mail';

export const script = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

/** A page as people see it around the markup. */
export const page = (markup: string, heading = 'Frailty summit') =>
  `<header class="site"><a class="logo" href="/" title="Home">Trust events</a><nav aria-label="Main"><a class="nav" href="/all" title="All events">All</a></nav></header>
  <main class="content" id="main"><h1 class="headline" id="top">${heading}</h1><p class="lead" lang="en">Come and agree one plan.</p></main><footer class="foot" role="contentinfo"><p class="small">Charity 1</p></footer>${markup}`;

/** An event as JSON-LD. */
export const event = {
  '@context': 'https://schema.org',
  '@type': 'BusinessEvent',
  name: 'Frailty summit',
  startDate: '2026-11-24T10:00:00+00:00',
  endDate: '2026-11-24T15:30:00+00:00',
  location: {
    '@type': 'Place',
    name: 'Moor Hall',
    address: { '@type': 'PostalAddress', streetAddress: '1 Moor Lane', addressLocality: 'Leeds' },
  },
  organizer: { '@type': 'Organization', name: 'Moorside Trust', email: 'events@trust.example' },
  attendee: [
    { '@type': 'Person', name: 'Ann Lee' },
    { '@type': 'Person', name: 'Bo Ray', email: 'mailto:b@council.example' },
  ],
  description: 'Agree one plan for the winter.',
  url: 'https://events.trust.example/frailty-summit',
};

const scripted: Fixture = {
  name: 'JSON-LD',
  url,
  html: page(script(event)),
  expected: {
    status: 'meeting',
    title: 'Frailty summit',
    when: {
      text: '',
      start: '2026-11-24T10:00',
      end: '2026-11-24T15:30',
      allDay: false,
      timeZone: undefined,
    },
    place: 'Moor Hall',
    organiser: { name: 'Moorside Trust', organisation: 'trust.example' },
    attendees: [{ name: 'Ann Lee' }, { name: 'Bo Ray', organisation: 'council.example' }],
    description: 'Agree one plan for the winter.',
    writable: false,
    missing: [],
  },
};

const graph: Fixture = {
  name: 'JSON-LD, German, in a graph, a whole day, online',
  url: 'https://events.trust.example/pflege',
  lang: 'de',
  html: page(
    script({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Trust' },
        {
          '@type': ['Event', 'EducationEvent'],
          name: { '@language': 'de', '@value': 'Tag der Pflege' },
          startDate: '2026-11-24',
          endDate: '2026-11-25',
          location: [{ '@type': 'VirtualLocation', url: 'https://meet.jit.si/pflege' }],
        },
      ],
    }),
    'Tag der Pflege',
  ),
  expected: {
    status: 'meeting',
    title: 'Tag der Pflege',
    when: { text: '', start: '2026-11-24', end: '2026-11-25', allDay: true },
    link: 'https://meet.jit.si/pflege',
    missing: ['place', 'organiser', 'attendees', 'description'],
  },
};

const universal: Fixture = {
  name: 'JSON-LD, time in UTC, marks of HTML in texts',
  url,
  html: page(
    script({ ...event, name: 'Leeds &amp; York', startDate: '2026-07-01T09:00Z', endDate: '2026-07-01T10:00Z' }),
    'Leeds &amp; York',
  ),
  expected: {
    status: 'meeting',
    title: 'Leeds & York',
    when: {
      text: '',
      start: '2026-07-01T09:00',
      end: '2026-07-01T10:00',
      allDay: false,
    },
  },
};

const several: Fixture = {
  name: 'JSON-LD, several events, one of them this page',
  url,
  html: page(
    script([
      { ...event, name: 'Another', url: 'https://events.trust.example/another' },
      event,
      { ...event, name: 'A third', url: 'https://events.trust.example/third' },
    ]),
  ),
  expected: { status: 'meeting', title: 'Frailty summit' },
};

const byHeading: Fixture = {
  name: 'JSON-LD, several events, one of them the heading',
  url,
  html: page(
    script([
      { '@type': 'Event', name: 'Another' },
      { '@type': 'Event', name: 'Frailty  SUMMIT', startDate: '2026-11-24T10:00' },
    ]),
  ),
  expected: {
    status: 'meeting',
    title: 'Frailty SUMMIT',
    when: { text: '', start: '2026-11-24T10:00', allDay: false },
  },
};

const odd: Fixture = {
  name: 'JSON-LD, every value of another kind than promised',
  url,
  html: page(
    script({
      '@type': 'Event',
      name: ['Frailty summit', 'Other'],
      startDate: 20261124,
      endDate: null,
      location: 'Moor Hall',
      organizer: [{ name: { x: 1 } }, 'b'],
      attendee: [null, 7, 'Bo Ray', [], { name: 'Ann Lee', email: 12 }],
      description: { '@value': 9 },
      url: {},
    }),
  ),
  expected: {
    status: 'meeting',
    title: 'Frailty summit',
    when: { text: '', start: undefined, allDay: false },
    place: 'Moor Hall',
    attendees: [{ name: 'Bo Ray' }, { name: 'Ann Lee' }],
    missing: ['when', 'organiser', 'description'],
  },
};

const hostile: Fixture = {
  name: 'JSON-LD, hostile text beside broken scripts',
  url,
  html: page(
    `${script('{"@type": "Event", "name": ')}${script('[[[[[')}${script('null')}${script({
      ...event,
      name: '<img src=x onerror=alert(1)>',
      location: { '@type': 'VirtualLocation', url: 'javascript:alert(1)' },
      startDate: '2026-02-31T10:00',
    })}`,
  ),
  expected: {
    status: 'meeting',
    title: '<img src=x onerror=alert(1)>',
    when: { start: undefined, text: '', allDay: false },
    link: undefined,
  },
};

const microdata: Fixture = {
  name: 'microdata',
  url,
  html: page(`<div class="event" itemscope itemtype="https://schema.org/Event"><h2 class="name" itemprop="name">Frailty summit</h2>
    <time class="start" itemprop="startDate" datetime="2026-11-24T10:00">24 November, ten o'clock</time><meta itemprop="endDate" content="2026-11-24T15:30">
    <div class="place" itemprop="location" itemscope itemtype="https://schema.org/Place"><span class="p" itemprop="name">Moor Hall</span><span class="p" itemprop="address">Leeds</span></div>
    <div class="by" itemprop="organizer" itemscope itemtype="https://schema.org/Organization"><span class="o" itemprop="name">Moorside Trust</span></div>
    <p class="text" itemprop="description">Agree one plan.</p>
    <div itemprop="subEvent" itemscope itemtype="https://schema.org/Event"><span itemprop="name">Lunch</span></div></div>`),
  expected: {
    status: 'meeting',
    title: 'Frailty summit',
    when: {
      text: '',
      start: '2026-11-24T10:00',
      end: '2026-11-24T15:30',
      allDay: false,
    },
    place: 'Moor Hall',
    organiser: { name: 'Moorside Trust' },
    description: 'Agree one plan.',
    missing: ['attendees'],
  },
};

const hEvent: Fixture = {
  name: 'h-event, Welsh',
  url,
  lang: 'cy',
  html: page(
    `<article class="h-event" id="event"><h2 class="p-name" id="name">Uwchgynhadledd eiddilwch</h2><p id="when"><time class="dt-start" datetime="2026-11-24 10:00">24 Tachwedd, 10:00</time> – <time class="dt-end" datetime="2026-11-24 15:30">15:30</time></p>
    <p class="p-location" id="place">Neuadd y Waun</p><a class="u-url" href="/frailty-summit" title="Address">Link</a><div class="e-content" id="notes"><p>Cytuno ar un cynllun.</p></div><p id="who">Gan <a class="p-organizer" href="/us" title="Us">Moorside</a></p></article>`,
    'Uwchgynhadledd eiddilwch',
  ),
  expected: {
    status: 'meeting',
    title: 'Uwchgynhadledd eiddilwch',
    when: {
      text: '',
      start: '2026-11-24T10:00',
      end: '2026-11-24T15:30',
      allDay: false,
    },
    place: 'Neuadd y Waun',
    organiser: { name: 'Moorside' },
    description: 'Cytuno ar un cynllun.',
    missing: ['attendees'],
  },
};

export const eventMarkupFixtures: CalendarFixtures = {
  adapter: eventMarkup,
  withoutClasses: false,
  fixtures: [
    scripted,
    graph,
    universal,
    several,
    byHeading,
    odd,
    hostile,
    microdata,
    hEvent,
    {
      name: 'several events, none of them this page',
      url,
      html: page(
        script([
          { ...event, name: 'A', url: '/a' },
          { ...event, name: 'B', url: '/b' },
        ]),
        'What is on',
      ),
      expected: { status: 'none' },
    },
    {
      name: 'an article and a parcel',
      url,
      html: page(
        script([
          { '@type': 'Article', name: 'News' },
          { '@type': 'DeliveryEvent', name: 'Parcel' },
        ]),
      ),
      expected: { status: 'none' },
    },
    { name: 'no markup', url, html: page(''), expected: { status: 'none' } },
    { name: 'an empty page', url, html: '', expected: { status: 'none' } },
    {
      name: 'an event without a name',
      url,
      html: page(script({ '@type': 'Event', title: 'Frailty summit' })),
      expected: { status: 'unrecognised' },
    },
  ],
};
