/** Removes boilerplate (joining instructions, forwarded headers, signatures) from notes, and normalises text for matching. */

/** Text that mail and meeting programs add by themselves; some patterns take everything after them. */
const boilerplate = [
  /_{10,}[\s\S]*/,
  // The line that Google Calendar draws above its own joining instructions.
  /-::~:~[\s\S]*/,
  /(?:^|\n)[ \t]*(?:microsoft teams (?:meeting|need help)|join (?:on your computer|the meeting now|zoom meeting|with google meet|zoom webinar|from pc)|google meet joining info|video call link|click here to join|dial in by phone|one tap mobile|meeting id:)[\s\S]*/i,
  /(?<!-)-{3,}\s*original (?:message|appointment)\s*-{3,}/gi,
  /^[ \t>]*(?:from|sent|to|cc|bcc|subject|importance|when|where):.*$/gim,
  /(?:^|\n)[ \t]*(?:kind regards|best wishes|many thanks|regards)\b[\s\S]*/i,
  /^[ \t]*\[external\].*$/gim,
  /^[ \t]*sent from my .*$/gim,
  /(?:this (?:e-?mail|message)[^\n]{0,80}(?:confidential|intended))[\s\S]*/i,
  /https?:\/\/\S+/gi,
];

const maxNotes = 4000;

/** The part of the notes that people wrote themselves. */
export function ownNotes(notes: string): string {
  return boilerplate.reduce((text, pattern) => text.replace(pattern, ' '), notes.slice(0, maxNotes));
}

/**
 * Matches all but letters, digits and & : ' / ½ . - by explicit ranges: Unicode property escapes take milliseconds to
 * compile, and this runs on calendar pages.
 */
const separators =
  /[\0-%(-,;-@[-`{-\u00bc\u00be\u00bf\u2000-\u206f\u2190-\u2bff\u3000-\u303f\uff00-\uff0f\ud800-\udfff]+/g;

/** Lower case, straight quotes, single spaces, with a space at either end so that whole words can be looked for. */
export function normalise(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’‘`´]/g, "'")
    .replace(/[⁄∕]/g, '/');
  return ` ${plain
    .replace(separators, ' ')
    .replace(/(?<![.:-])[.:-]+(?= |$)/g, '')
    .trim()} `;
}
