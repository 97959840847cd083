// Where a page is, and when it goes elsewhere without being loaded anew.

/** What tells one page from another: the address without its fragment, unless that is a route ("#/a", "#!a"). */
export const addressOf = ({ href, hash }: Pick<Location, 'href' | 'hash'>): string =>
  /^#[!/]/.test(hash) ? href : href.slice(0, href.length - hash.length);

/** Calls `moved` whenever a script of the page, or the way back, has changed the document's address. Ends with `signal`. */
export function onMoved(moved: () => void, signal: AbortSignal): void {
  let last = addressOf(location);
  const check = (): void => {
    const address = addressOf(location);
    if (address === last) return;
    last = address;
    moved();
  };
  // Undefined in documents that are not fully active.
  const { navigation } = globalThis as { readonly navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', check, { signal });
}
