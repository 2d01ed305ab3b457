// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Offered, pageOffer, untilInWords } from '@/lib/content-script/offer';
import { clickTrusted, keyTrusted } from '../../calendars/trusted';
import { layOut } from './laid-out';

const start = '2026-11-24T10:00';
const offered = { id: 'google:a', title: 'Frailty pilot: go or no go', start };
const handlers = { prepare: vi.fn(), notToday: vi.fn(), closed: vi.fn() };
let stop: AbortController;
let root: ShadowRoot | undefined;

const host = () => document.querySelector<HTMLElement>('before-we-meet-offer');
const button = (name: string) =>
  [...(root?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name) ?? expect.fail(name);
const words = () => root?.querySelector('section')?.textContent;

/** What its own style says of the element. */
const styled = (name: string) =>
  new RegExp(`[{;]${name}:([^!;]+)!important`).exec(root?.querySelectorAll('style')[1]?.textContent ?? '')?.[1];

/** jsdom lays nothing out: the element stands where its style says, or where a page has put it. */
const standsAt = (left = styled('left'), top = styled('top')) =>
  host()?.setAttribute(
    'data-box',
    [left, top, styled('width'), styled('height')].map((one) => parseFloat(`${one}`)).join(' '),
  );

/** A press by a person. */
const press = (name: string) => {
  standsAt();
  clickTrusted(button(name));
};

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T09:26') });
  document.body.innerHTML = '<input id="before">';
  layOut({ width: 1000, height: 800 });
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function open(this: Element, init) {
    expect(init.mode).toBe('closed');
    root = attach.call(this, init);
    return root;
  });
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', {
    get: () => parseFloat(`${styled('width')}`),
    configurable: true,
  });
  vi.stubGlobal('getComputedStyle', (element: Element) => ({
    opacity: 1,
    filter: 'none',
    maskImage: 'none',
    mixBlendMode: 'normal',
    ...JSON.parse(element.getAttribute('data-style') ?? '{}'),
  }));
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

function show(what: Offered = offered) {
  const offer = pageOffer(document, '[data-entry]', handlers, stop.signal);
  offer.show(what);
  vi.advanceTimersByTime(10);
  return offer;
}

test('names the meeting and how long it is until then, and takes no focus', () => {
  document.querySelector<HTMLElement>('#before')?.focus();
  show();
  expect(host()?.isConnected).toBe(true);
  expect(words()).toBe('10:00 Frailty pilot: go or no goin 34 min · not preparedPrepareNot today');
  expect(document.activeElement?.id).toBe('before');
  vi.advanceTimersByTime(4 * 60_000);
  expect(words()).toContain('in 30 min');
});

test('a hostile title is text, and whole in the name of the button', () => {
  const title = `<img src=x onerror=alert(1)>${'very long '.repeat(30)}`;
  show({ ...offered, title });
  expect(root?.querySelector('img')).toBeNull();
  expect(button('Prepare').getAttribute('aria-label')).toBe(`Prepare for 10:00 ${title}`);
});

test('each button does its own work once and closes the offer; a press by a script does nothing', () => {
  const offer = show();
  button('Prepare').click();
  expect(handlers.prepare).not.toHaveBeenCalled();
  press('Prepare');
  expect(handlers.prepare).toHaveBeenCalledExactlyOnceWith(offered);
  expect(host()).toBeNull();
  offer.show(offered);
  vi.advanceTimersByTime(10);
  press('Not today');
  expect(handlers.notToday).toHaveBeenCalledOnce();
  expect(host()).toBeNull();
});

test('Escape closes it and gives the focus back', () => {
  document.querySelector<HTMLElement>('#before')?.focus();
  show();
  button('Not today').focus();
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  button('Not today').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  expect(handlers.closed).not.toHaveBeenCalled();
  keyTrusted(button('Not today'), 'keydown', 'Escape');
  expect(handlers.closed).toHaveBeenCalledWith(offered);
  expect(heard).not.toHaveBeenCalled();
  expect(host()).toBeNull();
  expect(document.activeElement?.id).toBe('before');
});

test('goes when the meeting starts', () => {
  show();
  vi.advanceTimersByTime(33 * 60_000);
  expect(host()).not.toBeNull();
  vi.advanceTimersByTime(2 * 60_000);
  expect(host()).toBeNull();
});

test('stands nowhere where it would cover something, and comes once there is a place', () => {
  document.body.innerHTML = '<div data-entry data-box="0 0 1000 800"></div>';
  show();
  expect(host()).toBeNull();
  document.querySelector('[data-entry]')?.remove();
  document.body.click();
  vi.advanceTimersByTime(300);
  expect(host()).not.toBeNull();
});

test('gives way to what opens at its place', () => {
  show();
  const before = root?.innerHTML;
  document.body.insertAdjacentHTML('beforeend', '<div role="dialog" data-box="300 400 700 400"></div>');
  document.body.click();
  vi.advanceTimersByTime(300);
  expect(root?.innerHTML).not.toBe(before);
  expect(host()).not.toBeNull();
});

test('is away while our button stands beside an open meeting', () => {
  show();
  const button = document.body.appendChild(document.createElement('before-we-meet-button'));
  document.body.click();
  vi.advanceTimersByTime(300);
  expect(host()).toBeNull();
  button.remove();
  document.body.click();
  vi.advanceTimersByTime(300);
  expect(host()).not.toBeNull();
});

test('is out of sight while the page scrolls, and back when it stands still', () => {
  show();
  document.dispatchEvent(new Event('scroll'));
  expect(root?.innerHTML).toContain('visibility:hidden');
  vi.advanceTimersByTime(300);
  expect(root?.innerHTML).not.toContain('visibility:hidden');
});

test('a small view gets the small form, and none where even that has no room', () => {
  layOut({ width: 360, height: 640 });
  const offer = show();
  expect(styled('width')).toBe('272px');
  offer.hide();
  layOut({ width: 200, height: 640 });
  offer.show(offered);
  vi.advanceTimersByTime(10);
  expect(host()).toBeNull();
});

test('after the end nothing of it is left, and nothing listens', () => {
  show();
  stop.abort();
  expect(host()).toBeNull();
  document.body.click();
  vi.advanceTimersByTime(60_000);
  expect(host()).toBeNull();
});

test.each([
  [1, 'in 1 min'],
  [60, 'in 1 h'],
  [80, 'in 1 h 20 min'],
  [179, 'in 2 h 59 min'],
])('%i minutes in words', (minutes, said) => {
  expect(untilInWords(minutes)).toBe(said);
});

test('a meeting that runs is gone back to, and the offer goes with its end', () => {
  vi.setSystemTime(new Date('2026-11-24T10:20'));
  show({ ...offered, end: '2026-11-24T10:30' });
  expect(words()).toContain('running now');
  expect(button('Open').getAttribute('aria-label')).toBe('Open 10:00 Frailty pilot: go or no go');
  vi.advanceTimersByTime(11 * 60_000);
  expect(host()).toBeNull();
});

test('an offer to prepare goes when the meeting begins', () => {
  show();
  vi.advanceTimersByTime(35 * 60_000);
  expect(host()).toBeNull();
});

test.each<[string, () => void]>([
  ['moved', () => standsAt('3px')],
  ['enlarged', () => host()?.setAttribute('data-box', '0 0 1000 800')],
  ['made faint', () => document.body.setAttribute('data-style', '{"opacity":0.1}')],
  ['blotted out', () => document.body.setAttribute('data-style', '{"filter":"opacity(0)"}')],
  ['masked', () => document.body.setAttribute('data-style', '{"maskImage":"linear-gradient(transparent)"}')],
  ['covered', () => document.body.insertAdjacentHTML('beforeend', '<div data-box="0 0 1000 800"></div>')],
  [
    'covered at one corner',
    () => {
      const box = host()?.getAttribute('data-box')?.split(' ').map(Number) ?? [];
      document.body.insertAdjacentHTML('beforeend', `<div data-box="${box[0]} ${box[1]} 20 20"></div>`);
    },
  ],
])('a press does nothing while the page has it %s', (_how, spoil) => {
  show();
  standsAt();
  spoil();
  clickTrusted(button('Prepare'));
  clickTrusted(button('Not today'));
  expect(handlers.prepare).not.toHaveBeenCalled();
  expect(handlers.notToday).not.toHaveBeenCalled();
  for (const name of ['data-style', 'data-box']) document.body.removeAttribute(name);
  document.body.lastElementChild?.matches('div[data-box]') && document.body.lastElementChild.remove();
  press('Prepare');
  expect(handlers.prepare).toHaveBeenCalledOnce();
});
