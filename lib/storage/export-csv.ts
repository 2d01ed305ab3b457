/** What was written as tables for a spreadsheet. Anybody can put text on a calendar, so no cell may be taken for a formula. */

/** What a cell may begin with to be run, by Excel, LibreOffice, Google Sheets or Numbers; also in their wide forms. */
const runs = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@\t\r\n|%＝＋－＠﹢﹣﹦﹫−]/u;
const beginsWithBlank = /^[\t\r\n]/;

/** A cell: as text, never as a formula, with quotes doubled. */
export function csvCell(text: string): string {
  const isRun = runs.test(text) || beginsWithBlank.test(text);
  return `"${(isRun ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** A table with a line of headings, as RFC 4180 has it, with the mark by which spreadsheets know UTF-8. */
export const csvTable = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${[headings, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
