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

/** Titles of meetings with their answers, as the dashboard lists them, however many it shows at first. */
export const readAnswers = async (): Promise<[string, string[]][]> => {
  const more = () =>
    [...document.querySelectorAll('button')].find((button) => button.textContent?.startsWith('Show more'));
  while (!document.querySelector('main li')) await new Promise((resolve) => setTimeout(resolve, 50));
  for (let button = more(); button; button = more()) {
    button.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return [...document.querySelectorAll('main li')].map((item) => [
    item.querySelector('b')?.textContent ?? '',
    [...item.querySelectorAll('dd')].map((answer) => answer.textContent ?? ''),
  ]);
};
