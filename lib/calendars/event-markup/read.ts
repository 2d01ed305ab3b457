/**
 * A page about one event, marked up for machines: schema.org as JSON-LD or microdata, or an h-event. All of it is what
 * somebody else wrote, often by hand and often wrong: nothing here trusts a shape.
 */

import { meetingLink, unwrap } from '../../meetings/online-meeting';
import type { ReadContext, ReadResult } from '../contract';
import { idFromWords, longest, meetingOf, notRead } from '../shared/meeting';
import { type Listed, peopleOf } from '../shared/people';
import { cut, domainOf, line, paragraphs } from '../shared/text';
import { whenFromMachine } from '../when/range';

/** An event as its markup gives it. */
interface Marked {
  name: string;
  /** schema.org's EventStatusType: "https://schema.org/EventCancelled". */
  status: string;
  start: string;
  end: string;
  place: string;
  /** Address of the event's own page, or its id. */
  address: string;
  online: string[];
  organiser?: Listed | undefined;
  attendees: Listed[];
  description: string;
}

export const selectors = {
  script: 'script[type="application/ld+json"]',
  microdata: '[itemscope][itemtype*="schema.org/"][itemtype$="Event"]',
  hEvent: '.h-event, .vevent',
} as const;

/** Event and its kinds by their names; the pages of schema.org, seen 2026-11. */
const isEvent = /(?:^|[/:])(?:\w*Event|Festival|Hackathon|CourseInstance)$/;
/** What a page sells, sends or has published is no meeting. */
const isOther = /(?:Delivery|Publication|Broadcast|OnDemand|Sale)Event$/;

const most = { script: 300_000, nodes: 500, people: 200 };

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/**
 * Editors write HTML into these texts, often escaped once more; as text its marks would be shown as they stand. The
 * browser's parser makes text of it: nothing of a parsed document runs or loads.
 */
function decoded(text: string): string {
  let plain = text;
  for (let times = 0; times < 2 && /&[#\w]{2,10};|<[a-z/!]/i.test(plain); times += 1) {
    const markup = /<[a-z/!]/i.test(plain) ? plain : plain.replace(/\n/g, '<br>');
    plain = paragraphs(new DOMParser().parseFromString(markup, 'text/html').body, longest.description);
  }
  // Markup without any words is what the page's maker called it.
  return plain.replace(/\\[nr]/g, ' ').trim() || text;
}

/** The first text of a value, which may be a list or carry its language. */
function textOf(value: unknown, max = longest.description as number): string {
  const [first] = listOf(value);
  const text = isNode(first) ? first['@value'] : first;
  return typeof text === 'string' ? decoded(cut(text, max)).trim() : '';
}

/** Everything that a script says about the page, one level of wrapping at a time. */
function nodesOf(value: unknown, left = { nodes: most.nodes }): Node[] {
  return listOf(value).flatMap((item) => {
    if (!isNode(item) || left.nodes-- <= 0) return [];
    return [item, ...nodesOf(item['@graph'], left), ...nodesOf(item.mainEntity, left)];
  });
}

function parsed(text: string): unknown {
  for (const json of [() => text, () => repairedJson(text)])
    try {
      return JSON.parse(json());
    } catch {
      // Written by hand, or by a template that does not escape.
    }
  return undefined;
}

/** JSON with the faults that templates make put right: line breaks within a text, a comma too many, marks around it all. */
function repairedJson(text: string): string {
  const inner = text.slice(Math.max(0, text.search(/[{[]\s{0,100}["{[]/)));
  const out: string[] = [];
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < inner.length; at += 1) {
    const sign = inner.charAt(at);
    if (quoted && sign === '\\') out.push(sign + inner.charAt(++at));
    else if (quoted && sign < ' ') out.push(sign === '\n' ? '\\n' : ' ');
    else {
      if (sign === '"') quoted = !quoted;
      const closes = !quoted && (sign === '}' || sign === ']');
      if (closes) dropComma(out);
      out.push(sign);
      if (!quoted && (sign === '{' || sign === '[')) depth += 1;
      if (closes && --depth === 0) break;
    }
  }
  return out.join('');
}

/** Takes away a comma that stands last. */
function dropComma(out: string[]): void {
  let at = out.length - 1;
  while (at >= 0 && /^\s$/.test(out[at] ?? '')) at -= 1;
  if (out[at] === ',') out[at] = '';
}

function personOf(value: unknown): Listed {
  if (!isNode(value)) return { name: textOf(value, longest.short) };
  const address = textOf(value.email, longest.short).replace(/^mailto:/, '');
  return { name: textOf(value.name, longest.short), address: domainOf(address) && address };
}

function placeOf(value: unknown): string {
  if (!isNode(value)) return textOf(value, longest.short);
  const { name, address } = value;
  const lines = isNode(address) ? [address.streetAddress, address.addressLocality] : [address];
  return [name, ...lines].map((part) => textOf(part, longest.short)).find(Boolean) ?? '';
}

const isVirtual = (place: unknown): place is Node =>
  isNode(place) && textOf(place['@type']).endsWith('VirtualLocation');

function markedOf(node: Node): Marked {
  const places = listOf(node.location);
  const organiser = listOf(node.organizer)[0];
  return {
    name: textOf(node.name),
    status: listOf(node.eventStatus)
      .map((one) => textOf(one, 200))
      .join(' '),
    start: textOf(node.startDate),
    end: textOf(node.endDate),
    place: placeOf(places.find((place) => !isVirtual(place))),
    address: textOf(node.url) || textOf(node['@id']),
    online: places.filter(isVirtual).map(({ url }) => textOf(url)),
    ...(organiser !== undefined && { organiser: personOf(organiser) }),
    attendees: [...listOf(node.attendee), ...listOf(node.attendees)].slice(0, most.people).map(personOf),
    description: textOf(node.description),
  };
}

function inScripts(root: ParentNode): Marked[] {
  return [...root.querySelectorAll(selectors.script)].slice(0, 20).flatMap(({ textContent }) => {
    if (!textContent || textContent.length > most.script || !textContent.includes('@type')) return [];
    const events = nodesOf(parsed(textContent)).filter((node) =>
      listOf(node['@type']).some((type) => typeof type === 'string' && isEvent.test(type) && !isOther.test(type)),
    );
    return events.map(markedOf);
  });
}

/** What a microdata property holds: attributes made for machines first. */
const propertyText = (element: Element | undefined): string =>
  (element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? element?.textContent ?? '').trim();
const hrefOf = (element: Element | undefined): string => element?.getAttribute('href') ?? '';

/** Elements of these names that belong to the item itself, not to one within it. */
const owned = (item: Element, names: string, scope: string): Element[] =>
  [...item.querySelectorAll(names)].filter((element) => element.parentElement?.closest(scope) === item);

function fromMicrodata(item: Element): Marked {
  const all = (holder: Element, name: string) => owned(holder, `[itemprop~="${name}"]`, '[itemscope]');
  const person = (holder: Element): Listed => {
    const [name, email] = [all(holder, 'name')[0], all(holder, 'email')[0]];
    const address = (email?.getAttribute('href') ?? propertyText(email)).replace(/^mailto:/, '');
    return { name: line(propertyText(name ?? holder), longest.short), address: domainOf(address) && address };
  };
  const text = (name: string) => line(propertyText(all(item, name)[0]), longest.description);
  const [place] = all(item, 'location');
  const virtual = place?.getAttribute('itemtype')?.endsWith('VirtualLocation');
  const named = place && [all(place, 'name')[0], all(place, 'address')[0]].find((part) => part?.textContent?.trim());
  const [organiser] = all(item, 'organizer');
  return {
    name: text('name'),
    status: all(item, 'eventStatus')
      .map((one) => hrefOf(one) || propertyText(one))
      .join(' '),
    start: text('startDate'),
    end: text('endDate'),
    place: virtual ? '' : line((named ?? place)?.textContent, longest.short),
    address: hrefOf(all(item, 'url')[0]),
    online: virtual && place ? all(place, 'url').map(hrefOf) : [],
    ...(organiser && { organiser: person(organiser) }),
    attendees: all(item, 'attendee').slice(0, most.people).map(person),
    description: text('description'),
  };
}

/** Names of classes in h-event and, where they differ, in the older hCalendar; the wiki of microformats, seen 2026-11. */
const classes = {
  'h-event': {
    name: 'p-name',
    start: 'dt-start',
    end: 'dt-end',
    place: 'p-location',
    address: 'u-url',
    organiser: 'p-organizer',
    attendee: 'p-attendee',
    notes: 'e-content',
    summary: 'p-summary',
    status: 'p-status',
  },
  vevent: {
    name: 'summary',
    start: 'dtstart',
    end: 'dtend',
    place: 'location',
    address: 'url',
    organiser: 'organizer',
    attendee: 'attendee',
    notes: 'description',
    summary: 'description',
    status: 'status',
  },
} as const;

/** A time's machine form: of hCalendar also in the title of an `abbr` or within a `value-title`. */
const timeOf = (element: Element | undefined): string =>
  element?.querySelector('.value-title')?.getAttribute('title') ??
  (element?.tagName === 'ABBR' ? element.getAttribute('title') : undefined) ??
  propertyText(element?.querySelector('time[datetime]') ?? element);

function fromHEvent(item: Element): Marked {
  const names = classes[item.matches('.h-event') ? 'h-event' : 'vevent'];
  const all = (name: keyof typeof names) => owned(item, `.${names[name]}`, selectors.hEvent);
  const [notes] = [...all('notes'), ...all('summary')];
  const person = (element: Element): Listed => ({ name: line(element.textContent, longest.short) });
  const [organiser] = all('organiser');
  const status = line(all('status')[0]?.textContent, longest.short);
  return {
    name: line(all('name')[0]?.textContent, longest.title),
    status: /^cancelled$/i.test(status) ? 'EventCancelled' : '',
    start: timeOf(all('start')[0]),
    end: timeOf(all('end')[0]),
    place: line(all('place')[0]?.textContent, longest.short),
    address: hrefOf(all('address')[0]),
    online: [],
    ...(organiser && { organiser: person(organiser) }),
    attendees: all('attendee').slice(0, most.people).map(person),
    description: notes ? paragraphs(notes, longest.description) : '',
  };
}

/** Outermost items: an event within an event is a part of it. */
const outermost = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].filter((item) => !item.parentElement?.closest(selector));

const bare = (text: string) => line(text, 500).toLowerCase();

/** Is this the address of the page? Without its fragment and the marks that campaigns add. */
function isHere(address: string, here: URL): boolean {
  const url = URL.canParse(address, here.href) ? new URL(address, here.href) : undefined;
  return Boolean(address) && url?.origin === here.origin && url.pathname === here.pathname && !url.hash;
}

/** The event that the page is about: the only one, or the only one with the page's address or heading. */
function mainOf(all: readonly Marked[], root: Element, here: URL): Marked | undefined {
  const events = [...new Map(all.map((event) => [`${bare(event.name)}\n${event.start}`, event])).values()];
  if (events.length < 2) return events[0];
  const headings = [...root.querySelectorAll('h1')].map(({ textContent }) => bare(textContent ?? ''));
  const named = events.filter(({ name }) => headings.includes(bare(name)));
  const addressed = events.filter(({ address }) => isHere(address, here));
  return [addressed, named].find(({ length }) => length === 1)?.[0];
}

function marked(root: Element): Marked[] {
  const scripted = inScripts(root.ownerDocument);
  if (scripted.length) return scripted;
  const items = outermost(root, selectors.microdata).map(fromMicrodata);
  return items.length ? items : outermost(root, selectors.hEvent).map(fromHEvent);
}

/** The rules of advice look at a title's first words, so that is where a cancelled meeting says so. */
function titleOf({ name, status }: Marked): string {
  const title = line(name, longest.title);
  const [, state] = /(?:^|[/:\s])Event(Cancelled|Postponed)/i.exec(status) ?? [];
  return state && title && !/^\W*(?:cancel|postponed)/i.test(title) ? line(`${state}: ${title}`, longest.title) : title;
}

/** The page's own event; none when it has no such markup or lists several. */
export function readMarkup(root: Element, { url }: ReadContext): ReadResult {
  const event = mainOf(marked(root), root, url);
  if (!event) return notRead('none');
  const title = titleOf(event);
  if (!title) return notRead('unrecognised', ['title']);
  const { start, end, place, description, organiser, attendees, online } = event;
  const joined = online.find((address) => !isHere(address, url)) ?? '';
  const when = whenFromMachine('', start, end);
  return meetingOf(
    'event-markup',
    { id: idFromWords(event.address || `${url.origin}${url.pathname}`, title, start) },
    {
      title,
      when,
      place,
      link: meetingLink([...online, ...(description.match(/https:\/\/[^\s<>"')]+/g) ?? [])]) ?? unwrap(joined),
      people: peopleOf(attendees, organiser),
      description,
      writable: false,
    },
  );
}
