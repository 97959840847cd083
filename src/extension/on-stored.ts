// Hears of changes in the browser's storage.
import { browser } from './browser';

/** What has become of a stored value; undefined once it is gone. */
export type NewValue = (key: string) => unknown;

/** Calls `listener` whenever one of the `keys` has changed in any window or script, until `signal` ends. */
export function onStored(
  keys: readonly string[],
  listener: (newValue: NewValue) => void,
  signal: AbortSignal,
): void {
  const changed = (changes: Record<string, { readonly newValue?: unknown }>): void => {
    if (keys.some((key) => key in changes)) listener((key) => changes[key]?.newValue);
  };
  browser.storage.local.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(changed));
}
