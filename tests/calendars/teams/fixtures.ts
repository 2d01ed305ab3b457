/** Teams' older scheduling form, as far as public evidence names its parts, 2024 to 2026. Words are ours. */
import { teams } from '@/lib/calendars/teams/adapter';
import type { CalendarFixtures } from '../fixture';

const url = 'https://teams.microsoft.com/v2/';

const entry = (title: string) =>
  `<div class="ui-card" data-testid="calendar-in-day-event-card" title="${title}"><span>10:00</span></div>`;

const form = (title: string, time: string, more = '') =>
  `<div data-tid="calendar-main-pane"><div data-tid="slot-measurer" data-app-name="schedulingform" data-slot-name="header"><div class="h1"><span data-tid="calv2-sf-meeting-subject-view">${title}</span></div><div data-tid="calv2-sf-quick-action-bar"><button data-tid="calv2-sf-join">Join</button></div></div>
  <div class="d1"><span>${time}</span></div>${more}<div data-tid="calv2-sf-tracking-view"><div>Ann Lee</div></div></div>`;

const absent = ['attendees', 'description'] as const;

export const teamsFixtures: CalendarFixtures = {
  adapter: teams,
  withoutClasses: true,
  fixtures: [
    {
      name: 'form, English, opened from the grid',
      url,
      clicked: '[data-testid]',
      html:
        entry(
          'Frailty pilot, Tuesday, November 24, 2026 10:00 AM to 11:00 AM, location: Room 4, organized by Ann Lee, Recurring meeting',
        ) +
        form(
          'Frailty pilot',
          'Tuesday, November 24, 2026 10:00 AM - 11:00 AM',
          '<a href="https://teams.microsoft.com/l/meetup-join/19%3ameeting_x">Link</a>',
        ),
      expected: {
        status: 'meeting',
        title: 'Frailty pilot',
        place: 'Room 4',
        when: {
          text: 'Tuesday, November 24, 2026 10:00 AM - 11:00 AM',
          start: '2026-11-24T10:00',
          end: '2026-11-24T11:00',
          allDay: false,
        },
        organiser: { name: 'Ann Lee' },
        recurring: true,
        link: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x',
        writable: false,
        missing: [...absent],
      },
    },
    {
      name: 'form, French, 24 hours, nothing clicked',
      url: 'https://teams.cloud.microsoft/',
      lang: 'fr',
      html: form('Pilote fragilité', 'mardi 24 novembre 2026 10:00 - 11:00'),
      expected: {
        status: 'meeting',
        title: 'Pilote fragilité',
        when: {
          text: 'mardi 24 novembre 2026 10:00 - 11:00',
          start: '2026-11-24T10:00',
          end: '2026-11-24T11:00',
          allDay: false,
        },
        missing: ['place', 'organiser', ...absent],
      },
    },
    {
      name: 'form, the entry clicked is another meeting of the same title',
      url,
      clicked: '[data-testid]',
      html:
        entry('Huddle, Monday, November 23, 2026 9:00 AM to 9:30 AM, location: Room 4, organized by Ann Lee') +
        form('Huddle', 'Tuesday, November 24, 2026 9:00 AM - 9:30 AM'),
      expected: {
        status: 'meeting',
        title: 'Huddle',
        when: {
          text: 'Tuesday, November 24, 2026 9:00 AM - 9:30 AM',
          start: '2026-11-24T09:00',
          end: '2026-11-24T09:30',
          allDay: false,
        },
        missing: ['place', 'organiser', ...absent],
      },
    },
    {
      name: 'form, called off; names with commas, digits and brackets in the tooltip',
      url,
      clicked: '[data-testid]',
      html:
        entry(
          'Canceled: Pilot, Tuesday, November 24, 2026 10:00 AM to 11:00 AM, location: Room 4, Block B, organized by WARD, Im1 (ANYTOWN ICB - 9Z9), Recurring meeting',
        ) + form('Canceled: Pilot', 'Tuesday, November 24, 2026 10:00 AM - 11:00 AM'),
      expected: {
        status: 'meeting',
        title: 'Canceled: Pilot',
        cancelled: true,
        place: 'Room 4, Block B',
        organiser: { name: 'Im1 Ward', organisation: 'ANYTOWN ICB - 9Z9' },
        recurring: true,
      },
    },
    {
      name: 'form, several times: none is taken',
      url,
      html: form('Huddle', '10:00 - 11:00', '<p>Recording from 9:00 to 9:30</p>'),
      expected: { status: 'meeting', title: 'Huddle', when: { text: '', allDay: false } },
    },
    {
      name: 'form, hostile title',
      url: 'https://teams.live.com/v2/',
      html: form('&lt;img src=x onerror=alert(1)&gt;', '10:00'),
      expected: { status: 'meeting', title: '<img src=x onerror=alert(1)>' },
    },
    {
      name: 'form, still empty',
      url,
      html: '<div data-tid="calendar-main-pane"><span data-tid="calv2-sf-meeting-subject-view"></span></div>',
      expected: { status: 'loading' },
    },
    {
      name: 'a chat: no meeting',
      url,
      html: '<div data-tid="chat-pane"><button data-tid="chat-meeting-details">Details</button></div>',
      expected: { status: 'none' },
    },
    {
      name: 'the frame of Outlook is not read from outside',
      url,
      html: '<iframe title="Calendar"></iframe>',
      expected: { status: 'none' },
    },
  ],
};
