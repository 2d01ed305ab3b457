/** Microsoft Teams: its older scheduling form. Its new calendar is a frame of Outlook, which the Outlook reader reads. */
import type { CalendarAdapter } from '../contract';
import { formAround, readForm } from './read';
import { signs } from './signs';

export const teams = {
  id: 'teams',
  label: 'Microsoft Teams',
  matches: ['https://teams.microsoft.com/*', 'https://teams.cloud.microsoft/*', 'https://teams.live.com/*'],
  ...signs,
  detect: (_document: Document, url: URL) =>
    /^teams\.(?:microsoft\.com|cloud\.microsoft|live\.com)$/.test(url.hostname),
  read: readForm,
  anchor: formAround,
} satisfies CalendarAdapter;
