/**
 * From a file's bytes to its content lines (RFC 5545, 3.1). Lines are unfolded before they are decoded, because programs
 * fold in the middle of a character; each line is decoded alone, so that one odd byte spoils no other line.
 */

const lineFeed = 10;
const carriageReturn = 13;
const isBlank = (byte: number | undefined) => byte === 32 || byte === 9;

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** What older programs write without saying so; it decodes every byte. */
const western = new TextDecoder('windows-1252');

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return western.decode(bytes);
  }
}

/** UTF-16, told by its mark or by the zero bytes between Latin letters, as UTF-8. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second, third, fourth] = bytes;
  const little = (first === 0xff && second === 0xfe) || (second === 0 && fourth === 0 && first !== 0 && third !== 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && third === 0 && second !== 0 && fourth !== 0);
  if (!little && !big) return bytes;
  return new TextEncoder().encode(new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes));
}

/** A line in more folds, or a longer one, is cut off there: notes are kept to some thousand letters. */
const mostFolds = 4000;
const longestLine = 200_000;

/**
 * The content lines of a file, unfolded; lines may end in CR LF, LF or CR.
 * @yields text without its line end; empty lines are left out.
 */
export function* linesOf(file: Uint8Array): Generator<string> {
  const bytes = asUtf8(file);
  // The browser's own search: an attached document within an event has more bytes than all that is read of it.
  const next = (byte: number, start: number) => {
    const found = bytes.indexOf(byte, start);
    return found < 0 ? bytes.length : found;
  };
  const parts: Uint8Array[] = [];
  let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let feed = -1;
  let carriage = -1;
  while (from <= bytes.length) {
    if (feed < from) feed = next(lineFeed, from);
    if (carriage < from) carriage = next(carriageReturn, from);
    const end = Math.min(feed, carriage);
    if (parts.length < mostFolds) parts.push(bytes.subarray(from, Math.min(end, from + longestLine)));
    from = end + (end === carriage && bytes[end + 1] === lineFeed ? 2 : 1);
    if (isBlank(bytes[from]) && parts[0]?.length) {
      from += 1;
      continue;
    }
    const text = decoded(joined(parts.splice(0)).subarray(0, longestLine));
    if (text.trim()) yield text;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
