/** Tells lines that may identify a patient: they are never quoted. */

const patientLine = [
  /\bnhs ?(?:(?:no|number|num|#)\.? ?|\. ?)?(?:: ?)?\d{3}[ -]?\d{3}[ -]?\d{4}\b/i,
  /(?:^|[^\d+])\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/,
  /(?:^|[^\d+])[1-9]\d{9}(?!\d)/,
  /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\b ?(?:[:-] ?)?\d/i,
  /\b(?:hosp(?:ital)?|mrn|k|rn|unit|patient|pas|rio|emis|nhs) ?(?:no|number|num|id|ref)\b\.? ?(?:: ?)?[a-z]{0,3}\d{4,}/i,
  /\bmrn\b ?(?:: ?)?\w*\d{4,}/i,
  /\b(?:patient|pt|client|service user|child|resident) ?(?:(?:name|initials) ?)?: ?\S/i,
  /\b(?:patient|pt|client) (?:mrs?|ms|miss|mx)\b/i,
  /\b(?:mrs?|ms|miss|master|baby)\.? \p{Lu}[\p{L}'’-]*.{0,60}\b(?:bed|ward|admitted|diagnos|discharg|died|aged|years? old|yo|nok|next of kin)/iu,
  /\b\d{1,3} ?(?:yo|y\/o|yr old|year old) (?:man|woman|male|female|lady|gentleman|boy|girl|m|f)\b/i,
];

/**
 * May this text name or number a patient? Errs on the side of yes.
 * @param text one line, its white space single.
 */
export const mayIdentifyPatient = (text: string): boolean => patientLine.some((pattern) => pattern.test(text));
