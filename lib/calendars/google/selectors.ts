/**
 * Where Google Calendar keeps things. Stable ids and `data-` attributes only: hashed classes break one to three times
 * a year. Each line says since when the hook has been seen and when it was last seen.
 */
export const selectors = {
  /** 2018-02 to 2026-10, captured page. */
  event: '[data-eventid]',
  /** 2017-11 to 2026-10. */
  popover: '[role="dialog"][data-chips-dialog="true"]',
  /** 2019-10 to 2025-03. */
  editForm: '[data-is-create="true"], [data-is-create="false"]',
  /** Parts by which the edit page is known where nothing marks its form: 2018-08 to 2026-06, captured pages and code. */
  editPart: ':is(#xTiIn, #xSaveBu, #xDescIn, #xStDaIn):not([data-is-create] *, [role="dialog"] *)',
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
  /** With `data-id` beside it, live 2026-10. */
  guest: '[data-email]',
  /** A list of people under one address, live 2026-10. */
  group: '[data-is-expandable="true"]',
  /** Quick-create: shipped code, 2026-06; the keys of date and times, code of 2023 and 2024. */
  quickTitle: '[jsname="GYcwYe"]',
  quickTab: '#tabEvent',
  quickTask: '#tabTask[aria-selected="true"]',
  quickPlace: '[jsname="vHVaxd"]',
  quickPanel: '[role="tabpanel"][aria-labelledby="tabEvent"]',
  /** Fields that only draw what another one holds: captured page 2022-01, code 2026-06. */
  dead: '[disabled], [aria-hidden="true"], [aria-hidden="true"] *',
  /** Edit page: 2018-08 to 2026. Its dates and times are in `when.ts`. */
  editTitle: '#xTiIn',
  editPlace: '#xLocIn',
  editNotes: '#xDescIn [role="textbox"][contenteditable="true"]',
  editGuests: '#xGstLst',
  /** All of these that are there belong to the form. */
  editParts: '#xTiIn, #xSaveBu, #xDescIn, #xStDaIn, #xEnTiIn, #xLocIn, #xGstLst',
  guestPart: '#xGstLst, #xGstTab',
  editSave: '#xSaveBu',
  /** The same page when one may only read it: shipped code, seen 2026-11. */
  readDate: '#xStDaRo, #xEnDaRo',
  readPlace: '#xOnCal',
  readNotes: '#xDesc > div',
  /** The card's button for the edit page: live dump 2026-06, code. */
  edit: '[data-chips-dialog="true"] [jsname="DyVDA"]',
  /** Entries of the grid, 2019-01 to 2026; rows of lists as seen in 2026 may hold the id on their button alone. */
  chip: '[data-eventchip][data-eventid], [data-datekey] [role="button"][data-eventid]',
} as const;

/** The field that a selector names, or that stands within: of several the one that a person can fill. */
export function fieldIn(form: ParentNode, selector: string): HTMLInputElement | undefined {
  const fields = [...form.querySelectorAll<HTMLInputElement>(`input${selector}, ${selector} input`)];
  const open = fields.filter((field) => !field.matches(selectors.dead));
  return open.find(({ value }) => value) ?? open[0] ?? fields[0];
}
