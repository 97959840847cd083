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
 * Calls `look` some time after text has been added to the document or to one of `trees()`, and after the document has got
 * another address, until it gives true or the budget is spent.
 */
export function lookAtLateText(
  look: () => boolean | Promise<boolean>,
  trees: () => readonly Node[] = () => [],
): void {
  const found = new AbortController();
  let added: Node[] = [];
  let looks = 0;
  let [resting, moved] = [true, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;
  const observe = (places: readonly Node[]): void => {
    for (const place of places) observer.observe(place, TEXT);
  };
  const wake = (): void => {
    if (resting) observe([document, ...trees()]);
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
    timer = undefined;
    const nothing = !moved && added.every((node) => (node.textContent ?? '').trim() === '');
    added = [];
    moved = false;
    if (nothing) return;
    looks += 1;
    if (await look()) found.abort();
    if (found.signal.aborted || looks >= MOST_LOOKS) rest();
    else observe(trees());
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
    moved = true;
    soon();
  }, found.signal);
  wake();
}
