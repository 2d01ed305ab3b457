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
  /** 2024-10 to 2026-06. */
  when: '#xDetDlgWhen',
  place: '#xDetDlgLoc',
  guests: '#xDetDlgAtt',
  notes: '#xDetDlgDesc',
  calendar: '#xDetDlgCal',
  /** 2018 to 2026, code only. */
  organiser: '#xDtlDlgOrg',
  guest: '[data-email]',
  /** Quick-create: shipped code, 2026-06. */
  quickTitle: '[jsname="GYcwYe"] input',
  quickTab: '#tabEvent',
  /** Edit page: 2018-08 to 2026. */
  editTitle: '#xTiIn',
  editStartDate: '#xStDaIn',
  editEndDate: '#xEnDaIn',
  editStartTime: '#xStTiIn',
  editEndTime: '#xEnTiIn',
  editAllDay: '#xAlDaCbx',
  editPlace: '#xLocIn input',
  editNotes: '#xDescIn [role="textbox"][contenteditable="true"]',
  editGuests: '#xGstLst',
  editSave: '#xSaveBu',
  /** 2019-01 to 2026. */
  chip: '[data-eventchip][data-eventid]',
} as const;
