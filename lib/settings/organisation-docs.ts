/**
 * What the documentation says of each setting of an organisation. Apart from the table, so that no page loads it; the
 * type asks for an entry for each.
 */
import { Resource } from '@/content/schema';
import { everyFeature } from './features';
import { calendarNames } from './for-organisations';
import type { OrganisationName } from './schema';

interface OrganisationDocs {
  title: string;
  description: string;
  /** A sound value, as the documentation shows it. */
  example: unknown;
}

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

export const organisationDocs: Readonly<Record<OrganisationName, OrganisationDocs>> = {
  button: {
    title: 'Button on pages',
    description:
      'Show the Prepare button beside an open meeting, unless a person chooses otherwise. Shown when not set.',
    example: true,
  },
  offer: {
    title: 'Offer on calendar pages',
    description:
      'When a calendar opens, offer to prepare the next meeting, unless a person chooses otherwise. Offered when not set.',
    example: false,
  },
  keepMonths: {
    title: 'Keep for so many months',
    description:
      'Answers are deleted so many months after their last change, whatever a person chooses; 0 keeps them until a person deletes them. People choose when not set, or when it cannot be read: nothing is deleted on a guess.',
    example: 24,
  },
  organisationName: {
    title: 'Name of your organisation',
    description: 'Shown where something is set by you.',
    example: 'Example Trust',
  },
  supportContact: {
    title: 'Support contact',
    description: 'Whom people ask about what is set: an address, a number or a name. Shown as text.',
    example: 'IT help desk, it.help@example.org',
  },
  privacyNotice: {
    title: 'Address of your privacy notice',
    description: 'A link in Settings and on “About and privacy”.',
    example: 'https://www.example.org/privacy',
  },
  calendarsAllowed: {
    title: 'Calendars allowed',
    description: `The only ones of ${quoted(calendarNames)} that are read: on their pages, once when asked, and by their address. An empty list allows none. All when not set.`,
    example: ['outlook', 'teams'],
  },
  sitesAllowed: {
    title: 'Sites allowed',
    description:
      'The only other sites where people may turn the extension on. A name stands for the site and everything below it: example.org. An empty list allows none. Any site when not set.',
    example: ['webmail.example.org'],
  },
  sitesBlocked: {
    title: 'Sites blocked',
    description:
      'Sites that are never read, calendars among them. A name stands for the site and everything below it. A site in both lists is blocked.',
    example: ['private.example.org'],
  },
  feed: {
    title: 'Calendar addresses',
    description:
      'Whether people may add the address of a calendar (iCalendar), which is then read every hour. Allowed when not set. The lists of calendars and sites count for these addresses too.',
    example: false,
  },
  featuresOff: {
    title: 'Features off',
    description: `Parts that nobody has: ${quoted(everyFeature)}. None when not set.`,
    example: ['web-search', 'selected-words'],
  },
  mostOffersPerDay: {
    title: 'Offers in a day',
    description: 'For so many meetings a day, at most, is the offer on calendar pages shown. No limit when not set.',
    example: 3,
  },
  remindersAllowed: {
    title: 'Reminders allowed',
    description:
      'Set to false, nobody can turn reminders on, and none are shown. People may turn them on when not set.',
    example: true,
  },
  mostRemindersPerDay: {
    title: 'Reminders in a day',
    description: 'The most reminders in a day, whatever a person chooses; 0 allows none. No limit when not set.',
    example: 4,
  },
  exportAllowed: {
    title: 'Copies and files allowed',
    description:
      'Set to false, nothing is saved as a file, printed by a button of ours or copied as a whole: copies, tables, text, calendar files. Allowed when not set.',
    example: true,
  },
  resources: {
    title: 'Your organisation’s resources',
    description: `Found by search beside the extension’s own, and first for their own title. Each has title, publisher, url (https) and summary, and may have kind (${Resource.shape.kind.options.join(', ')}), cost, time, keywords and themes.`,
    example: [
      {
        title: 'Leadership course',
        publisher: 'Example Trust',
        url: 'https://learn.example.org/leadership',
        kind: 'course',
        summary: 'Two days for new clinical leads. Book here.',
      },
    ],
  },
};
