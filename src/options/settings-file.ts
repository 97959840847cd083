// Settings as a file: what is written, and what is refused when it is read. Nothing in a file is trusted.
import { migrate, VERSION } from '../extension/migrations';
import { DEFAULT_SETTINGS, type Settings, WORDS } from '../extension/settings';
import { shown } from '../extension/shown';
import type { Wording } from '../text/wording';
import { hostOf } from './host';

export const FILE_NAME = 'farmgloss-settings.json';
/** Bytes. A list of 10,000 sites has a quarter of it. */
export const MOST_BYTES = 1_000_000;

/** Settings as the text of a file. */
export const writeSettings = (settings: Settings): string =>
  `${JSON.stringify({ version: VERSION, ...settings }, null, 2)}\n`;

type FaultKey = 'faultFlag' | 'faultWord' | 'faultList' | 'faultHost' | 'faultText';
/** A fault of a value: what is damaged, and what stands in its text beside that. */
type Fault = readonly [fault: FaultKey, damaged: unknown, ...rest: string[]];
type Check = (value: unknown) => readonly Fault[];

const isFlag: Check = (value) => (typeof value === 'boolean' ? [] : [['faultFlag', value]]);
const isWord =
  (key: keyof typeof WORDS): Check =>
  (value) => {
    const words: readonly unknown[] = WORDS[key];
    return words.includes(value) ? [] : [['faultWord', value, words.map((it) => `"${it}"`).join(', ')]];
  };
const areTexts: Check = (value) =>
  Array.isArray(value)
    ? value.filter((it) => typeof it !== 'string').map((it) => ['faultText', it] as const)
    : [['faultList', value]];
const isHost = (value: unknown): boolean => typeof value === 'string' && hostOf(value) === value;
const areHosts: Check = (value) =>
  Array.isArray(value)
    ? value.filter((site) => !isHost(site)).map((site) => ['faultHost', site] as const)
    : [['faultList', value]];

const CHECKS: Readonly<Record<keyof Settings, Check>> = {
  annotate: isFlag,
  clean: isFlag,
  more: isFlag,
  firstOnly: isFlag,
  way: isWord('way'),
  colour: isWord('colour'),
  strength: isWord('strength'),
  size: isWord('size'),
  silenced: areTexts,
  known: areTexts,
  language: isWord('language'),
  automatic: isFlag,
  sites: isWord('sites'),
  offSites: areHosts,
  askSites: areHosts,
  onSites: areHosts,
};

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

export type Read =
  | { readonly settings: Settings }
  /** Why nothing of the file is used. */
  | { readonly faults: readonly Wording[] };

/** Reads the text of a file called `name`, of this version or an earlier one. Settings that it does not have are `now`'s. */
export function readSettingsFile(name: string, content: string, now: Settings): Read {
  const raw = parse(content);
  if (typeof raw !== 'object' || raw === null) return { faults: [['faultNotJson', name]] };
  const { version } = raw as { version?: unknown };
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { faults: [['faultVersion', name]] };
  if (version > VERSION) return { faults: [['faultNewer', name, String(version)]] };
  const { version: _, ...values } = migrate(raw as Record<string, unknown>);
  const faults = Object.entries(values).flatMap(([key, value]): Wording[] => {
    if (!Object.hasOwn(DEFAULT_SETTINGS, key)) return [['faultUnknown', name, shown(key)]];
    const found = CHECKS[key as keyof Settings](value);
    return found.map(([fault, damaged, ...rest]) => [fault, name, key, shown(damaged), ...rest]);
  });
  return faults.length > 0 ? { faults } : { settings: { ...now, ...values } };
}

/** Reads a file that the reader has chosen; one that is too large is refused before it is read. */
export async function openSettingsFile(
  file: Pick<File, 'name' | 'size' | 'text'>,
  now: Settings,
): Promise<Read> {
  if (file.size > MOST_BYTES) return { faults: [['faultTooLarge', file.name]] };
  return readSettingsFile(file.name, await file.text(), now);
}
