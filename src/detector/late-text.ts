// Looks at text that arrives after the first look, within a budget: a page may load its footer late, or become another one.
import { onMoved } from '../page/address';

/** Milliseconds between a change and the look at it. */
const DELAY = 400;
/** After so many looks at one address the detector rests there for good. */
const MOST_LOOKS = 25;
/** After so many milliseconds without a change it rests until the reader scrolls, or the title or the address changes. */
const REST_AFTER = 30_000;

const TEXT = { childList: true, subtree: true, characterData: true } as const;

/**
 * Calls `look` with the shadow trees that `trees` finds some time after the start when there are any, after text has been
 * added to the document or to one of them, and after the document has got another address, until it gives true or the
 * budget is spent.
 */
export function lookAtLateText<Tree extends Node>(
  look: (trees: readonly Tree[]) => boolean | Promise<boolean>,
  trees: () => readonly Tree[],
): void {
  const found = new AbortController();
  let added: Node[] = [];
  let looks = 0;
  let known: readonly Tree[] = [];
  let resting = true;
  /** True while there is text that no record of a change names. */
  let unread = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;
  const observe = (places: readonly Node[]): void => {
    for (const place of places) observer.observe(place, TEXT);
  };
  const wake = (): void => {
    if (resting) observe([document, ...known]);
    resting = false;
    clearTimeout(end);
    end = setTimeout(rest, REST_AFTER);
  };
  const rest = (): void => {
    resting = true;
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(end);
    timer = undefined;
    added = [];
    if (looks >= MOST_LOOKS || found.signal.aborted) return;
    const title = document.querySelector('title');
    if (title) observe([title]);
    addEventListener('scroll', wake, { once: true, passive: true, capture: true, signal: found.signal });
  };
  const check = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const nothing = !unread && added.every((node) => (node.textContent ?? '').trim() === '');
    added = [];
    unread = false;
    if (nothing) return;
    looks += 1;
    known = trees();
    if (await look(known)) found.abort();
    if (found.signal.aborted || looks >= MOST_LOOKS) rest();
    else observe(known);
  };
  const soon = (): void => {
    wake();
    timer ??= setTimeout(check, DELAY);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records)
      if (record.type === 'characterData') added.push(record.target);
      else added.push(...record.addedNodes);
    soon();
  });
  onMoved(() => {
    looks = 0;
    unread = true;
    soon();
  }, found.signal);
  wake();
  // Few pages have such trees, and finding none takes as long as reading the page's end: not while it is loading.
  setTimeout(() => {
    unread ||= trees().length > 0;
    if (unread) void check();
  }, DELAY);
}
