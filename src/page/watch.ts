// Tells when a page's text has changed, without ever taking part in a race with the page.

/** Changes are collected for so long (milliseconds) before they are told. */
const DELAY = 250;
/** After each telling the delay grows by this factor, and shrinks again in quiet times: a ticking page costs little. */
const BACK_OFF = 1.5;
const LONGEST_DELAY = 8000;
const QUIET = 10_000;

/** Changes the page without being told of it; returns what `change` does. */
export type Unheard = <T>(change: () => T) => T;

/**
 * Calls `changed` some time after text below one of `places()` has changed; they are asked for anew after each telling, as
 * a page may get new shadow trees. `ignore` tells our own nodes. Changes made inside `changed` itself are not told, nor
 * those made inside what is given to the function that this returns. Ends with `signal`.
 */
export function watch(
  places: () => readonly Node[],
  changed: () => void,
  ignore: (node: Node) => boolean,
  signal: AbortSignal,
): Unheard {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delay = DELAY;
  let last = Date.now();
  const hear = (records: readonly MutationRecord[]): void => {
    if (timer !== undefined || records.every((record) => isOurs(record))) return;
    if (Date.now() - last > QUIET) delay = DELAY;
    timer = setTimeout(tell, delay);
  };
  const observer = new MutationObserver(hear);
  const isOurs = (record: MutationRecord): boolean =>
    ignore(record.target) ||
    (record.type === 'childList' &&
      [...record.addedNodes, ...record.removedNodes].every((node) => ignore(node)));
  const tell = (): void => {
    timer = undefined;
    delay = Math.min(LONGEST_DELAY, delay * BACK_OFF);
    last = Date.now();
    changed();
    observer.takeRecords();
    observe();
  };
  const observe = (): void => {
    for (const place of places())
      observer.observe(place, { childList: true, subtree: true, characterData: true });
  };
  observe();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return (change) => {
    hear(observer.takeRecords());
    const result = change();
    observer.takeRecords();
    return result;
  };
}
