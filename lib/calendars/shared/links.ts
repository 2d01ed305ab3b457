/** Addresses of online meetings on a page. */
import { meetingLink } from '../../meetings/online-meeting';

/** https addresses written out in a text. */
const addressesIn = (text: string): string[] => text.match(/https:\/\/[^\s<>"')]+/g) ?? [];

/** The online meeting that an opened meeting links to, or names in one of its texts. */
export function linkIn(root: ParentNode, ...texts: string[]): string | undefined {
  const anchors = Array.from(root.querySelectorAll('a[href]'), (anchor) => anchor.getAttribute('href') ?? '');
  return meetingLink([...anchors, ...texts.flatMap(addressesIn)]);
}
