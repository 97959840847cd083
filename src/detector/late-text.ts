// Looks at text that arrives after the first look, within a budget: a page may load its footer late.

/** Milliseconds between a change and the look at it. */
const DELAY = 400;
/** After so many looks, or so many milliseconds without a change, the detector rests for good. */
const MOST_LOOKS = 25;
const GIVE_UP_AFTER = 30_000;

/** Calls `look` some time after text has been added to the document, until it gives true or the budget is spent. */
export function lookAtLateText(look: () => boolean | Promise<boolean>): void {
  let added: Node[] = [];
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(end);
  };
  const check = async (): Promise<void> => {
    timer = undefined;
    const nothing = added.every((node) => (node.textContent ?? '').trim() === '');
    added = [];
    if (nothing) return;
    looks += 1;
    if ((await look()) || looks >= MOST_LOOKS) stop();
  };
  const observer = new MutationObserver((records) => {
    for (const record of records)
      if (record.type === 'characterData') added.push(record.target);
      else added.push(...record.addedNodes);
    clearTimeout(end);
    end = setTimeout(stop, GIVE_UP_AFTER);
    timer ??= setTimeout(check, DELAY);
  });
  let end = setTimeout(stop, GIVE_UP_AFTER);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}
