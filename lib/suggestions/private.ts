/** Tells lines that may identify a patient: they are never quoted. */

const patientLine = [
  /\bnhs\s*(?:(?:no|number|num|#)\.?\s*|\.\s*)?(?::\s*)?\d{3}[ -]?\d{3}[ -]?\d{4}\b/i,
  /(?:^|[^\d+])\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/,
  /(?:^|[^\d+])[1-9]\d{9}(?!\d)/,
  /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\b\s*(?:[:-]\s*)?\d/i,
  /\b(?:hosp(?:ital)?|mrn|k|rn|unit|patient|pas|rio|emis|nhs)\s*(?:no|number|num|id|ref)\b\.?\s*(?::\s*)?[a-z]{0,3}\d{4,}/i,
  /\bmrn\b\s*(?::\s*)?\w*\d{4,}/i,
  /\b(?:patient|pt|client|service user|child|resident)\s*(?:(?:name|initials)\s*)?:\s*\S/i,
  /\b(?:patient|pt|client)\s+(?:mrs?|ms|miss|mx)\b/i,
  /\b(?:mrs?|ms|miss|master|baby)\.?\s+\p{Lu}[\p{L}'’-]*\b.{0,60}\b(?:bed|ward|admitted|diagnos|discharg|died|aged|years? old|yo|nok|next of kin)/iu,
  /\b\d{1,3}\s?(?:yo|y\/o|yr old|year old)\s+(?:man|woman|male|female|lady|gentleman|boy|girl|m|f)\b/i,
];

/** May this text name or number a patient? Errs on the side of yes. */
export const mayIdentifyPatient = (text: string): boolean => patientLine.some((pattern) => pattern.test(text));
