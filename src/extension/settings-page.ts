// The address of the settings page, and of what can be asked of it.
import { browser } from './browser';

/** The page itself, or with a meaning of the dictionary searched, or with the form open for a new term. */
export function settingsAddress(what?: 'dictionary' | 'add', value = ''): string {
  // What is cut in the middle of a character can be no part of an address.
  const whole = value.replace(/\p{Cs}/gu, '\ufffd');
  const hash = what === undefined ? '' : `#${what}=${encodeURIComponent(whole)}`;
  return browser.runtime.getURL(`src/options/index.html${hash}`);
}
