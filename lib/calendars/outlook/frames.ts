/** Where Outlook stands in a frame. */
import type { Frames } from '../contract';

/** The new calendar of Teams: public code of 2024 to 2026-10. Of its twin on the other host nothing is known for certain. */
export const frames: Frames = {
  of: ['https://outlook.office.com', 'https://outlook.cloud.microsoft'],
  within: ['https://teams.microsoft.com', 'https://teams.cloud.microsoft', 'https://teams.live.com'],
};
