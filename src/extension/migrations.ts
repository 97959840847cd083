// Brings settings that an earlier Farmgloss has stored into today's shape.

/** Stored values by key, not yet checked. */
export type StoredValues = Readonly<Record<string, unknown>>;

/**
 * The shape that is written today. 1: one object under the key `settings`. 2: a key for each setting, at first without
 * `version`. 3: sites have rules of their own, whatever counts for all others. A setting that is new needs no new version:
 * where it is missing, its default counts.
 */
export const VERSION = 3;

/** Keys that are no settings: today's, and those of earlier shapes. */
export const OTHER_KEYS = ['version', 'settings'] as const;

/** Where values of an earlier shape are kept as they were, from the moment they are stored anew. */
export const BACKUP = 'settingsBackup';

/** True for an object that is no list: what stands under names. */
export const isObject = (value: unknown): value is StoredValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Until then a list counted only while sites were chosen by it, and nothing was done unasked on a listed site where the
 * reader wanted to be asked. So that nothing changes: such sites are those to be asked on, and none of them is switched off.
 */
function withRules(stored: StoredValues): StoredValues {
  const { sites, automatic, offSites, onSites } = stored;
  if (!Array.isArray(onSites) || onSites.length === 0) return stored;
  const off: unknown =
    Array.isArray(offSites) && sites === 'chosen'
      ? offSites.filter((site) => !onSites.includes(site))
      : offSites;
  return {
    ...stored,
    ...(off === undefined ? {} : { offSites: off }),
    ...(automatic === false ? { onSites: [], askSites: onSites } : {}),
  };
}

/** From each version to the next, the first from 1 to 2. */
const STEPS: readonly ((stored: StoredValues) => StoredValues)[] = [
  // What stands under a key of its own has been stored later.
  ({ settings, ...own }) => ({ ...(isObject(settings) ? settings : {}), ...own }),
  withRules,
];

/** The version that stored values are in. */
function versionOf({ version, settings }: StoredValues): number {
  if (typeof version === 'number' && Number.isInteger(version) && version >= 1) return version;
  return isObject(settings) ? 1 : 2;
}

/**
 * Stored values in today's shape, with today's `version`. What a later Farmgloss has stored is left as it is, and says so
 * by its `version`.
 */
export function migrate(stored: StoredValues): StoredValues {
  const version = versionOf(stored);
  const moved = STEPS.slice(version - 1).reduce((values, step) => step(values), stored);
  return { ...moved, version: Math.max(version, VERSION) };
}
