/**
 * One hostile text. Everything in these files is written here, made of parts: what counts is the kind, and that there are
 * many of it. A payload that runs sets `acted` on the window, opens a dialog, asks `nowhere` for something, or leaves the page.
 */
export interface Payload {
  /** Unique, as `kind: what`. */
  name: string;
  kind: string;
  text: string;
}

/** A host that does not exist: a request to it is one that a payload made. */
export const nowhere = 'never.example';

/** What a payload runs: the name by which an oracle knows that it did. */
export const acts = 'window.acted=1';

/** Payloads of one kind by their names. */
export const ofKind = (kind: string, texts: Readonly<Record<string, string>>): Payload[] =>
  Object.entries(texts).map(([what, text]) => ({ name: `${kind}: ${what}`, kind, text }));

/** Every one of the first with every one of the second; names are joined. */
export const crossed = (
  kind: string,
  first: Readonly<Record<string, string>>,
  second: Readonly<Record<string, (part: string) => string>>,
): Payload[] =>
  Object.entries(first).flatMap(([one, part]) =>
    Object.entries(second).map(([other, disguise]) => ({
      name: `${kind}: ${one}, ${other}`,
      kind,
      text: disguise(part),
    })),
  );
