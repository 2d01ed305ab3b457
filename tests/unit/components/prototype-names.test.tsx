/** A calendar or a site may be called as something that every object inherits. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MeetingHeader } from '@/components/meeting/meeting-header';

test.each(Object.getOwnPropertyNames(Object.prototype))('the panel shows a meeting of the calendar %s', (calendar) => {
  const meeting = {
    id: `${calendar}/${calendar}:1`,
    seriesId: 'x',
    calendar,
    title: 'Pilot',
    when: { text: '', allDay: false },
    attendees: [],
    writable: false,
    missing: ['place' as const],
  };
  const drawn = renderToStaticMarkup(<MeetingHeader meeting={meeting} people={[]} when="" />);
  expect(drawn).toContain('Time not shown on this page');
});
