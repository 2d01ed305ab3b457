/** Which sites an organisation lets be read: calendars that are read from the start, and all others. */
import { calendarOn } from '@/lib/browser/own-scripts';
import { mayUseCalendar, mayUseSite, type Policy, readPolicy } from '@/lib/settings/policy';

/** May pages of this host be read, or a calendar's address on it? */
export function mayReadHost(host: string, policy: Policy): boolean {
  const calendar = calendarOn(host);
  return calendar === undefined ? mayUseSite(host, policy) : mayUseCalendar(calendar, host, policy);
}

/** The same for a document, by where it came from, as the policy stands now. */
export async function mayReadOrigin(origin: string): Promise<boolean> {
  return URL.canParse(origin) && mayReadHost(new URL(origin).hostname, await readPolicy());
}
