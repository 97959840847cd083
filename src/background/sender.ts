// What the background knows of who has sent it a message.
import { browser, type Runtime } from '../extension/browser';

/** The host of the page that the sender is in; empty where that is not known. */
export const hostOf = ({ tab }: Runtime.MessageSender): string => URL.parse(tab?.url ?? '')?.hostname ?? '';

/** True for the extension's own pages, as against its scripts in other pages. */
export const isOwnPage = ({ url }: Runtime.MessageSender): boolean =>
  url?.startsWith(browser.runtime.getURL('')) === true;
