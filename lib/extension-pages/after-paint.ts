/** What can wait until the page has been drawn. */

/** A page that nobody sees is not drawn: it goes on after so many milliseconds. */
const patienceMs = 250;

/** Resolves after the browser has drawn what the page holds now. */
export const afterPaint = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, patienceMs);
    // A frame's callbacks come before it is drawn, and a timer set in one after that.
    requestAnimationFrame(() => setTimeout(done, 0));
  });
