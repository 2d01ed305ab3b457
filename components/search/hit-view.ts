/** One result of a search, as pages show it. */
export interface HitView {
  id: string;
  href: string;
  title: readonly { text: string; hit: boolean }[];
  /** Publisher, cost and the like, or what kind of thing it is. */
  detail: string;
  why: string;
  /** "Closed", "Moved". */
  flag?: string | undefined;
}
