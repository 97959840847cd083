// The reader's own terms; kept in this browser only.
import type { OwnTerm } from '../lexicon/own-term';
import { browser } from './browser';
import { locked } from './locked';
import { isObject } from './migrations';
import { onStored } from './on-stored';
import { MOST, readOwnTerm } from './read-own-term';

/** The shape that is written today: one object with `version` and `terms`. */
const VERSION = 1;
const KEY = 'ownTerms';
/** What was stored before it was replaced; see `OwnBackup`. */
const BACKUP = 'ownTermsBackup';
/** Damaged entries that are kept aside. */
const MOST_DAMAGED = 1000;

/** What the browser has kept. */
export interface StoredTerms {
  readonly terms: readonly OwnTerm[];
  /** Entries that could not be used, as they are stored. They are kept aside before anything is written. */
  readonly damaged: readonly unknown[];
  /** True when a later Farmgloss has written them. */
  readonly newer: boolean;
}

/** Old values, each kept until the next of its kind. */
export interface OwnBackup {
  /** The whole value before the newest import, or before it was brought into another shape. */
  readonly import?: { readonly at: string; readonly value: unknown };
  readonly migration?: { readonly at: string; readonly value: unknown };
  /** Entries that could not be read. */
  readonly damaged?: readonly unknown[];
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,40}$/.test(value);

/** A name that no other term has. */
export const newId = (): string => crypto.randomUUID();

/** Checks what is stored, entry by entry; whatever is damaged is left out and given back beside. */
export function readStoredTerms(stored: unknown): StoredTerms {
  if (stored === undefined) return { terms: [], damaged: [], newer: false };
  if (!isObject(stored) || !Array.isArray(stored['terms']))
    return { terms: [], damaged: [stored], newer: false };
  const terms: OwnTerm[] = [];
  const damaged: unknown[] = [];
  const ids = new Set<string>();
  for (const raw of stored['terms'] as readonly unknown[]) {
    const read = readOwnTerm(raw);
    if (!('content' in read) || terms.length === MOST.terms) {
      damaged.push(raw);
      continue;
    }
    const { id: known } = raw as { readonly id?: unknown };
    const id = isId(known) && !ids.has(known) ? known : newId();
    ids.add(id);
    terms.push({ id, ...read.content });
  }
  const { version } = stored;
  return { terms, damaged, newer: typeof version === 'number' && version > VERSION };
}

/** Reads what is stored. Rejects when the browser cannot read. */
export const loadOwnTerms = async (): Promise<StoredTerms> =>
  readStoredTerms((await browser.storage.local.get(KEY))[KEY]);

/** What was kept aside. Rejects when the browser cannot read. */
export async function loadBackup(): Promise<OwnBackup> {
  const { [BACKUP]: backup } = await browser.storage.local.get(BACKUP);
  return isObject(backup) ? backup : {};
}

/** Puts aside what the next writing would lose; undefined when that is nothing. */
function putAside(
  value: unknown,
  { damaged, newer }: StoredTerms,
  backup: OwnBackup,
  why: 'edit' | 'import',
): OwnBackup | undefined {
  const at = new Date().toISOString();
  const old = { at, value };
  const kept = Array.isArray(backup.damaged) ? backup.damaged : [];
  const changes: OwnBackup = {
    ...(why === 'import' && value !== undefined ? { import: old } : {}),
    ...(newer ? { migration: old } : {}),
    ...(damaged.length > 0 ? { damaged: [...kept, ...damaged].slice(-MOST_DAMAGED) } : {}),
  };
  return Object.keys(changes).length > 0 ? { ...backup, ...changes } : undefined;
}

/**
 * Changes the terms as they are stored now; every tab hears of it through `onOwnTerms`. With `why` "import" the old ones
 * are kept as a backup. Rejects, and changes nothing, when the browser cannot store (its words say why), or when there
 * would be too many.
 */
export const changeOwnTerms = (
  change: (terms: readonly OwnTerm[]) => readonly OwnTerm[],
  why: 'edit' | 'import' = 'edit',
): Promise<void> =>
  locked(KEY, async () => {
    const { [KEY]: value } = await browser.storage.local.get(KEY);
    const stored = readStoredTerms(value);
    const terms = change(stored.terms);
    if (terms.length > MOST.terms) throw new Error(`${terms.length} > ${MOST.terms}`);
    const backup = putAside(value, stored, await loadBackup(), why);
    // In one step: either both are stored or neither.
    await browser.storage.local.set({
      ...(backup === undefined ? {} : { [BACKUP]: backup }),
      [KEY]: { version: VERSION, terms },
    });
  });

/** The terms that were kept before the newest import. */
export const termsBefore = ({ import: before }: OwnBackup): readonly OwnTerm[] =>
  readStoredTerms(before?.value).terms;

/** Calls `listener` with the new terms whenever they change, until `signal` ends. */
export const onOwnTerms = (listener: (stored: StoredTerms) => void, signal: AbortSignal): void =>
  onStored([KEY], (newValue) => listener(readStoredTerms(newValue(KEY))), signal);
