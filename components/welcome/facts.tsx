import type { LucideIcon } from 'lucide-react';
import CalendarDays from 'lucide-react/icons/calendar-days';
import Check from 'lucide-react/icons/check';
import Globe from 'lucide-react/icons/globe';
import Pin from 'lucide-react/icons/pin';
import Puzzle from 'lucide-react/icons/puzzle';
import Search from 'lucide-react/icons/search';
import Undo2 from 'lucide-react/icons/undo-2';
import type { ReactNode } from 'react';
import { inWords } from '@/components/ui/in-words';
import { t } from '@/lib/words/words';
import { Icon } from '../ui/icon';

/** What the product never does. */
export function Never() {
  return (
    <ul className="never" aria-label={t('welcome.whatItNeverDoes')}>
      <li>
        <Icon of={Check} />
        <span>{inWords('welcome.thereIsNoAccount', { b: <b>{t('welcome.nothingYouWriteLeaves')}</b> })}</span>
      </li>
      <li>
        <Icon of={Check} />
        <span>
          <b>{t('welcome.itChangesAnInvite')}</b>
        </span>
      </li>
      <li>
        <Icon of={Check} />
        <span>{inWords('welcome.andNoOtherPage', { b: <b>{t('welcome.itReadsCalendarsAlone')}</b> })}</span>
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
      <Place icon={isPinned ? Check : Pin} title={isPinned ? t('welcome.theIconIsPinned') : t('welcome.pinTheIcon')}>
        <p role="status">{isPinned ? t('welcome.pressItForA') : t('welcome.pressThePuzzlePiece')}</p>
      </Place>
      <Place icon={CalendarDays} title={t('welcome.openAMeetingPress')}>
        <p>{t('welcome.theSmallButtonStands')}</p>
        <p className="row">
          {calendars.map(({ name, href }) => (
            <a key={href} className="button small" href={href} target="_blank" rel="noopener noreferrer">
              {name}
            </a>
          ))}
        </p>
      </Place>
      <Place icon={Globe} title={t('welcome.anotherCalendar')}>
        <p>{t('welcome.openItPressThe')}</p>
      </Place>
      <Place icon={Search} title={t('welcome.searchFromTheAddress')}>
        <p>{inWords('welcome.typeASpaceThen', { kbd: <kbd>ccpl</kbd> })}</p>
      </Place>
      <Place icon={Undo2} title={t('welcome.comeBackHere')}>
        <p>{t('welcome.pressTheIconThen')}</p>
      </Place>
    </ul>
  );
}
