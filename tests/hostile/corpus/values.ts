/** Names of properties, numbers, dates and times that are none. */
import { ofKind, type Payload } from './payload';

const keys = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'toJSON'],
  ...['__defineGetter__', '__lookupSetter__', 'then', 'length', 'name', 'default', 'Symbol.iterator', 'null', 'NaN'],
  ...['undefined', 'true', 'false', '0', '-1', '[object Object]', 'typed:', 'google/google:', 'setAside', 'records'],
  ...['constructor.prototype.acted', '__proto__[acted]', '["__proto__"]', 'agreeing', 'acted'],
];

const numbers = [
  ...['1e309', '-1e309', '-0', '0x7fffffffffffffff', '9007199254740993', '2147483648', '-2147483649', '4294967296'],
  ...['1e-400', '0.1e-7', '1_000', '1,000.00', '١٢٣', '１２３', '½', 'Ⅷ', '∞', '00', '0b11', '1e1e1', '--1', '+', '.'],
];

const days = [
  ...[
    '99999-12-31',
    '-0001-01-01',
    '0000-00-00',
    '2026-02-30',
    '2026-13-01',
    '2025-02-29',
    '+275760-09-13',
    '1900-02-29',
  ],
  ...['2026-11-24T25:61:61', '2026-11-24T24:00:00', '2026-11-24T10:00:00+99:99', '2026-W60-9', '2026-366'],
  ...[
    '31 February 2026 10:00',
    '24 November 99999 at 10:00',
    'Tuesday 25 November 2026, 10:00',
    '00:00-00:00',
    '25:99',
  ],
  ...[
    '24/11/2026 11/24/2026 26-11-24',
    '10:00 to 09:00',
    '29 March 2026 01:30 to 02:30 Europe/London',
    'noon to midnight',
  ],
  ...['24 November 2026 10:00-10:00', '1 January 0001', 'now', 'in -5 minutes', 'tomorrow 24:60', 'mañana 10h99'],
  ...['24 November 2026 10:00 (UTC+99:00)', '24 November 2026 10:00 __proto__', '8.64e15', 'Invalid Date', '0/0/0'],
];

const named = (texts: readonly string[]) => Object.fromEntries(texts.map((text) => [text, text]));

/** Built apart: in a literal, `__proto__` would be the prototype. */
const keyPayloads: readonly Payload[] = keys.map((text) => ({ name: `key: ${text}`, kind: 'key', text }));

export const values: readonly Payload[] = [
  ...keyPayloads,
  ...ofKind('number', named(numbers)),
  ...ofKind('day or time', named(days)),
];
