/**
 * Words within a worker. Browsers give an extension's worker no texts of the tables, so the page that starts it hands over
 * those that it says, in the worker's name: it is there before any of the worker's modules runs.
 */
import { type TextName, textOf } from './words';

/** What our workers say; `tests/build/worker-words.test.ts` fails on one that is not here. */
export const workerTexts = [
  'common.locale',
  'invitations.entriesCouldNotBe',
  'invitations.entriesHadLinesThat',
  'invitations.isA',
  'invitations.moreThanOneTime',
  'invitations.oneEntryCouldNot',
  'invitations.oneEntryHadLines',
  'invitations.theMeetingInThis',
  'invitations.thereIsNoMeeting',
  'invitations.thisCalendarFileIs',
  'invitations.thisFileIsLarger',
  'invitations.thisIsNotA',
  'records.answer',
  'records.answers',
  'search.aShortFormOf',
  'search.closed',
  'search.isOn',
  'search.knownByThisName',
  'search.length',
  'search.matchesThrough',
  'search.mentions',
  'search.moved',
  'search.ofTheKindYou',
  'time.apr',
  'time.aug',
  'time.dec',
  'time.feb',
  'time.fri',
  'time.jan',
  'time.jul',
  'time.jun',
  'time.mar',
  'time.may',
  'time.mon',
  'time.nov',
  'time.oct',
  'time.sep',
  'time.sun',
  'time.thu',
  'time.to',
  'time.to2',
  'time.to3',
  'time.tue',
  'time.wed',
] as const satisfies readonly TextName[];

/** The name of a worker: texts by the names under which the browser knows them, as JSON. */
export const wordsForWorker = (): string =>
  JSON.stringify(Object.fromEntries(workerTexts.map((name) => [name.replaceAll('.', '_'), textOf(name)])));
