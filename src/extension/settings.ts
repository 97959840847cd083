// What the reader has chosen; kept in this browser only.
import { COLOURS, DEFAULT_LOOK, type Look, SIZES, STRENGTHS } from '../page/look';
import { browser } from './browser';
import { LANGUAGE_CHOICES } from './languages';
import { locked } from './locked';
import { BACKUP, isObject, migrate, OTHER_KEYS, type StoredValues } from './migrations';
import { onStored } from './on-stored';
import { ruleOf, type SiteLists } from './site-rules';

export interface Settings extends Look, SiteLists {
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
  /** Meanings, by their names, that the reader knows: explained when pointed at, and not marked. */
  readonly known: readonly string[];
  /** The interface's language; meanings are English in all. */
  readonly language: (typeof LANGUAGE_CHOICES)[number];
  /** Act on recognised pages at once; otherwise only where the reader asks for it. */
  readonly automatic: boolean;
  /** Act on all sites that have no rule of their own, or on none of them. */
  readonly sites: 'everywhere' | 'chosen';
}

export const DEFAULT_SETTINGS: Settings = {
  annotate: true,
  clean: true,
  more: false,
  firstOnly: false,
  way: 'marks',
  ...DEFAULT_LOOK,
  silenced: [],
  known: [],
  language: 'browser',
  automatic: true,
  sites: 'everywhere',
  offSites: [],
  askSites: [],
  onSites: [],
};

/** Settings that are one of a few words. */
export const WORDS = {
  way: ['marks', 'corrected'],
  sites: ['everywhere', 'chosen'],
  colour: COLOURS,
  strength: STRENGTHS,
  size: SIZES,
  language: LANGUAGE_CHOICES,
} as const satisfies { readonly [key in keyof Settings]?: readonly Settings[key][] };

const KEYS = [...Object.keys(DEFAULT_SETTINGS), ...OTHER_KEYS];

/** A value where it is of the kind of its default; otherwise the default. Of a list the texts, each once. */
function checked(key: keyof Settings, value: unknown): unknown {
  const standard = DEFAULT_SETTINGS[key];
  if (Array.isArray(standard))
    return Array.isArray(value) ? [...new Set(value.filter((it) => typeof it === 'string'))] : standard;
  const words: readonly unknown[] = Object.hasOwn(WORDS, key)
    ? WORDS[key as keyof typeof WORDS]
    : [true, false];
  return words.includes(value) ? value : standard;
}

/** Checks values of today's shape; whatever is damaged falls back to its default. */
export const checkSettings = (values: StoredValues): Settings =>
  Object.fromEntries(
    (Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]).map((key) => [key, checked(key, values[key])]),
  ) as unknown as Settings;

/** As `checkSettings`, from stored values of any version. */
export const readSettings = (stored: unknown): Settings =>
  isObject(stored) ? checkSettings(migrate(stored)) : DEFAULT_SETTINGS;

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
export const upgradeSettings = (): Promise<void> => locked('upgrade', upgrade);

async function upgrade(): Promise<void> {
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
 * What was set before the newest change of the settings' shape, in today's; undefined where nothing was. Rejects as the
 * storage does.
 */
export async function loadBackup(): Promise<Partial<Settings> | undefined> {
  const { [BACKUP]: kept } = await browser.storage.local.get(BACKUP);
  if (!isObject(kept)) return undefined;
  const set = migrate(kept);
  return Object.fromEntries(Object.entries(readSettings(kept)).filter(([key]) => Object.hasOwn(set, key)));
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
export const worksOn = (settings: Settings, host: string): boolean =>
  (ruleOf(settings, host) ?? (settings.sites === 'everywhere' ? 'always' : 'never')) !== 'never';

/** How a meaning, named by its Chinese, stands in `silenced`: for one host, or everywhere. */
export const silencing = (sense: string, host?: string): string =>
  host === undefined ? sense : `${sense}@${host}`;

/** What is to be done on a page. */
export interface Wishes
  extends Pick<Settings, 'annotate' | 'clean' | 'more' | 'firstOnly' | 'way' | 'automatic'> {
  /** Meanings that are not explained on the page's site, by their names. */
  readonly silent: ReadonlySet<string>;
  /** Meanings that are not marked, by their names. */
  readonly known: ReadonlySet<string>;
  readonly look: Look;
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
  known: new Set(),
  look: DEFAULT_LOOK,
};

/** What the settings ask for on a host. */
export function wishesFor(settings: Settings, host: string): Wishes {
  const [on, rule] = [worksOn(settings, host), ruleOf(settings, host)];
  const { annotate, clean, more, firstOnly, way, colour, strength, size } = settings;
  const silent = new Set(
    settings.silenced.flatMap((it) => {
      const [sense = '', where = host] = it.split('@');
      return where === host ? [sense] : [];
    }),
  );
  return {
    ...{ annotate: on && annotate, clean: on && clean, more, firstOnly, way, silent },
    automatic: rule === 'always' || (rule !== 'ask' && settings.automatic),
    known: new Set(settings.known),
    look: { colour, strength, size },
  };
}

/** True when something is to be done on a recognised page before the reader asks. */
export const actsUnasked = ({ annotate, clean, automatic }: Wishes): boolean =>
  automatic && (annotate || clean);

/** True when both have the same parts of a page read and hidden; they may differ in which terms are marked, and how. */
export const worksAlike = (a: Wishes, b: Wishes): boolean =>
  (['annotate', 'clean', 'automatic'] as const).every((wish) => a[wish] === b[wish]);
