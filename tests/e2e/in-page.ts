/** Functions that run within a page of the extension, in either browser. They use nothing of this module but themselves. */

/** Refuses every write as a browser does on a full disk; a real one would need a disk of its own. */
export const refuseWrites = (isFull: boolean): void => {
  const store = IDBObjectStore.prototype as IDBObjectStore & { real?: IDBObjectStore['put'] };
  store.real ??= store.put;
  store.put = isFull
    ? () => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      }
    : store.real;
};

/** Holds a transaction over every table open, so that all others wait for it; resolves once it holds. */
export const holdTransaction = (milliseconds: number): Promise<void> =>
  new Promise<void>((begun) => {
    const opening = indexedDB.open('before-we-meet');
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
      const end = Date.now() + milliseconds;
      const again = () => {
        begun();
        if (Date.now() < end) transaction.objectStore('answers').count().onsuccess = again;
      };
      again();
      transaction.oncomplete = () => database.close();
    };
  });

/** Puts records into tables of the database that a page of ours has opened. */
export const putRecords = async (records: Record<string, object[]>): Promise<void> => {
  const opening = indexedDB.open('before-we-meet');
  const database = await new Promise<IDBDatabase>((done, failed) => {
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  const transaction = database.transaction(Object.keys(records), 'readwrite');
  for (const [table, all] of Object.entries(records))
    for (const record of all) transaction.objectStore(table).put(record);
  await new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onerror = () => failed(transaction.error);
  });
  database.close();
};

/** Titles of meetings with their answers, as our page lists them by date, however many it shows at first. */
export const readAnswers = async (): Promise<[string, string[]][]> => {
  const more = () =>
    [...document.querySelectorAll('button')].find((button) => button.textContent?.startsWith('Show more'));
  while (!document.querySelector('main .written-entry')) await new Promise((resolve) => setTimeout(resolve, 50));
  for (let button = more(); button; button = more()) {
    button.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  while (document.querySelector('main [aria-busy="true"]')) await new Promise((resolve) => setTimeout(resolve, 50));
  return [...document.querySelectorAll('main .written-entry')].map((item) => [
    item.querySelector('b')?.textContent ?? '',
    [...item.querySelectorAll('dd')].map((answer) => answer.textContent ?? ''),
  ]);
};

/**
 * Goes one press towards the line in which a question is answered, as a person would: back to its card, on to the next
 * one, to typing instead of tapping, or into a fold. Gives true once the line is there, with the caret at its end.
 */
export const revealAnswer = (question: string): boolean => {
  const shown = (element: Element | undefined | null) => element?.checkVisibility() === true;
  const nameOf = (box: HTMLTextAreaElement) =>
    document.getElementById(box.getAttribute('aria-labelledby') ?? '')?.textContent ??
    box.labels?.[0]?.textContent ??
    '';
  const box = [...document.querySelectorAll('textarea')].find((one) => nameOf(one).includes(question));
  if (box && shown(box)) {
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
    return true;
  }
  const buttons = [...document.querySelectorAll('button')].filter(shown);
  const press = (name: RegExp | string) =>
    buttons
      .find((button) => {
        const own = button.getAttribute('aria-label') ?? button.textContent ?? '';
        return typeof name === 'string' ? own === name : name.test(own);
      })
      ?.click();
  const isCard = [...document.querySelectorAll('h2')].some((heading) => heading.textContent === question);
  const fold = box?.closest('details');
  if (fold) {
    for (
      let outer: HTMLDetailsElement | null | undefined = fold;
      outer;
      outer = outer.parentElement?.closest('details')
    )
      outer.open = true;
  } else if (isCard) press('Write my own');
  else if (buttons.some((button) => /^(?:Change|Add): /.test(button.getAttribute('aria-label') ?? '')))
    buttons.find((button) => button.getAttribute('aria-label')?.endsWith(`: ${question}`))?.click();
  else press(/^(?:Skip|Next)$/);
  return false;
};

/** Goes on one card; gives true once the three sentences are there. */
export const goToReady = (): boolean => {
  const buttons = [...document.querySelectorAll('button')];
  if (buttons.some((button) => /^(?:Change|Add): /.test(button.getAttribute('aria-label') ?? ''))) return true;
  buttons.find((button) => /^(?:Skip|Next)$/.test(button.textContent ?? ''))?.click();
  return false;
};

/** Everything that pages of ours keep, and what the browser keeps for us, as in a profile that was never used. */
export const forgetEverything = async () => {
  interface Chrome {
    storage: Record<'local' | 'session', { clear(): Promise<void> }>;
    scripting: { unregisterContentScripts(): Promise<void> };
    alarms: { clearAll(): Promise<boolean> };
    action: { setBadgeText(of: { text: string }): Promise<void> };
  }
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  localStorage.clear();
  sessionStorage.clear();
  for (const { name } of await indexedDB.databases()) {
    const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase>();
    const opening = indexedDB.open(name ?? '');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    const database = await promise;
    // Emptied, not deleted: the background may have it open.
    const { objectStoreNames: names } = database;
    const emptied = Promise.withResolvers<void>();
    const transaction = database.transaction([...names], 'readwrite');
    transaction.oncomplete = () => emptied.resolve();
    transaction.onabort = () => emptied.reject(transaction.error);
    for (const store of names) transaction.objectStore(store).clear();
    await emptied.promise;
    database.close();
  }
  await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
  for (const name of await caches.keys()) await caches.delete(name);
  const files = await navigator.storage.getDirectory();
  for await (const name of files.keys()) await files.removeEntry(name, { recursive: true });
  await Promise.all([chrome.scripting.unregisterContentScripts(), chrome.alarms.clearAll()]);
  await chrome.action.setBadgeText({ text: '' });
};

/** Everything that a build had stored: `tests/storage/versions/`. */
export interface Frozen {
  database: { version: number; stores: Record<string, Record<string, unknown>[]> };
  local: Record<string, unknown>;
}

/**
 * Puts everything that a build of the first version had stored into the browser, as that build wrote it. For a page in which
 * nothing of ours runs: what has the database open lets it go when it is deleted, and is not to open it again at once.
 */
export const putVersion1 = async ({ database, local }: Frozen) => {
  const keys: Record<string, { keyPath: string; autoIncrement?: boolean; indexes: string[] }> = {
    preparations: { keyPath: 'meetingId', indexes: ['seriesId', 'updatedAt'] },
    promises: { keyPath: 'id', indexes: ['seriesId', 'madeAt'] },
    tipEvents: { keyPath: 'id', autoIncrement: true, indexes: ['at'] },
    setAside: { keyPath: 'id', autoIncrement: true, indexes: [] },
  };
  const deleting = indexedDB.deleteDatabase('before-we-meet');
  await new Promise((resolve, reject) => {
    deleting.onsuccess = resolve;
    deleting.onerror = () => reject(deleting.error);
  });
  const opening = indexedDB.open('before-we-meet', database.version);
  opening.onupgradeneeded = () => {
    for (const [name, { indexes, ...options }] of Object.entries(keys)) {
      const store = opening.result.createObjectStore(name, options);
      for (const index of indexes) store.createIndex(index, index);
      for (const record of database.stores[name] ?? []) store.put(record);
    }
  };
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = () => reject(opening.error);
  });
  opening.result.close();
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(values: object): Promise<void> } } };
  };
  await chrome.storage.local.set(local);
};
