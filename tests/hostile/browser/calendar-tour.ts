/** One round through a calendar's page with hostile meetings, each opened there and looked at in the panel, in either browser. */
import { readFileSync } from 'node:fs';
import type { Payload } from '../corpus/payload';
import type { Look } from './look';
import type { OurPage, Tour } from './tour';

/** A calendar's page in a running browser. Its keys are a person's: what a script presses there is no sign of anything. */
export interface CalendarPage extends Pick<OurPage, 'evaluate'> {
  press(key: string): Promise<void>;
}

const week: { user: object; meetings: Record<string, unknown>[] } = JSON.parse(
  readFileSync('demo-calendar/meetings.json', 'utf8'),
);

/** Neighbours start at different minutes, by which the panel is known to show the one that was opened. */
function hoursOf(place: number): { start: string; end: string } {
  const minutes = `${place % 60}`.padStart(2, '0');
  return { start: `10:${minutes}`, end: `11:${minutes}` };
}

const titleOf = ({ text }: Payload) => text.slice(0, 2000).toWellFormed();

/** A meeting of the demo calendar with the payload wherever somebody who invites can write. */
function meetingOf(payload: Payload, place: number): Record<string, unknown> {
  const name = payload.text.slice(0, 300).toWellFormed();
  const people = [name, 'Alex Morgan'].map((one, at) => ({ name: one, email: `a${at}@trust.example`, state: 'yes' }));
  return {
    id: `payload${place}`,
    title: titleOf(payload),
    day: 'today',
    ...hoursOf(place),
    place: name,
    organiser: 0,
    attendees: people,
    description: payload.text.toWellFormed(),
  };
}

/** So many meetings stand beside each other in one day that a person could still press each. */
const aDay = 60;

/** Payloads by the pages of the calendar on which they are meetings. */
export const days = (payloads: readonly Payload[]): Payload[][] =>
  Array.from({ length: Math.ceil(payloads.length / aDay) }, (_, place) =>
    payloads.slice(place * aDay, (place + 1) * aDay),
  );

/** The demo week with a meeting for each payload, as its page asks for it. */
export const hostileWeek = (payloads: readonly Payload[]) => ({
  ...week,
  meetings: payloads.map(meetingOf),
  hostile: [],
});

const focusOn = (place: number): void => {
  document.querySelector<HTMLElement>('#xDetDlgCloseBu')?.click();
  document.querySelectorAll<HTMLElement>('[role=main] [data-eventchip]')[place]?.focus();
};
const shows = (words: string) => document.body.textContent?.includes(words) === true;
const look = () => (window as unknown as { look: Look }).look();

/** A meeting without a letter in its title is none, and no panel follows it. */
const isMeeting = (payload: Payload) => /[\p{L}\p{N}]/u.test(titleOf(payload));
const patience = { meeting: 5000, none: 200 } as const;

/**
 * Opens each meeting and looks at the panel that follows. One meeting has been opened, and the panel has its eyes.
 * @returns how many the panel showed, and what was wrong.
 */
export async function tourCalendar(
  page: CalendarPage,
  panel: Pick<OurPage, 'evaluate'>,
  payloads: readonly Payload[],
  tell: (words: string) => void,
): Promise<Tour> {
  const result: Tour = { trials: 0, faults: [] };
  for (const [place, payload] of payloads.entries()) {
    await page.evaluate(focusOn, place);
    await page.press('Enter');
    const { start, end } = hoursOf(place);
    const until = Date.now() + patience[isMeeting(payload) ? 'meeting' : 'none'];
    let isShown = false;
    do {
      isShown = await panel.evaluate(shows, `${start} to ${end}`);
      if (!isShown) await new Promise((resolve) => setTimeout(resolve, 30));
    } while (!isShown && Date.now() < until);
    result.trials += Number(isShown);
    if (!isShown && isMeeting(payload)) tell(`  not followed: ${payload.name}`);
    const faults = (await panel.evaluate(look, undefined)).map((fault) => `${payload.name}: ${fault}`);
    for (const fault of faults) tell(`  ${fault}`);
    result.faults.push(...faults);
  }
  tell(`${payloads.length} meetings, the panel showed ${result.trials}`);
  return result;
}
