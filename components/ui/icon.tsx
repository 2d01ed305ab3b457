import type { LucideIcon } from 'lucide-react';

/**
 * A picture beside words, hidden from screen readers: words always say the same. Only close and search may stand
 * alone, on a button with a name.
 * @param of one of the set, imported by itself: `import Check from 'lucide-react/icons/check'`. Its size follows the text.
 */
export function Icon({ of: Picture }: { of: LucideIcon }) {
  return <Picture className="icon" aria-hidden="true" />;
}
