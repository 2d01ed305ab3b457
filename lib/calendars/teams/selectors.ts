/** Where Teams' own scheduling form keeps things, before its calendar became a frame of Outlook. One source each. */
export const selectors = {
  /** The title of an opened meeting. 2024 to 2026, code only. */
  subject: '[data-tid="calv2-sf-meeting-subject-view"]',
  /** What holds the opened meeting. 2026, a theme's style sheet. */
  pane: '[data-tid="calendar-main-pane"]',
  form: '[data-app-name="schedulingform"]',
  /** Entry in the grid; its tooltip says all in one line. Version 1, 2024-12. */
  tile: '[data-testid="calendar-in-day-event-card"][title]',
} as const;
