import type { LucideIcon } from 'lucide-react';
import CalendarDays from 'lucide-react/icons/calendar-days';
import Check from 'lucide-react/icons/check';
import Globe from 'lucide-react/icons/globe';
import Pin from 'lucide-react/icons/pin';
import Puzzle from 'lucide-react/icons/puzzle';
import Search from 'lucide-react/icons/search';
import Undo2 from 'lucide-react/icons/undo-2';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon';

/** What the product never does. */
export function Never() {
  return (
    <ul className="never" aria-label="What it never does">
      <li>
        <Icon of={Check} />
        <span>
          <b>Nothing you write leaves this browser.</b> There is no account and no server. Still, do not name patients.
        </span>
      </li>
      <li>
        <Icon of={Check} />
        <span>
          <b>It changes an invite only when you press the button.</b>
        </span>
      </li>
      <li>
        <Icon of={Check} />
        <span>
          <b>It reads calendars alone,</b> and no other page unless you turn it on there.
        </span>
      </li>
    </ul>
  );
}

/** Calendars that are read from the start. */
const calendars = [
  { name: 'Google Calendar', href: 'https://calendar.google.com/' },
  { name: 'Outlook', href: 'https://outlook.office.com/calendar/' },
  { name: 'Teams', href: 'https://teams.microsoft.com/' },
];

function Place({ icon, title, children }: { icon: LucideIcon; title: string; children: ReactNode }) {
  return (
    <li>
      <span className="place-icon">
        <Icon of={icon} />
      </span>
      <div className="tight">
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}

/** The browser's toolbar with our icon in it, for those who look before they read. */
export function ToolbarDrawing() {
  return (
    <div className="toolbar-drawing" aria-hidden="true">
      <i />
      <img src="/icon/32.png" alt="" />
      <Icon of={Puzzle} />
    </div>
  );
}

/** Where it lives, and how to come back here. @param isPinned undefined where the browser does not tell. */
export function Where({ isPinned }: { isPinned: boolean | undefined }) {
  return (
    <ul className="places">
      <Place icon={isPinned ? Check : Pin} title={isPinned ? 'The icon is pinned' : 'Pin the icon'}>
        <p role="status">
          {isPinned
            ? 'Press it for a tip, your next meeting and a search.'
            : 'Press the puzzle piece in the toolbar, then the pin beside Before We Meet. The icon gives you a tip, your next meeting and a search.'}
        </p>
      </Place>
      <Place icon={CalendarDays} title="Open a meeting, press “Prepare”">
        <p>The small button stands beside an open meeting in:</p>
        <p className="row">
          {calendars.map(({ name, href }) => (
            <a key={href} className="button small" href={href} target="_blank" rel="noopener noreferrer">
              {name}
            </a>
          ))}
        </p>
      </Place>
      <Place icon={Globe} title="Another calendar?">
        <p>Open it, press the icon, then “Use on this site”. You can paste an invitation too.</p>
      </Place>
      <Place icon={Search} title="Search from the address bar">
        <p>
          Type <kbd>ccpl</kbd>, a space, then words.
        </p>
      </Place>
      <Place icon={Undo2} title="Come back here">
        <p>Press the icon, then “How it works”.</p>
      </Place>
    </ul>
  );
}
