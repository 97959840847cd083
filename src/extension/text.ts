// The interface's words, from _locales: in the browser's language, or in the one that the reader has chosen.
import { fillIn, type TextKey } from '../text/wording';
import { browser } from './browser';
import { isObject } from './migrations';
import { onStored } from './on-stored';

/** All texts of one language by their keys; `$1` to `$9` stand where values are filled in. */
export type Texts = Readonly<Record<string, string>>;

/**
 * Where the texts of the chosen language are stored, by the background: browsers give those of their own language only, and
 * a script in a page could read no file of ours that the page could not read too.
 */
export const TEXTS = 'texts';

/** Undefined while the browser's language counts. One for each script: what it says, it says in one language. */
let chosen: Texts | undefined;

/** Reads stored texts; what is none of a text's is left out, and said in the browser's language. */
export function setTexts(stored: unknown): void {
  chosen = isObject(stored)
    ? Object.fromEntries(
        Object.entries(stored).filter((it): it is [string, string] => typeof it[1] === 'string'),
      )
    : undefined;
}

/** Reads the texts of the chosen language; call it before anything is said. Never rejects. */
export async function loadTexts(): Promise<void> {
  const stored = await browser.storage.local.get(TEXTS).catch(() => ({}) as Record<string, unknown>);
  setTexts(stored[TEXTS]);
}

/** Calls `listener` once texts of another language are there, until `signal` ends. */
export const onTexts = (listener: () => void, signal: AbortSignal): void =>
  onStored([TEXTS], () => void loadTexts().then(listener), signal);

/** The text of `key` with `values` filled in. */
export const text = (key: TextKey, ...values: readonly string[]): string =>
  chosen && Object.hasOwn(chosen, key)
    ? fillIn(chosen[key] ?? '', values)
    : browser.i18n.getMessage(key, [...values]);
