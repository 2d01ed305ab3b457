import { expect, test } from 'vitest';
import { hostNamed } from '@/lib/settings/host';
import { faultInWords } from '@/lib/settings/organisation-words';
import { mayUseSite, parsePolicy } from '@/lib/settings/policy';

test.each([
  'webmail.trust.example',
  'Webmail.Trust.example',
  'WEBMAIL.TRUST.EXAMPLE',
  'webmail.trust.example.',
  '  webmail.trust.example\n',
  'https://webmail.trust.example',
  'HTTPS://Webmail.Trust.example/',
  'http://webmail.trust.example/owa/?path=/mail#inbox',
  'https://webmail.trust.example:443',
  '*.webmail.trust.example',
  '.webmail.trust.example',
  '*://*.webmail.trust.example/*',
  'webmail.trust.example/owa',
])('one host, however it is written: %j', (text) => {
  expect(hostNamed(text)).toBe('webmail.trust.example');
  const policy = parsePolicy({ sitesBlocked: [text] });
  expect(policy).toEqual({ sitesBlocked: ['webmail.trust.example'], faults: [] });
  for (const blocked of ['webmail.trust.example', 'a.webmail.trust.example', 'webmail.trust.example.'])
    expect(mayUseSite(blocked, policy), blocked).toBe(false);
  for (const other of ['trust.example', 'mywebmail.trust.example', 'webmail.trust.example.org'])
    expect(mayUseSite(other, policy), other).toBe(true);
  const allowed = parsePolicy({ sitesAllowed: [text] });
  expect(mayUseSite('webmail.trust.example', allowed)).toBe(true);
  expect(mayUseSite('trust.example', allowed)).toBe(false);
});

test('letters beyond ASCII are compared as the browser writes them', () => {
  expect(hostNamed('Ysbyty-Môn.example')).toBe('xn--ysbyty-mn-n7a.example');
  expect(hostNamed('xn--ysbyty-mn-n7a.example')).toBe('xn--ysbyty-mn-n7a.example');
});

test.each([
  '',
  ' ',
  '*',
  '*.*',
  'Mail!',
  'mail example.org',
  'mail.example.org, other.example.org',
  'mail.*.org',
  'mail..example.org',
  'mail.example.org:8443',
  'ann@mail.example.org',
  'ftp://mail.example.org',
  '[::1]',
  `${'a'.repeat(300)}.example`,
  'a'.repeat(10_000),
])('a text that names no single host makes its list unreadable, and every site stays off: %j', (text) => {
  expect(hostNamed(text)).toBeUndefined();
  const policy = parsePolicy({ button: false, sitesBlocked: ['mail.example.org', text] });
  expect(policy.button).toBe(false);
  expect(policy.faults.map(faultInWords)).toMatchObject([
    { name: 'sitesBlocked', problem: expect.stringMatching(/^Entry 2 is ".*It must be/s) },
  ]);
  expect(mayUseSite('other.example.org', policy)).toBe(false);
});
