/** SOGo, on any host. See NOTES.md for what is known of its pages. */
import type { Meeting } from '@/lib/meetings/meeting';
import type { CalendarAdapter, ReadContext, ReadResult } from '../contract';
import { idsFromWords, languageOf } from '../shared/any-host';
import { writeField } from '../shared/invite-writer';
import { linkIn } from '../shared/links';
import { longest, meetingOf, notRead } from '../shared/meeting';
import { type Listed, peopleOf } from '../shared/people';
import { domainOf, line, paragraphs } from '../shared/text';
import { type Side, whenOfSides } from '../when/range';

/** Its templates name what they show: `::editor.component.summary`. Public source, 2015 to 2026. */
const bound = (name: string) => `[ng-bind*="component.${name}"], [ng-bind-html*="component.${name}"]`;
const model = (name: string) => `[ng-model="editor.component.${name}"]`;
/** Tasks have the same dialogs; nobody meets in them. */
const task = 'form[name="taskForm"], [ng-bind*="component.localizedDueDate"], [ng-model="editor.component.due"]';
const anyPart = '[ng-bind*="editor.component"], [ng-model*="editor.component"]';

const notesOf = (dialog: Element) => dialog.querySelector<HTMLTextAreaElement>(`textarea${model('comment')}`);

/** The framework keeps what it does not show, under this class. */
const shown = (element: Element | null): Element | null => (element?.closest('.ng-hide') ? null : element);

function listed(chip: Element): Listed {
  const name = line(chip.textContent, longest.short);
  return { name, address: domainOf(name) && name };
}

function people(dialog: Element) {
  const named = (list: string) =>
    [...dialog.querySelectorAll(`md-chips[ng-model*="${list}"] .md-contact-name`)].map(listed);
  const [organiser] = named('editor.organizer');
  return peopleOf([...(organiser ? [organiser] : []), ...named('component.attendees')], organiser);
}

/** A whole day keeps its times, hidden, on a row that is a line lower. */
function shownWhen(dialog: Element, language: string): Meeting['when'] {
  const words = (name: string) => line(dialog.querySelector(bound(name))?.textContent, longest.short);
  const [day, lastDay] = [words('localizedStartDate'), words('localizedEndDate')];
  const time = dialog.querySelector(bound('localizedStartTime'));
  const timed = time?.closest('.ng-hide, .md-2-line') ? false : time?.closest('.md-3-line') ? true : undefined;
  const until = lastDay === day ? '' : lastDay;
  return whenOfSides([day, words('localizedStartTime')], [until, words('localizedEndTime')], language, timed);
}

function editedWhen(dialog: Element, language: string): Meeting['when'] {
  const field = (tag: string, name: string) => dialog.querySelector(`${tag}${model(name)}`);
  const typed = (tag: string, name: string) => field(tag, name)?.querySelector('input')?.value.trim();
  const side = (name: string): Side => [typed('md-datepicker', name), typed('sg-timepicker', name)];
  const whole = field('md-checkbox', 'isAllDay')?.getAttribute('aria-checked');
  const hidden = field('sg-timepicker', 'start')?.closest('.ng-hide');
  const timed = whole === 'true' || hidden ? false : whole === 'false' ? true : undefined;
  return whenOfSides(side('start'), side('end'), language, timed);
}

function read(dialog: Element, { document }: ReadContext): ReadResult {
  if (dialog.querySelector(task)) return notRead('none');
  const field = dialog.querySelector<HTMLInputElement>(model('summary'));
  const heading = dialog.querySelector(bound('summary'));
  if (!field && !heading) return notRead(dialog.querySelector(anyPart) ? 'unrecognised' : 'none', ['title']);
  const title = line(field ? field.value : heading?.textContent, longest.title);
  // An event has a title here; without one the dialog waits to be filled.
  if (!title && !field) return notRead('loading');
  const notes = notesOf(dialog);
  const comment = shown(dialog.querySelector(bound('comment')));
  const description = notes ? notes.value.trim() : comment ? paragraphs(comment, longest.description) : '';
  const typedPlace = dialog.querySelector<HTMLInputElement>(model('location'))?.value;
  const place = line(typedPlace ?? shown(dialog.querySelector(bound('location')))?.textContent, longest.short);
  const language = languageOf(document);
  const when = field ? editedWhen(dialog, language) : shownWhen(dialog, language);
  const repeats = shown(dialog.querySelector('[ng-bind*="component.repeatDescription"]'))?.textContent?.trim();
  return meetingOf(
    'sogo',
    { ...idsFromWords(title, when), recurring: Boolean(repeats) },
    {
      title,
      when,
      place,
      link: linkIn(dialog, place, description),
      people: people(dialog),
      description,
      writable: notes !== null,
    },
    field ? ['organiser'] : [],
  );
}

export const sogo = {
  id: 'sogo',
  label: 'SOGo',
  matches: [],
  opened: 'md-dialog',
  detect: (_document: Document, url: URL) => /\/SOGo\/so\/[^/]+\/Calendar(\/|$)/.test(url.pathname),
  read,
  anchor: (dialog) => dialog,
  write: (dialog, text) => writeField(() => notesOf(dialog), text),
} satisfies CalendarAdapter;
