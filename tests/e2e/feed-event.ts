/** An event for a calendar server of a test, as a calendar file. For both browsers. */

const minute = 60_000;
const stampOf = (time: number) => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');

/** A meeting that begins in forty minutes. */
export const eventIn = (title: string) =>
  `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:pilot
DTSTAMP:${stampOf(Date.now())}
SUMMARY:${title}
DTSTART:${stampOf(Date.now() + 40 * minute)}
DTEND:${stampOf(Date.now() + 80 * minute)}
ORGANIZER;CN=Priya Raman:mailto:priya@trust.example
ATTENDEE;CN=Tom Okafor:mailto:tom@council.example
ATTENDEE;CN=Sam Lee:mailto:sam@trust.example
DESCRIPTION:We need a decision on the pilot.
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');
