// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { firstFree, placesInView, searchFree, standingBoxes } from '@/lib/content-script/free-place';
import { layOut } from './laid-out';

const view = { width: 400, height: 300 };
const box = { left: 100, top: 100, width: 100, height: 30 };
const isFree = (taken: Partial<Parameters<typeof firstFree>[2]> = {}) =>
  firstFree(document, [box], { entries: '[data-entry]', ...taken }) !== undefined;

beforeEach(() => {
  document.body.innerHTML = '';
  layOut(view);
});

test('a blank page is free; beyond its edge nothing is', () => {
  expect(isFree()).toBe(true);
  expect(firstFree(document, [{ ...box, left: 350 }], { entries: '' })).toBeUndefined();
});

test.each([
  ['a button', '<button data-box="190 110 24 24"></button>'],
  ['a field', '<input data-box="90 125 24 24">'],
  ['an entry', '<div data-entry data-box="120 90 24 24"></div>'],
  ['a part of an entry', '<div data-entry><i data-box="120 90 24 24"></i></div>'],
  ['a menu', '<ul role="menu" data-box="120 90 80 80"></ul>'],
  ['words', '<p data-box="180 80 60 40">09:00</p>'],
  ['something that the page lets people press', '<div style="cursor:pointer" data-box="100 100 24 24"></div>'],
])('no place over %s, wherever under the box it stands', (_what, markup) => {
  document.body.innerHTML = markup;
  expect(isFree()).toBe(false);
});

test.each([
  ['a control beside it', '<button data-box="210 100 40 30"></button>'],
  ['a blank cell of the grid', '<div role="gridcell" data-box="0 0 400 300"></div>'],
  ['what is ours', '<before-we-meet-offer data-box="100 100 100 30"></before-we-meet-offer>'],
])('%s takes no place', (_what, markup) => {
  document.body.innerHTML = markup;
  expect(isFree()).toBe(true);
});

test('the dialog around the open meeting may be stood in, its fields not', () => {
  document.body.innerHTML = '<div role="dialog" data-box="50 50 300 200"><b></b></div>';
  const except = document.querySelector('b') ?? undefined;
  expect(isFree()).toBe(false);
  expect(isFree({ except })).toBe(true);
  document.querySelector('[role=dialog]')?.insertAdjacentHTML('beforeend', '<input data-box="90 90 40 24">');
  expect(isFree({ except })).toBe(false);
});

test('where there is no other way the blank part of an entry may be covered, its words may not', () => {
  document.body.innerHTML = '<div data-entry role="button" data-box="90 90 200 60"></div>';
  expect(isFree()).toBe(false);
  expect(isFree({ mayCoverEntries: true })).toBe(true);
  document.querySelector('div')?.insertAdjacentHTML('beforeend', '<span data-box="100 95 80 14">Pilot</span>');
  expect(isFree({ mayCoverEntries: true })).toBe(false);
});

test('places in view begin at the bottom right, and there are none in a view that is too small', () => {
  const places = [...placesInView({ width: 100, height: 30 }, view)];
  expect(places[0]).toEqual({ width: 100, height: 30, left: 284, top: 254 });
  expect(places.every(({ left, top }) => left >= 16 && top >= 16)).toBe(true);
  expect([...placesInView({ width: 390, height: 30 }, view)]).toEqual([]);
});

test('a search can pause between any two points', () => {
  document.body.innerHTML = '<button data-box="0 0 150 150"></button>';
  const other = { ...box, left: 200 };
  const steps = searchFree(document, [box, other], { entries: '' });
  let turns = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) turns += 1;
  expect(step.value).toEqual(other);
  expect(turns).toBeGreaterThan(10);
});

test('controls and entries in the view are told by their boxes, and nothing else is', () => {
  document.body.innerHTML = `<button data-box="10 10 20 20"></button><b data-entry data-box="40 10 20 20"></b>
    <i role="tab" data-box="70 10 20 20"></i><i role="gridcell" data-box="100 10 20 20"></i>
    <p data-box="130 10 20 20">Words</p><button data-box="10 900 20 20"></button><button></button>`;
  expect(
    standingBoxes(document, '[data-entry]')
      .map(({ left }) => left)
      .sort(),
  ).toEqual([10, 40, 70]);
});
