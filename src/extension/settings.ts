// What the reader has chosen; kept in this browser only.
import { browser } from './browser';

export interface Settings {
  /** Explain terms. */
  readonly annotate: boolean;
  /** Hide boilerplate on recognised farms. */
  readonly clean: boolean;
  /** Hosts on which Farmgloss does nothing. */
  readonly offSites: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = { annotate: true, clean: true, offSites: [] };

/** Checks a stored value; whatever is damaged falls back to its default. */
export function readSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const { annotate, clean, offSites } = stored as Record<string, unknown>;
  const flag = (value: unknown, standard: boolean): boolean =>
    typeof value === 'boolean' ? value : standard;
  return {
    annotate: flag(annotate, DEFAULT_SETTINGS.annotate),
    clean: flag(clean, DEFAULT_SETTINGS.clean),
    offSites: Array.isArray(offSites)
      ? [...new Set(offSites.filter((site) => typeof site === 'string'))]
      : DEFAULT_SETTINGS.offSites,
  };
}

export async function loadSettings(): Promise<Settings> {
  return readSettings(await browser.storage.local.get(Object.keys(DEFAULT_SETTINGS)));
}

/**
 * Changes some settings; every tab hears of it through `onSettings`. Each has a key of its own, so that two changes at
 * the same time cannot undo one another. Rejects when the browser cannot store.
 */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ ...change });
}

/** Calls `listener` with the new settings whenever they change, until `signal` ends. */
export function onSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>): void => {
    if (Object.keys(DEFAULT_SETTINGS).some((key) => key in changes)) void loadSettings().then(listener);
  };
  browser.storage.local.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(changed));
}

/** The settings with one site switched on or off. */
export function withSite(settings: Settings, host: string, on: boolean): Pick<Settings, 'offSites'> {
  const others = settings.offSites.filter((site) => site !== host);
  return { offSites: on ? others : [...others, host] };
}

/** What is to be done on a page. */
export interface Wishes {
  readonly annotate: boolean;
  readonly clean: boolean;
}

/** What the settings ask for on a host. */
export function wishesFor(settings: Settings, host: string): Wishes {
  const on = !settings.offSites.includes(host);
  return { annotate: on && settings.annotate, clean: on && settings.clean };
}
