/** A week of many meetings with the hooks that page scripts look for, and what a person and a busy page do to it. */

/** What the page offers to the benchmark, as `window.bench`. */
export interface PageActions {
  /** Opens this many meetings, one after the other; gives the milliseconds until something new stood in the body. */
  open(count: number, holdMs: number): Promise<number[]>;
  /** Draws about `nodes` elements anew in each of `times` animation frames. */
  rerender(times: number, nodes: number): Promise<void>;
  /** Moves one entry in each of `frames` animation frames. */
  drag(frames: number): Promise<void>;
}

export type Calendar = 'google' | 'outlook';

export const addresses: Record<Calendar, string> = {
  google: 'https://calendar.google.com/calendar/u/0/r/week',
  outlook: 'https://outlook.office.com/calendar/view/week',
};

const elementsPerEntry = 6;

/** The day of all meetings, and when they are. */
export interface ShownDay {
  /** `2026-11-24`. */
  today: string;
  /** The same as Google's pages write it, `28984`. */
  key: string;
  /** `10:00 to 11:00`. */
  hours: string;
  /** On how many days the meetings are, of which today is one. */
  days: number;
}

/** No day of today: the page lists nothing. */
const anyDay: ShownDay = { today: '2026-11-24', key: '28984', hours: '10:00 to 11:00', days: 1 };

/** Runs inside the page; it may use nothing from outside itself. */
function script(count: number, calendar: Calendar, perEntry: number, { today, key, hours, days }: ShownDay): void {
  const make = (tag: string, attributes: Record<string, string>, ...children: (Node | string)[]) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const titleOf = (index: number) => `Meeting ${index}: frailty pathway, next steps`;
  const idOf = (index: number) =>
    calendar === 'google' ? btoa(`event${index} me@example.org`).replaceAll('=', '') : `AAMk${index}`;
  const entry = (index: number) => {
    const place = `position:absolute;top:${(index % 40) * 20}px;left:${(index % 6) * 15}%;width:14%`;
    const inside = [
      make('div', {}, `${hours}, ${titleOf(index)}, Organiser, No location`),
      make('div', {}, make('span', {}, make('span', {}, titleOf(index))), make('span', {}, '10:00')),
    ];
    return calendar === 'google'
      ? make('div', { role: 'button', 'data-eventid': idOf(index), 'data-eventchip': '', style: place }, ...inside)
      : make(
          'div',
          { 'data-calitemid': idOf(index), style: place },
          make('div', { role: 'button', title: `${titleOf(index)}\nRoom 4\n${hours}` }, ...inside),
        );
  };
  const guests = () =>
    Array.from({ length: 12 }, (_, place) =>
      make('div', { 'data-email': `person${place}@example.org`, 'aria-label': `Person ${place}` }, `Person ${place}`),
    );
  const lines = () => Array.from({ length: 20 }, (_, place) => make('p', {}, `Point ${place} to agree`));
  const googleDialog = (index: number) =>
    make(
      'div',
      { role: 'dialog', 'data-chips-dialog': 'true', style: 'position:fixed;top:90px;left:420px;width:440px' },
      make(
        'div',
        { id: 'xDetDlg', 'data-eventid': idOf(index) },
        make(
          'div',
          { id: 'xDetDlgWhen' },
          make('span', { id: 'rAECCd', role: 'heading' }, titleOf(index)),
          make('div', {}, 'Tuesday, 24 November ⋅ 10:00 – 11:00'),
        ),
        make('div', { id: 'xDetDlgLoc' }, make('span', {}, 'Location:'), make('span', {}, 'Room 4')),
        make('div', { id: 'xDetDlgAtt' }, ...guests()),
        make('div', { id: 'xDetDlgDesc' }, make('span', {}, 'Description:'), make('div', {}, ...lines())),
      ),
    );
  const outlookDialog = (index: number) =>
    make(
      'div',
      {
        'data-app-section': 'CalendarItemPeek',
        style: 'position:fixed;top:90px;left:420px;width:440px',
      },
      make('div', { 'aria-label': 'Title', role: 'heading' }, titleOf(index)),
      make('div', { 'aria-label': 'Time' }, 'Tue 24/11/2026 10:00 – 11:00'),
      make('div', { 'aria-label': 'Location' }, 'Room 4'),
      make('button', { name: 'JoinButton' }, 'Join'),
    );
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const day = make('div', { 'data-datekey': key, 'data-column-date': today, style: 'position:relative' });
  const layer = make('div', { style: 'position:relative' });
  let dialog: Element | undefined;

  const openOne = async (index: number, holdMs: number) => {
    const started = performance.now();
    let seen = Number.NaN;
    const observer = new MutationObserver((records) => {
      const foreign = records.some(({ addedNodes }) => [...addedNodes].some((node) => node !== dialog));
      if (foreign && Number.isNaN(seen)) seen = performance.now() - started;
    });
    observer.observe(document.body, { childList: true });
    day.children[index]?.querySelector<HTMLElement>('span')?.click();
    dialog = calendar === 'google' ? googleDialog(index) : outlookDialog(index);
    document.body.append(dialog);
    await wait(holdMs);
    observer.disconnect();
    dialog.remove();
    await frame();
    return seen;
  };
  const actions: PageActions = {
    async open(times, holdMs) {
      const waited: number[] = [];
      for (let turn = 0; turn < times; turn++) waited.push(await openOne((turn * 7) % count, holdMs));
      return waited;
    },
    async rerender(times, nodes) {
      for (let turn = 0; turn < times; turn++) {
        await frame();
        layer.replaceChildren(...Array.from({ length: Math.ceil(nodes / perEntry) }, (_, index) => entry(index)));
        void layer.offsetHeight;
      }
      layer.replaceChildren();
    },
    async drag(frames) {
      const [moved] = day.children;
      for (let turn = 0; turn < frames; turn++) {
        await frame();
        moved?.setAttribute('style', `position:absolute;top:${turn * 3}px`);
        moved?.firstElementChild?.replaceChildren(`10:0${turn % 10}`);
      }
    },
  };
  Object.assign(window, { bench: actions });
  const ofToday = Math.ceil(count / days);
  day.append(...Array.from({ length: ofToday }, (_, index) => entry(index)));
  const others = make('div', { 'data-datekey': '1', 'data-column-date': '1970-01-01', style: 'position:relative' });
  others.append(...Array.from({ length: count - ofToday }, (_, index) => entry(ofToday + index)));
  document.body.append(make('div', { role: 'main', 'data-app-section': 'CalendarModule' }, day, others, layer));
}

/** The page as HTML, with this many meetings in its week, all of them on one day. */
export const calendarPage = (count: number, calendar: Calendar, day: ShownDay = anyDay): string =>
  `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Calendar</title><body data-viewfamily="EVENT"><script>(${script.toString()})(${count}, "${calendar}", ${elementsPerEntry}, ${JSON.stringify(day)})</script></body></html>`;
