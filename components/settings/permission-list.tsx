/** What each permission is for, in the words of the browser's own dialogs where it has any. */
const permissions = [
  [
    'The calendars listed above',
    'To read the meeting you open there and the list of today. To show the “Prepare” button and the offer.',
  ],
  ['Storage', 'To keep what you write in this browser.'],
  ['Alarms', 'To be woken at a time: for a reminder, or to read a calendar address that you added.'],
  ['Notifications', 'To show reminders. Asked for only when you turn them on. You can turn them off again above.'],
  ['Side panel', 'To show the checklist beside your calendar. Firefox has its sidebar instead.'],
  ['Menu on selected words', 'For “Prepare for this meeting” when you select words on a page.'],
  [
    'The page in front, when you click',
    'To read one page once, or the words you selected there. It ends when you leave the page.',
  ],
  [
    'Scripts',
    'To run our reader in those calendars when one opens or you open a meeting, and on the sites you turn on.',
  ],
  [
    'Other sites',
    'Asked for one at a time, only when you choose “Use on this site” or add a calendar’s address there. You can take it back above.',
  ],
] as const;

export function PermissionList() {
  return (
    <dl className="pairs">
      {permissions.map(([name, purpose]) => (
        <div key={name}>
          <dt>
            <b>{name}</b>
          </dt>
          <dd className="soft">{purpose}</dd>
        </div>
      ))}
    </dl>
  );
}
