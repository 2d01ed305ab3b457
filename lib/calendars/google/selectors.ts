/**
 * Where Google Calendar keeps things. Stable ids and `data-` attributes only: hashed classes break one to three times
 * a year. Each line says since when the hook has been seen and when it was last seen.
 */
export const selectors = {
  /** 2018-02 to 2026-10, captured page. */
  event: '[data-eventid]',
  /** 2017-11 to 2026-10. */
  popover: '[role="dialog"][data-chips-dialog="true"]',
  /** 2019-10 to 2025. */
  editForm: '[data-is-create="true"], [data-is-create="false"]',
  /** The heading of the popover: `rAECCd` 2020 to 2026-06, the role 2020 to 2026-10. */
  heading: '#rAECCd, [role="heading"]',
  /** 2024-10 to 2026-10. */
  when: '#xDetDlgWhen',
  place: '#xDetDlgLoc',
  guests: '#xDetDlgAtt',
  notes: '#xDetDlgDesc',
  calendar: '#xDetDlgCal',
  /** Any of the popover's own parts, 2020 to 2026-10. */
  details: '[id^="xDetDlg"]',
  /** 2018 to 2026-10, code only. */
  organiser: '#xDtlDlgOrg',
  guest: '[data-email]',
  /** Quick-create: shipped code, 2026-06; the keys of date and times, code of 2023 and 2024. */
  quickTitle: '[jsname="GYcwYe"] input',
  quickTab: '#tabEvent',
  quickTask: '#tabTask[aria-selected="true"]',
  quickPlace: '[jsname="vHVaxd"] input',
  quickPanel: '[role="tabpanel"][aria-labelledby="tabEvent"]',
  /** Edit page: 2018-08 to 2026. Its dates and times are in `when.ts`. */
  editTitle: '#xTiIn',
  editPlace: '#xLocIn',
  editNotes: '#xDescIn [role="textbox"][contenteditable="true"]',
  editGuests: '#xGstLst',
  guestPart: '#xGstLst, #xGstTab',
  editSave: '#xSaveBu',
  /** The same page when one may only read it: shipped code, seen 2026-11. */
  readDate: '#xStDaRo, #xEnDaRo',
  readPlace: '#xOnCal',
  readNotes: '#xDesc > div',
  /** Entries of the grid, 2019-01 to 2026; rows of lists as seen in 2026 may hold the id on their button alone. */
  chip: '[data-eventchip][data-eventid], [data-datekey] [role="button"][data-eventid]',
} as const;
