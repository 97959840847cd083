// Sends messages with their types.
import { browser } from './browser';
import type { Messages, MessageType } from './messages';

type Sent<T extends MessageType> = Messages[T]['message'];
type Answer<T extends MessageType> = Messages[T]['answer'];

/** Sends to the background. Rejects when nobody answers. */
export const sendToBackground = async <T extends MessageType>(message: Sent<T>): Promise<Answer<T>> =>
  (await browser.runtime.sendMessage(message)) as Answer<T>;

/** Sends to a tab's own page (not its frames). Rejects when no script of ours runs there. */
export const sendToTab = async <T extends MessageType>(tabId: number, message: Sent<T>): Promise<Answer<T>> =>
  (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) as Answer<T>;
