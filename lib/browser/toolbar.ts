/** Our button in the browser's toolbar. */
import { browser } from './api';

/** Is the button pinned, so that it can be seen? Undefined where the browser does not tell. */
async function isPinned(): Promise<boolean | undefined> {
  try {
    return (await browser.action.getUserSettings()).isOnToolbar;
  } catch {
    return undefined;
  }
}

/** Calls back now and whenever the button is pinned or taken off again; returns how to stop. */
export function watchPinned(changed: (isPinned: boolean | undefined) => void): () => void {
  const tell = () => void isPinned().then(changed);
  tell();
  // Not every browser has the event: coming back to the page asks again.
  browser.action.onUserSettingsChanged?.addListener(tell);
  addEventListener('focus', tell);
  return () => {
    browser.action.onUserSettingsChanged?.removeListener(tell);
    removeEventListener('focus', tell);
  };
}
