// The interface's words, from _locales.
import type english from '../../_locales/en/messages.json';
import { browser } from './browser';

export type TextKey = keyof typeof english;

/** A text that is yet to be put into the reader's language: its key, and what is filled in. */
export type Words = readonly [key: TextKey, ...values: string[]];

/** The text of `key` with `values` filled in. */
export const text = (key: TextKey, ...values: readonly string[]): string =>
  browser.i18n.getMessage(key, [...values]);
