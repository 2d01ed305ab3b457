/** Where Proton Calendar stands in a frame. */
import type { Frames } from '../contract';

/** A drawer beside the mail: source of its web clients, 2026. */
export const frames: Frames = { of: ['https://calendar.proton.me'], within: ['https://mail.proton.me'] };
