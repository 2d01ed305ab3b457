/**
 * The browser's notifications. The permission is asked for when a person first wants them, and they may take it back at any
 * time: until it is given, the browser's part of this is not there at all.
 */
import { browser } from './api';

const permission = { permissions: ['notifications' as const] };

/** `blocked`: the permission is there, but the browser was told to show none of ours. */
export type Standing = 'allowed' | 'not-allowed' | 'blocked';

/** Firefox shows no buttons on a notification, and refuses one that has any. */
const hasButtons = !import.meta.env.FIREFOX;

/** May notifications be shown now? */
export async function notificationStanding(): Promise<Standing> {
  if (!(await browser.permissions.contains(permission)) || !browser.notifications) return 'not-allowed';
  const level = await browser.notifications.getPermissionLevel?.();
  return level === 'denied' ? 'blocked' : 'allowed';
}

/**
 * Asks the person. Call it synchronously, within the user gesture, before any `await`.
 * @returns false when they said no, which is a normal answer.
 */
export const askForNotifications = (): Promise<boolean> =>
  Promise.resolve(browser.permissions.request(permission)).catch(() => false);

/** Calls back after the permission may have been given or taken away; returns how to stop. */
export function onStandingChanged(changed: () => void): () => void {
  const listen = ({ permissions = [] }: { permissions?: string[] }) => {
    if (permissions.includes('notifications')) changed();
  };
  browser.permissions.onAdded.addListener(listen);
  browser.permissions.onRemoved.addListener(listen);
  return () => {
    browser.permissions.onAdded.removeListener(listen);
    browser.permissions.onRemoved.removeListener(listen);
  };
}

/** Calls back now and whenever it may have changed, also on coming back to the page; returns how to stop. */
export function watchStanding(changed: (standing: Standing) => void): () => void {
  const tell = () => void notificationStanding().then(changed);
  tell();
  const stop = onStandingChanged(tell);
  addEventListener('focus', tell);
  return () => {
    stop();
    removeEventListener('focus', tell);
  };
}

export interface Shown {
  /** A new one takes the place of another of the same name. At most 500 characters. */
  id: string;
  title: string;
  message: string;
  /** Words of up to two buttons, left out where the browser has none. */
  buttons: readonly string[];
}

/** Shows a notification. Rejects where that is not allowed. */
export async function showNotification({ id, title, message, buttons }: Shown): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
    ...(hasButtons && buttons.length > 0 && { buttons: buttons.map((words) => ({ title: words })) }),
  });
}

/** Takes notifications away. */
export async function clearNotifications(ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => browser.notifications?.clear(id)));
}

/** Names of the notifications of ours that are on the screen, or in the computer's list of them. */
export const visibleNotifications = async (): Promise<string[]> =>
  Object.keys((await browser.notifications?.getAll()) ?? {});

interface Pressed {
  clicked(id: string): void;
  /** @param button counted from 0. */
  button(id: string, button: number): void;
}

/**
 * Calls back when a notification is pressed. Call it in the first turn of the background, or a press wakes nobody; it
 * begins by itself once the permission is given.
 */
export function onNotificationPressed({ clicked, button }: Pressed): void {
  let isListening = false;
  const listen = () => {
    if (isListening || !browser.notifications) return;
    isListening = true;
    browser.notifications.onClicked.addListener(clicked);
    browser.notifications.onButtonClicked?.addListener(button);
  };
  listen();
  onStandingChanged(listen);
}
