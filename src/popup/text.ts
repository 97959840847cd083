// The interface's words, from _locales.
import { browser } from '../extension/browser';

/** The text of `key` with `values` filled in. */
export const text = (key: string, ...values: readonly string[]): string =>
  browser.i18n.getMessage(key, [...values]);
