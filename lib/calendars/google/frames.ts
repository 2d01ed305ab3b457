/** Where Google Calendar stands in a frame. */
import type { Frames } from '../contract';

/** Gmail shows it beside the mail: public code of 2022 to 2026-06. */
export const frames: Frames = { of: ['https://calendar.google.com'], within: ['https://mail.google.com'] };
