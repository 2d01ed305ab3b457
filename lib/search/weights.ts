/** The weights of the parts, chosen on half of the judged searches; `docs/quality.md` has what each part buys. */
export const standardWeights = {
  /** How far a word answers by standing in the title, among the names, or in the text. */
  title: 0.7,
  names: 1,
  partOfName: 0.6,
  text: 0.3,
  /** How far a heading answers, by the item's grade under it. */
  best: 1,
  useful: 0.7,
  touches: 0.3,
  /** For an item that no librarian has catalogued but whose text holds another word of the heading. */
  uncatalogued: 0.5,
  /** What the weaker of two proofs adds to the stronger. */
  both: 0.2,
  partial: 0.3,
  shorter: 0.4,
  prefix: 0.85,
  longer: 0.3,
  mended: 0.9,
  /** How much “help” or “new” tell, beside a word that tells something. */
  little: 0.2,
  unknown: 3,
  outside: 7,
  /** The proof at which a word counts as answered, and the share of the query that must be. */
  answered: 0.5,
  enough: 0.45,
  /** Items scoring under this share of the best are left out. */
  tail: 0.15,
  /** All words in title or names: somebody looks for this very thing. As much again when they are the whole title. */
  namedWholly: 0.3,
  /** What is left of an item that is not of the form, cost or length asked for. */
  misfit: 0.35,
  closeness: 0.1,
};
export type Weights = typeof standardWeights;
