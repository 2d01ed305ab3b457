interface Props {
  version: string;
  guideUrl: string;
  /** Of the organisation, where it has given one. */
  privacyHref?: string | undefined;
}

/** What is read, what is kept, who wrote the guide, and under which licences. */
export function About({ version, guideUrl, privacyHref }: Props) {
  return (
    <div className="prose">
      <p>
        Version {version}. This product is independent. It is not made, checked or approved by the authors of the guide.
      </p>
      {privacyHref && (
        <p>
          <a href={privacyHref} target="_blank" rel="noopener noreferrer">
            Your organisation’s privacy notice
          </a>
        </p>
      )}
      <h2>What is read</h2>
      <p>
        When you open a meeting in Google Calendar, Outlook on the web or Teams, its title, time, place, notes, the
        people invited and your own name are read from the page. The product never signs in to your calendar.
      </p>
      <p>
        When one of these calendars opens, the titles and times of today’s meetings are read too. They tell which one to
        offer, what the toolbar counts and what to remind you of. Turn all three off in{' '}
        <a href="#/settings">Settings</a>, and that list is not read.
      </p>
      <p>
        No other site is read, unless you say so: once, when you press “Read this page once”, or from then on, when you
        press “Use on this site”. <a href="#/settings">Settings</a> list those sites and what each permission is for.
      </p>
      <p>
        If you add the address of a calendar in <a href="#/settings/calendar-address">Settings</a>, it is read once an
        hour, straight from its server. Nothing else is ever fetched.
      </p>
      <p>What you paste, select or bring as a file is read here, in your browser. The file itself is not kept.</p>
      <h2>What is kept</h2>
      <ul>
        <li>What you type, the meeting’s title and time, and the names shown. They stay in this browser.</li>
        <li>Your own name as your calendar shows it, so that promises come back before the right people.</li>
        <li>Of e-mail addresses, only how many organisations they belong to. The addresses are not kept.</li>
        <li>The meeting you have open or brought yourself, and today’s list, until you close the browser.</li>
        <li>
          Of a calendar whose address you added: the address, and titles, times, names and notes of the next 14 days.
          Removing the calendar deletes them.
        </li>
        <li>Which tips you kept, did not want or said fit better.</li>
        <li>Which reminders were shown, without their words.</li>
        <li>Your settings, and when each calendar was last read.</li>
      </ul>
      <p>
        Nothing is sent anywhere. The product makes no request of its own, but to calendars whose address you added. A
        link opens only when you follow it.
      </p>
      <h2>The guide</h2>
      <p>
        The ideas come from{' '}
        <a href={guideUrl} target="_blank" rel="noopener noreferrer">
          Clinical and care professional leadership: a practical guide to working in systems
        </a>
        , NHS Confederation, June 2023. Since April 2026 the NHS Confederation is part of The NHS Alliance. The guide
        may be copied with credit, not for commercial use, and not altered. No sentence of it is in this product. Tips,
        questions and summaries are our own words, and each names the part of the guide it relates to.
      </p>
      <h2>Licence</h2>
      <p>The code is free to use under the MIT licence.</p>
    </div>
  );
}
