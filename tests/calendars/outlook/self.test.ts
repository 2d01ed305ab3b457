// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { selfIn } from '@/lib/calendars/outlook/self';

function read(page: string) {
  document.body.innerHTML = page;
  return selfIn(document);
}

test.each([
  '<button id="O365_MainLink_Me" aria-label="Account manager for LEE, Ann (HARBOUR - H1A)"></button>',
  '<div id="O365_MainLink_Me"><button aria-label="Account manager for LEE, Ann (HARBOUR - H1A)"></button></div>',
  '<button id="mectrl_main_trigger" aria-label="Account manager for LEE, Ann (HARBOUR - H1A)"></button>',
  '<div id="mectrl_currentAccount_primary">LEE, Ann (HARBOUR - H1A)</div>',
])('the account in the header says who it is: %s', (page) => {
  expect(read(page)).toEqual({ self: { name: 'Ann Lee' } });
});

test.each([
  '',
  '<button id="O365_MainLink_Me" aria-label="Kontomanager"></button>',
  '<button id="mectrl_main_trigger" aria-label="Account manager for ann@trust.example"></button>',
])('a page that does not say so gives nothing: %s', (page) => {
  expect(read(page)).toEqual({});
});
