/**
 * Where Nextcloud's calendar keeps things. Class names of its own public source, 2019 to 2026-10; they are written by
 * hand there and have outlived three frameworks.
 */
export const selectors = {
  /** The small editor; the large one since 2025, and the large one before that. */
  opened: '.event-popover, .calendar-edit-full, .app-full:not(.calendar-edit-full .app-full)',
  loading: '.icon-loading, .event-popover__loading, .popover-loading-indicator',
  /** Shown in place of an event that is gone. */
  gone: '.empty-content',
  title: '.property-title',
  start: '.property-title-time-picker-read-only-wrapper--start-date',
  end: '.property-title-time-picker-read-only-wrapper--end-date',
  whenWords: '.property-title-time-picker-read-only-wrapper__label',
  editStart: '.property-title-time-picker__time-pickers-from',
  editEnd: '.property-title-time-picker__time-pickers-to',
  text: '.property-text',
  textValue: '.property-text__input',
  placeIcon: '[class*="map-marker"]',
  placeRow: '.property-location',
  notesRow: '.property-description',
  /** While editing, a text with links is shown as text until it is clicked. */
  folded: '.linkify-links',
  person: '.invitees-list-item',
  personName: '.attendee-display__name, .invitees-list-item__displayname',
  groupSize: '.invitees-list-item__member-count',
  /** Holds the address since 2026. */
  personAddress: '.attendee-display__button-wrapper',
  organiser: '.invitees-list-item__organizer-hint',
  /** "3 more attendees" in the small editor until 2025. */
  more: '.invitees-list__more',
  /** Entries of the grid: its own source finds them by these. */
  tile: '[data-object-id][data-recurrence-id]',
  tileTitle: '.fc-event-title, .fc-list-event-title',
} as const;
