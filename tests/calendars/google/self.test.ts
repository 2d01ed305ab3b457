// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readPeople } from '@/lib/calendars/google/people';

const guests = `<div role="dialog"><div data-email="ann.lee@trust.example" aria-label="Ann Lee, Attending"></div>
  <div data-email="bo@council.example" aria-label="Bo Ray, Attending"></div></div>`;
const info = (address: string, name: string) =>
  `<div id="xUserInfo" hidden><div id="xUserEmail">${address}</div><div id="xUserName">${name}</div></div>`;

function selfOn(page: string) {
  document.body.innerHTML = page;
  return readPeople(document.querySelector('[role=dialog]') ?? document, null).self;
}

test('the guest with the account’s address is the person, however the account writes the name', () => {
  expect(selfOn(info('bo@council.example', 'B. Ray') + guests)).toEqual({ name: 'Bo Ray' });
});

test('somebody who is not listed is known by the account’s own name', () => {
  expect(selfOn(info('eve@trust.example', 'Eve Cole') + guests)).toEqual({ name: 'Eve Cole' });
});

test('a page without an account says nothing of who it is', () => {
  expect(selfOn(guests)).toBeUndefined();
});
