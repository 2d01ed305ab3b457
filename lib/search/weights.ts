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
  /** Share of the weaker evidence (text or heading) that is added to the stronger. */
  both: 0.2,
  partial: 0.3,
  overruledEntry: 0.4,
  prefix: 0.85,
  completionOfWord: 0.3,
  corrected: 0.9,
  /** Term weight of low-information words such as “help” or “new”, beside other words. */
  lowInformation: 0.2,
  unknown: 3,
  outOfScope: 7,
  /** The value at which a word counts as covered in full, and the share of the query that must be covered. */
  coverage: 0.5,
  minCoverage: 0.45,
  /** Items with less than this share of the best score are left out. */
  minRelativeScore: 0.15,
  /** Added when all words stand in title or names (a known-item search), and again when they are the whole title. */
  exactName: 0.3,
  /** Factor for an item that is not of the form, cost or length asked for. */
  constraintPenalty: 0.35,
  closeness: 0.1,
};
export type Weights = typeof standardWeights;
