/** Keeps the background running while it works for longer than browsers let it be idle. */
import { browser } from './api';

/** Half of the time after which a browser ends a background that does nothing, in milliseconds. */
const every = 15_000;

/** Keeps the background awake until the work is done. Each call of the browser's API counts as something done. */
export async function stayAwakeFor<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), every);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
