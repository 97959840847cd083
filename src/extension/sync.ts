// Optional: keeps the small settings the same in all browsers of one account. What is stored in this browser is the truth;
// of each setting the newest change counts.
import { messageOf } from '../text/message-of';
import { browser } from './browser';
import { locked } from './locked';
import { isObject, OTHER_KEYS } from './migrations';
import { onStored } from './on-stored';
import { checkSettings, readSettings, type Settings } from './settings';

/** The settings that go from browser to browser. Lists of sites and meanings, and own terms, stay where they are. */
const SMALL = [
  'annotate',
  'clean',
  'more',
  'firstOnly',
  'way',
  'automatic',
  'colour',
  'strength',
  'size',
  'language',
] as const satisfies readonly (keyof Settings)[];

/** In this browser: whether settings are kept the same, when each was last changed, and what went wrong last. */
const ON = 'sync';
const TIMES = 'settingTimes';
const ERROR = 'syncError';
/** Before the names of settings in the account's storage. */
const PREFIX = 'setting.';

/** A setting as the account keeps it; `at` is in milliseconds since 1970. */
interface Stamped {
  readonly at: number;
  readonly value: unknown;
}

type Times = Readonly<Record<string, number>>;

function readStamped(stored: unknown): Stamped | undefined {
  if (!isObject(stored)) return undefined;
  const { at, value } = stored;
  return typeof at === 'number' && Number.isFinite(at) && at > 0 ? { at, value } : undefined;
}

const readTimes = (stored: unknown): Times =>
  isObject(stored)
    ? Object.fromEntries(
        Object.entries(stored).filter((it): it is [string, number] => Number.isFinite(it[1])),
      )
    : {};

export interface SyncState {
  readonly on: boolean;
  /** Why it did not work last, in the browser's words. */
  readonly error: string | undefined;
}

/** Whether settings are kept the same; off unless the reader has switched it on. */
export async function loadSync(): Promise<SyncState> {
  const { [ON]: on, [ERROR]: error } = await browser.storage.local.get([ON, ERROR]);
  return { on: on === true, error: typeof error === 'string' && error !== '' ? error : undefined };
}

/** Switches it; the background does the rest. Rejects when the browser cannot store. */
export const saveSync = (on: boolean): Promise<void> => browser.storage.local.set({ [ON]: on, [ERROR]: '' });

/** Calls `listener` whenever that has changed, until `signal` ends. */
export const onSync = (listener: (state: SyncState) => void, signal: AbortSignal): void =>
  onStored([ON, ERROR], () => void loadSync().then(listener), signal);

/** Compares what is here with what the account has, and brings each side what is newer on the other. */
const reconcile = (): Promise<void> =>
  locked(ON, async () => {
    if (!(await loadSync()).on) return;
    const local = await browser.storage.local.get([...SMALL, ...OTHER_KEYS, TIMES]);
    const account = await browser.storage.sync.get(SMALL.map((key) => PREFIX + key));
    const settings = readSettings(local);
    const times = readTimes(local[TIMES]);
    const pulled: Record<string, unknown> = {};
    const pushed: Record<string, Stamped> = {};
    const stamps: Record<string, number> = { ...times };
    for (const key of SMALL) {
      const theirs = readStamped(account[PREFIX + key]);
      const at = times[key] ?? 0;
      if (theirs && theirs.at > at) {
        // A value that is none of this Farmgloss's is left where it is.
        if (checkSettings({ ...settings, [key]: theirs.value })[key] !== theirs.value) continue;
        stamps[key] = theirs.at;
        if (theirs.value !== settings[key]) pulled[key] = theirs.value;
      } else if (at > (theirs?.at ?? 0)) pushed[PREFIX + key] = { at, value: settings[key] };
    }
    if (JSON.stringify(stamps) !== JSON.stringify(times))
      await browser.storage.local.set({ ...pulled, [TIMES]: stamps });
    if (Object.keys(pushed).length > 0) await browser.storage.sync.set(pushed);
  });

/** Notes when settings were changed here; a change that brings its own times has come from the account. */
const stamp = (changes: Record<string, unknown>): Promise<void> =>
  locked(ON, async () => {
    const changed = SMALL.filter((key) => key in changes);
    if (changed.length === 0 || TIMES in changes) return;
    const { [TIMES]: stored } = await browser.storage.local.get(TIMES);
    const times = readTimes(stored);
    // Later than any change that is known, also where another browser's clock is wrong.
    const now = (key: string): number => Math.max(Date.now(), (times[key] ?? 0) + 1);
    const stamps = Object.fromEntries(changed.map((key) => [key, now(key)]));
    await browser.storage.local.set({ [TIMES]: { ...times, ...stamps } });
  });

/** Milliseconds over which changes are gathered: the account's storage takes two writes a second at most. */
const GATHER = 2000;

/**
 * Follows changes here and in the account, and keeps both the same while the reader wants it. Call it each time the
 * background starts, before anything is awaited.
 */
export function followSync(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const told = async (work: Promise<void>): Promise<void> => {
    const error = await work.then(() => '', messageOf);
    const state = await loadSync();
    if (state.on && (state.error ?? '') !== error) await browser.storage.local.set({ [ERROR]: error });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void told(reconcile()).catch(() => undefined), GATHER);
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (SMALL.some((key) => key in changes)) void stamp(changes).then(soon, () => undefined);
    else if (ON in changes) soon();
  });
  browser.storage.sync.onChanged.addListener(soon);
  browser.runtime.onStartup.addListener(soon);
}
