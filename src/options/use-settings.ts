// The page's one state: the settings, kept fresh while the page is open.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { loadSettings, onSettings, type Settings, saveSettings } from '../extension/settings';
import { messageOf } from '../text/message-of';

export interface SettingsState {
  /** Undefined until they are read: nothing is drawn before. */
  readonly settings: Settings | undefined;
  /** What went wrong last, in the browser's words. */
  readonly error: string | undefined;
  readonly change: (change: Partial<Settings>) => void;
  /** Waits for something to be stored. */
  readonly wait: (stored: Promise<void>) => void;
}

export function useSettings(): SettingsState {
  const [settings, setSettings] = useState<Settings>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    const stop = new AbortController();
    onSettings(setSettings, stop.signal);
    loadSettings()
      .then(setSettings)
      .catch((reason: unknown) => setError(messageOf(reason)));
    return () => stop.abort();
  }, []);
  const wait = useCallback((stored: Promise<void>): void => {
    setError(undefined);
    stored.catch((reason: unknown) => setError(messageOf(reason)));
  }, []);
  const change = useCallback((wanted: Partial<Settings>): void => wait(saveSettings(wanted)), [wait]);
  return { settings, error, change, wait };
}
