/**
 * Where Outlook on the web keeps things. Attributes that name a part of the page first, roles and icon names after
 * them, never a class. Each line says when the hook was seen; none was checked on a live account of ours.
 */
export const selectors = {
  /** Any part of the page that Outlook names. 2018 to 2026-10. */
  part: '[data-app-section]',
  /** The account in the header of all of the provider's pages: test code of 2023 to 2026. None in Teams' frame. */
  account: '#O365_MainLink_Me[aria-label], #O365_MainLink_Me [aria-label], #mectrl_main_trigger[aria-label]',
  accountName: '#mectrl_currentAccount_primary',
  /**
   * Entry in the grid; the first holds the Exchange id of this occurrence, 2022-11 to 2026-09, captured pages; the second
   * was seen in Teams' frame, 2026-10, code only.
   */
  tile: '[data-calitemid], [data-tabid^="calendarSurfaceEntry_"]',
  itemId: '[data-calitemid]',
  /** The part of a tile with the label and the tooltip. Same pages. */
  entry: '[title], [aria-label]',
  /** Column of a day or week view. 2026, code only. */
  column: '[data-column-date]',
  /** Cell of a month, `monthDayCell_2026-11-24T00:00:00.000+00:00_…`. 2026-09, captured page. */
  monthCell: '[id^="monthDayCell_"]',
  /** Card over the grid. 2022-11 to 2026-10; it never holds the notes. */
  peek: '[data-app-section="CalendarItemPeek"]',
  /** Full read view: a dialog in 2022, a page with `#TopBar` in 2026-03. */
  pane: '[data-app-section="ReadingPane"]',
  /** Notes of a window of its own, or the fields of a form. 2026-08. */
  form: '[data-app-section="Form_Content"]',
  /** New or changed meeting, and not one of its fields, which are drawn anew. 2026-08-26, said to be checked live. */
  compose: '[id^="EVENT_CalendarCompose"]:not([id$="_SUBJECT"], [id$="_DATETIME"])',
  subject: '[id$="_SUBJECT"] input',
  date: '[id$="_DATETIME"]',
  /** The summary in words is one of several, to be told by its text; the date fields themselves are elsewhere. 2026-08-26. */
  dateButton: '[id$="_DATETIME"] [role="button"], [id$="_DATETIME"] button',
  place: '#location-suggestions-picker-input',
  editor: '[role="textbox"][contenteditable="true"]',
  /**
   * Read-only islands in editable text: people in their boxes, and in the notes links and shared files. 2026-08; the
   * attribute is the editor's own. Islands of the second kind hold or are a link, or carry the class named here.
   */
  island: '[contenteditable="false"], [class*="_EType_RECIPIENT"]',
  linkIsland: '[class*="_EType_OWA"], a, :has(a, img)',
  /** Around form and toolbar, which are siblings. 2026-08-26. */
  dialog: '[id^="ModalFocusTrapZone"]',
  /** The save button, by the order of the toolbar. 2026-08. */
  save: 'button[priorityid="3"]',
  /** Pressed, not read. */
  control: 'button, a, [role="button"]',
  heading: '[role="heading"], h1, h2',
  /** Rows of the read view, by icon. 2022-11 to 2026; the third was not seen in this view. */
  whenIcon: '[data-icon-name="ClockRegular"]',
  notesIcon: '[data-icon-name="TextboxRegular"]',
  placeIcon: '[data-icon-name="LocationRegular"]',
} as const;
