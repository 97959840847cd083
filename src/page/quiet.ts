// Waits until a page has loaded and left its text alone for a moment, so that nothing is written into a page that is being
// built: frameworks take over server-made text node by node, and compare it.
import { getter, rootOf } from './document';

const readyState = getter<DocumentReadyState>(Document.prototype, 'readyState');

/** Milliseconds without a change after which a page is quiet, and after which it is never going to be. */
const QUIET = 400;
const LONGEST = 4000;
/** Milliseconds after which a busy browser lets us work all the same. */
const BUSY = 1000;

/** Waits until the page is quiet and the browser idle, or `signal` ends. */
export async function whenQuiet(signal: AbortSignal): Promise<void> {
  if (readyState.call(document) !== 'complete')
    await until(signal, (done) => {
      addEventListener('load', done, { once: true, signal });
      return NOTHING;
    });
  await until(signal, (done) => {
    let timer = setTimeout(done, QUIET);
    const last = setTimeout(done, LONGEST);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, QUIET);
    });
    observer.observe(rootOf(document), { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      for (const it of [timer, last]) clearTimeout(it);
    };
  });
  await until(signal, (done) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done(), { timeout: BUSY });
    else setTimeout(done);
    return NOTHING;
  });
}

const NOTHING = (): void => undefined;

/** Waits for `done` or the end of `signal`; then runs what `start` has given back. */
function until(signal: AbortSignal, start: (done: () => void) => () => void): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    let tidy = NOTHING;
    const done = (): void => {
      tidy();
      resolve();
    };
    tidy = start(done);
    signal.addEventListener('abort', done, { once: true });
  });
}
