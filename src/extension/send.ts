// Sends messages with their types.
import { browser } from './browser';
import type { Messages, MessageType } from './messages';
import { twice } from './twice';

type Sent<T extends MessageType> = Messages[T]['message'];
type Answer<T extends MessageType> = Messages[T]['answer'];

/** Sends to the background, for what must not be sent twice. Rejects when nobody answers. */
export const sendOnce = async <T extends MessageType>(message: Sent<T>): Promise<Answer<T>> =>
  (await browser.runtime.sendMessage(message)) as Answer<T>;

/** Sends to the background, which does the same however often it is asked. Rejects when nobody answers. */
export const sendToBackground = <T extends MessageType>(message: Sent<T>): Promise<Answer<T>> =>
  twice(() => sendOnce<T>(message));

/** Sends to one frame of a tab; 0 is the page itself. Rejects when no script of ours runs there. */
export const sendToFrame = async <T extends MessageType>(
  tabId: number,
  frameId: number,
  message: Sent<T>,
): Promise<Answer<T>> => (await browser.tabs.sendMessage(tabId, message, { frameId })) as Answer<T>;
