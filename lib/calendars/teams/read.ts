/** Reads a meeting opened in Teams' older scheduling form: title and time; little else of it has a name on the page. */
import type { Meeting } from '@/lib/meetings/meeting';
import type { ReadContext, ReadResult } from '../contract';
import { textsIn, wordsOf } from '../outlook/said';
import { contradicts } from '../outlook/tile';
import { dayIn, hoursIn, namesHour, whenOf } from '../outlook/when';
import { isMarkedCancelled } from '../outlook/words';
import { linkIn } from '../shared/links';
import { idFromWords, longest, meetingOf, notRead } from '../shared/meeting';
import { peopleOf, spokenName } from '../shared/people';
import { line } from '../shared/text';
import { selectors } from './selectors';

/** The box of the opened meeting around its title. */
export function formAround(subject: Element): Element {
  const form = subject.closest(selectors.form);
  return subject.closest(selectors.pane) ?? form?.parentElement ?? subject;
}

/** The tooltip of the entry clicked, without the title, when it is that of this meeting. */
function tooltipOf(title: string, { lastTile }: ReadContext): string {
  const tooltip = line(lastTile?.closest(selectors.tile)?.getAttribute('title'), 1000);
  return lastTile?.isConnected && title && tooltip.startsWith(`${title},`) ? tooltip.slice(title.length + 1) : '';
}

/** Place and organiser, in the English that the tooltip was seen in: each ends where the next begins, commas and all. */
const partOf = (tooltip: string, name: string): string => {
  const from = tooltip.toLowerCase().indexOf(`, ${name} `);
  const [part = ''] = from < 0 ? [] : tooltip.slice(from + name.length + 3).split(/, (?:organi[sz]ed by|recurring) /i);
  return line(part.replace(/, recurring meeting$/i, ''), longest.short);
};

/** The one line of the form that names hours; several may be those of other things. */
function timeIn(said: readonly string[], title: string): string {
  const [only, another] = new Set(said.filter((text) => text !== title && namesHour(text)));
  return only && !another ? line(only, longest.short) : '';
}

function when(words: string, tooltip: string, place: string, language: string): Meeting['when'] {
  const hours = words && hoursIn(words).from ? words : tooltip;
  return whenOf(
    words || line(tooltip, longest.short),
    dayIn(words, language) ?? dayIn(tooltip.replace(place, ''), language),
    hours,
  );
}

/** Reads the form around an opened meeting's title. */
export function readForm(subject: Element, context: ReadContext): ReadResult {
  const form = formAround(subject);
  const said = textsIn(form);
  if (!said.length) return notRead('loading', ['title']);
  const title = wordsOf(subject, longest.title);
  const language = context.document.documentElement.lang || 'en';
  const words = timeIn(said, title);
  const shown = tooltipOf(title, context);
  const place = partOf(shown, 'location:');
  const day = dayIn(shown.replace(place, ''), language);
  const tooltip = contradicts({ day, hours: shown }, words, language) ? '' : shown;
  const organiser = partOf(tooltip, 'organized by') || partOf(tooltip, 'organised by');
  return meetingOf(
    'teams',
    { id: idFromWords(title, words || tooltip), recurring: /, recurring/i.test(tooltip) },
    {
      title,
      when: when(words, tooltip, place, language),
      place: tooltip && place,
      link: linkIn(form),
      people: peopleOf([], organiser ? spokenName(organiser) : undefined),
      writable: false,
      cancelled: isMarkedCancelled.test(title),
    },
  );
}
