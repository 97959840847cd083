// What the reader has chosen; kept in this browser only.
import { browser } from './browser';
import { locked } from './locked';
import { BACKUP, migrate, OTHER_KEYS, type StoredValues } from './migrations';
import { onStored } from './on-stored';

export interface Settings {
  /** Explain terms. */
  readonly annotate: boolean;
  /** Hide boilerplate on recognised farms. */
  readonly clean: boolean;
  /** Mark guesses too. */
  readonly more: boolean;
  /** Mark only the first mention of each meaning. */
  readonly firstOnly: boolean;
  /** How terms are explained: marked as they stand, or with the right words in their place. */
  readonly way: 'marks' | 'corrected';
  /** Meanings that the reader does not want explained: see `silencing`. */
  readonly silenced: readonly string[];
  /** Act on recognised pages at once; otherwise only where the reader asks for it. */
  readonly automatic: boolean;
  /** Act everywhere except on `offSites`, or only on `onSites`. */
  readonly sites: 'everywhere' | 'chosen';
  /** Hosts on which Farmgloss does nothing; they count while `sites` is "everywhere". */
  readonly offSites: readonly string[];
  /** The only hosts on which Farmgloss works; they count while `sites` is "chosen". */
  readonly onSites: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  annotate: true,
  clean: true,
  more: false,
  firstOnly: false,
  way: 'marks',
  silenced: [],
  automatic: true,
  sites: 'everywhere',
  offSites: [],
  onSites: [],
};

const KEYS = [...Object.keys(DEFAULT_SETTINGS), ...OTHER_KEYS];

/** Checks stored values of any version; whatever is damaged falls back to its default. */
export function readSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const values = migrate(stored as StoredValues);
  const flag = (key: keyof Settings & string, standard: boolean): boolean => {
    const value = values[key];
    return typeof value === 'boolean' ? value : standard;
  };
  const texts = (value: unknown): readonly string[] =>
    Array.isArray(value) ? [...new Set(value.filter((it) => typeof it === 'string'))] : [];
  return {
    annotate: flag('annotate', DEFAULT_SETTINGS.annotate),
    clean: flag('clean', DEFAULT_SETTINGS.clean),
    more: flag('more', DEFAULT_SETTINGS.more),
    firstOnly: flag('firstOnly', DEFAULT_SETTINGS.firstOnly),
    way: values['way'] === 'corrected' ? 'corrected' : DEFAULT_SETTINGS.way,
    silenced: texts(values['silenced']),
    automatic: flag('automatic', DEFAULT_SETTINGS.automatic),
    sites: values['sites'] === 'chosen' ? 'chosen' : DEFAULT_SETTINGS.sites,
    offSites: texts(values['offSites']),
    onSites: texts(values['onSites']),
  };
}

/** What the browser has kept, and whether all of it could be used. */
export interface Stored {
  readonly settings: Settings;
  readonly damaged: boolean;
}

/** True when all of a stored value has been taken over; sites that were stored twice are. */
const isKept = (value: unknown, kept: unknown): boolean =>
  Array.isArray(value) && Array.isArray(kept) ? value.every((site) => kept.includes(site)) : value === kept;

/** Reads what is stored. Whatever cannot be read, or is damaged, falls back to its default; never rejects. */
export async function loadStored(): Promise<Stored> {
  try {
    const stored = await browser.storage.local.get(KEYS);
    const settings = readSettings(stored);
    const values = migrate(stored);
    const damaged = Object.entries(settings).some(
      ([key, kept]) => Object.hasOwn(values, key) && !isKept(values[key], kept),
    );
    return { settings, damaged };
  } catch {
    return { settings: DEFAULT_SETTINGS, damaged: true };
  }
}

/** The stored settings, with defaults for what cannot be read. */
export const loadSettings = async (): Promise<Settings> => (await loadStored()).settings;

/**
 * Stores what an earlier Farmgloss has stored in today's shape, and keeps it as it was. Rejects, and changes nothing, when
 * the browser cannot store.
 */
export async function upgradeSettings(): Promise<void> {
  const stored = await browser.storage.local.get(KEYS);
  const upgraded = migrate(stored);
  const changed = Object.entries(upgraded).filter(([key, value]) => stored[key] !== value);
  if (changed.length === 0) return;
  const isNew = Object.keys(stored).length === 0;
  // In one step: what cannot be kept is not changed either.
  await browser.storage.local.set({ ...Object.fromEntries(changed), ...(isNew ? {} : { [BACKUP]: stored }) });
  await browser.storage.local.remove(Object.keys(stored).filter((key) => !Object.hasOwn(upgraded, key)));
}

/**
 * Changes some settings; every tab hears of it through `onSettings`. Each has a key of its own, so that two changes at
 * the same time cannot undo one another. Rejects when the browser cannot store.
 */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await upgradeSettings();
  await browser.storage.local.set({ ...change });
}

/** Calls `listener` with the new settings whenever they change, until `signal` ends. */
export const onSettings = (listener: (settings: Settings) => void, signal: AbortSignal): void =>
  onStored(Object.keys(DEFAULT_SETTINGS), () => void loadSettings().then(listener), signal);

/** True when Farmgloss may work on a host. */
export const worksOn = ({ sites, offSites, onSites }: Settings, host: string): boolean =>
  sites === 'chosen' ? onSites.includes(host) : !offSites.includes(host);

/** What changes when one site is switched on or off: the list that counts now. */
export function withSite(settings: Settings, host: string, on: boolean): Partial<Settings> {
  const key = settings.sites === 'chosen' ? 'onSites' : 'offSites';
  const others = settings[key].filter((site) => site !== host);
  return { [key]: on === (key === 'onSites') ? [...others, host] : others };
}

/**
 * Switches one site on or off, in the list as it is stored: what a window shows may be older, and would bring back what
 * another has taken out. Rejects when the browser cannot store.
 */
export const saveSite = (host: string, on: boolean): Promise<void> =>
  locked('sites', async () => saveSettings(withSite(await loadSettings(), host, on)));

/** How a meaning, named by its Chinese, stands in `silenced`: for one host, or everywhere. */
export const silencing = (sense: string, host?: string): string =>
  host === undefined ? sense : `${sense}@${host}`;

/** What is to be done on a page. */
export interface Wishes
  extends Pick<Settings, 'annotate' | 'clean' | 'more' | 'firstOnly' | 'way' | 'automatic'> {
  /** Meanings that are not explained on the page's site, by their Chinese. */
  readonly silent: ReadonlySet<string>;
}

/** Nothing is to be done. */
export const NO_WISHES: Wishes = {
  annotate: false,
  clean: false,
  more: false,
  firstOnly: false,
  way: 'marks',
  automatic: false,
  silent: new Set(),
};

/** What the settings ask for on a host. */
export function wishesFor(settings: Settings, host: string): Wishes {
  const on = worksOn(settings, host);
  const { annotate, clean, more, firstOnly, way, automatic } = settings;
  const silent = new Set(
    settings.silenced.flatMap((it) => {
      const [sense = '', where = host] = it.split('@');
      return where === host ? [sense] : [];
    }),
  );
  return { annotate: on && annotate, clean: on && clean, more, firstOnly, way, automatic, silent };
}

/** True when something is to be done on a recognised page before the reader asks. */
export const actsUnasked = ({ annotate, clean, automatic }: Wishes): boolean =>
  automatic && (annotate || clean);
