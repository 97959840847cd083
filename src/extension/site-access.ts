// Whether the browser lets Farmgloss work on web pages: Firefox may withhold it at installation, and both let readers take
// it back.
import { browser } from './browser';

/** As the manifest asks for it. */
const ORIGINS = ['http://*/*', 'https://*/*'];

/** True when Farmgloss may work on all web pages. */
export const hasSiteAccess = (): Promise<boolean> => browser.permissions.contains({ origins: ORIGINS });

/**
 * Lets the browser ask the reader; true when access was given. To be called by a click, before anything is awaited. Rejects
 * where the browser wants it to be given on a page of its own.
 */
export const askSiteAccess = (): Promise<boolean> => browser.permissions.request({ origins: ORIGINS });

/** Calls `listener` whenever access was given or taken back, until `signal` ends. */
export function onSiteAccess(listener: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  });
}
