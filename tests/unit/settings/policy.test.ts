import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyFeature } from '@/lib/settings/features';
import { faultInWords } from '@/lib/settings/organisation-words';
import {
  hasFeature,
  mayExport,
  mayRemind,
  mayUseCalendar,
  mayUseSite,
  type Policy,
  parsePolicy,
  whoSet,
} from '@/lib/settings/policy';
import { organisationSettings } from '@/lib/settings/schema';
import { holdOn, inForce } from '@/lib/settings/settings';
import { badPolicies, badValues, soundPolicy } from '../../policy/bad-values';

const asText = (policy: unknown) => ({ policy: JSON.stringify(policy) });
const strict = organisationSettings.filter(({ strictest }) => strictest !== undefined).map(({ name }) => name);

/** What lets more through than a policy that says no to everything. */
function opened(policy: Policy): string[] {
  return [
    mayUseSite('mail.example.org', policy) && 'a site',
    mayUseCalendar('google', 'calendar.google.com', policy) && 'a calendar',
    mayExport(policy) && 'a copy',
    mayRemind(policy) && 'a reminder',
    policy.feed !== false && 'a calendar address',
    inForce({ offer: true, reminders: true }, policy).offer && 'an offer',
    ...everyFeature.filter((feature) => hasFeature(feature, policy)),
  ].filter((one) => typeof one === 'string');
}

test('every setting takes the value that the documentation shows, as text and by itself', () => {
  for (const policy of [soundPolicy, asText(soundPolicy)]) {
    const { faults, ...values } = parsePolicy(policy);
    expect(faults).toEqual([]);
    expect(Object.keys(values).sort()).toEqual(organisationSettings.map(({ name }) => name).sort());
  }
});

test.each(organisationSettings.flatMap(({ name }) => badValues[name].map((value) => [name, value] as const)))(
  '%s: %j is said and left out, what else is set counts, and what restricts is at its strictest',
  (name, value) => {
    const { [name]: _, ...others } = soundPolicy;
    const sound = parsePolicy(others);
    const entry = organisationSettings.find((one) => one.name === name);
    for (const policy of [
      parsePolicy({ ...others, [name]: value }),
      parsePolicy(asText({ ...others, [name]: value })),
    ]) {
      const { faults, ...values } = policy;
      expect(faults.map((fault) => fault.name)).toEqual([name]);
      const [said] = faults.map(faultInWords);
      expect(said?.problem).toMatch(/^(It holds .+\. It must be|Entry \d+ is .+\. It must be) .+\.$/);
      expect(said?.effect).toMatch(/\.$/);
      // What restricts has a sentence of its own for what is so until then.
      if (entry?.strictest !== undefined) expect(said?.effect).toMatch(/^Until then /);
      const { faults: none, ...rest } = sound;
      expect(none).toEqual([]);
      expect(values).toEqual(entry?.strictest === undefined ? rest : { ...rest, [name]: entry.strictest });
    }
  },
);

test('where every value is bad nothing is open, and each is said', () => {
  for (const bad of badPolicies) {
    const policy = parsePolicy(asText(bad));
    expect(opened(policy)).toEqual([]);
    expect(policy.faults).toHaveLength(organisationSettings.length);
  }
});

test.each(['{', '[]', '[{"feed": false}]', 'feed=false', '"{}"', '7', 'null', 7, true, null, ['{}']])(
  'a text that holds no settings closes all that can be restricted, and is said: %j',
  (text) => {
    const policy = parsePolicy({ policy: text });
    expect(opened(policy)).toEqual([]);
    expect(Object.keys(policy).sort()).toEqual(['faults', ...strict].sort());
    expect(policy.faults.map(faultInWords)).toEqual([
      expect.objectContaining({ name: 'policy', problem: expect.stringContaining('It must be text') }),
    ]);
  },
);

test.each([undefined, null, 7, 'x', [], {}, { policy: '' }, { policy: ' \n' }, { policy: '{}' }, { policy: {} }])(
  'nothing set restricts nothing: %j',
  (value) => {
    expect(parsePolicy(value)).toEqual({ faults: [] });
  },
);

test('a name in other capitals is the same, one that is not known is said, and one that stands twice closes', () => {
  for (const name of ['SitesBlocked', 'sites-blocked', 'SITES_BLOCKED'])
    expect(parsePolicy(asText({ [name]: ['example.org'] }))).toEqual({ sitesBlocked: ['example.org'], faults: [] });
  const unknown = parsePolicy(asText({ colour: 'red', feed: false }));
  expect(unknown).toMatchObject({ feed: false });
  expect(unknown.faults.map(faultInWords)).toEqual([
    { name: 'colour', problem: 'No setting has this name.', effect: 'It is left out. Everything else counts.' },
  ]);
  const polluting = parsePolicy({ policy: '{"__proto__": {"feed": false}, "constructor": 1, "toString": 1}' });
  expect(polluting.faults.map(({ name }) => name).sort()).toEqual(['__proto__', 'constructor', 'toString']);
  expect(polluting.feed).toBeUndefined();
  const twice = parsePolicy({ sitesBlocked: ['a.example.org'], ...asText({ sitesblocked: [] }) });
  expect(mayUseSite('b.example.org', twice)).toBe(false);
  expect(twice.faults.map(faultInWords)).toMatchObject([{ name: 'sitesBlocked', problem: 'It stands there twice.' }]);
});

test('a setting that restricts, and whose name is misspelt, is at its strictest', () => {
  const misspelt = (name: string) => [
    name.slice(1),
    `${name}s`,
    name.replace(/.$/, 'x'),
    `${name.slice(0, 2)}y${name.slice(2)}`,
  ];
  for (const name of strict)
    for (const given of misspelt(name)) {
      const { faults, ...values } = parsePolicy(asText({ [given]: soundPolicy[name] }));
      const entry = organisationSettings.find((one) => one.name === name);
      expect(values, given).toEqual({ [name]: entry?.strictest });
      expect(faults.map(faultInWords), given).toMatchObject([
        { name: given, problem: expect.stringContaining(`meant to be ${name}?`) },
      ]);
    }
  // Beside the right one it closes too: nobody can tell which was meant.
  for (const both of [
    { sitesBlocked: [], sitesBloked: ['a.example.org'] },
    { sitesBloked: [], sitesBlocked: [] },
  ])
    expect(mayUseSite('b.example.org', parsePolicy(both))).toBe(false);
  expect(parsePolicy({ buton: false, button: true })).toMatchObject({ button: true, faults: [{ name: 'buton' }] });
});

test('whatever a policy holds, reading it never fails, and what is said is short', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())),
      fc.jsonValue(),
      (value, other) => {
        for (const policy of [value, { policy: value }, asText(value), { ...soundPolicy, feed: other }]) {
          const { faults } = parsePolicy(policy);
          for (const { name, problem } of faults.map(faultInWords))
            expect(name.length + problem.length).toBeLessThan(500);
        }
      },
    ),
  );
});

test('what the organisation fixed wins over what a person chose, a limit holds it down, the rest is where they start', () => {
  const chosen = { keepMonths: 6, button: true, remindersPerDay: 10, reminders: true, copyReminder: 90 };
  const policy = parsePolicy({ keepMonths: 24, button: false, mostRemindersPerDay: 3, exportAllowed: false });
  expect(inForce(chosen, policy)).toMatchObject({ keepMonths: 24, button: true, remindersPerDay: 3, copyReminder: 0 });
  expect(inForce({}, policy)).toMatchObject({ button: false, remindersPerDay: 3 });
  expect(holdOn('keepMonths', chosen, policy)).toBe('fixed');
  expect(holdOn('copyReminder', chosen, policy)).toBe('fixed');
  expect(holdOn('remindersPerDay', chosen, policy)).toBe('limit');
  expect(holdOn('button', chosen, policy)).toBeUndefined();
  expect(holdOn('button', {}, policy)).toBe('start');
  expect(holdOn('offer', {}, policy)).toBeUndefined();
  const off = parsePolicy({ featuresOff: ['button', 'offer', 'badge'], button: true, remindersAllowed: false });
  expect(inForce(chosen, off)).toMatchObject({ button: false, offer: false, badge: false, reminders: false });
  expect(holdOn('button', {}, off)).toBe('fixed');
  expect(inForce({ keepMonths: 6 }, parsePolicy({ keepMonths: '24' })).keepMonths).toBe(6);
});

test('calendars: only those that are allowed, and none on a host that is blocked', () => {
  const may = (policy: object) => mayUseCalendar('google', 'calendar.google.com', parsePolicy(policy));
  expect(may({})).toBe(true);
  expect(may({ calendarsAllowed: [' Google '] })).toBe(true);
  expect(may({ calendarsAllowed: ['outlook'] })).toBe(false);
  expect(may({ calendarsAllowed: [] })).toBe(false);
  expect(may({ sitesBlocked: ['HTTPS://Google.com./'] })).toBe(false);
  expect(may({ sitesBlocked: ['calendar google'] })).toBe(false);
  // The list of other sites is not about these calendars.
  expect(may({ sitesAllowed: [] })).toBe(true);
  expect(may({ featuresOff: ['other-sites'] })).toBe(true);
});

test('a name and a contact are one line of text, whatever they hold', () => {
  const policy = parsePolicy({ organisationName: ' Example\n\u202eTrust ', supportContact: 'help@example.org' });
  expect(whoSet(policy)).toBe('Example Trust. Ask: help@example.org.');
  expect(whoSet(parsePolicy({}))).toBe('');
});
