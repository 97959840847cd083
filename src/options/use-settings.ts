// The page's one state: the settings, kept fresh while the page is open.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { loadSettings, onSettings, type Settings, saveSettings } from '../extension/settings';
import { messageOf } from '../text/message-of';

export interface SettingsState {
  /** Undefined until they are read: nothing is drawn before. */
  readonly settings: Settings | undefined;
  /** What went wrong last, in the browser's words. */
  readonly error: string | undefined;
  /** Gives false when it could not be stored, which `error` tells then. */
  readonly change: (change: Partial<Settings>) => Promise<boolean>;
  /** Waits for something to be stored; gives what `change` gives. */
  readonly wait: (stored: Promise<void>) => Promise<boolean>;
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
  const wait = useCallback(async (stored: Promise<void>): Promise<boolean> => {
    setError(undefined);
    try {
      await stored;
      return true;
    } catch (reason) {
      setError(messageOf(reason));
      return false;
    }
  }, []);
  const change = useCallback((wanted: Partial<Settings>) => wait(saveSettings(wanted)), [wait]);
  return { settings, error, change, wait };
}
