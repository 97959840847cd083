// What the popup begins with, before anything is drawn: its tab, and what is remembered of it.
import { type Memory, recall } from '../extension/memory';
import { loadTexts, setTexts } from '../extension/text';
import { currentTab, type PopupTab } from './tab';

export interface Start {
  /** Rejects when the tab is gone. */
  readonly found: Promise<PopupTab | undefined>;
  /** Undefined where the popup has to wait for the true answers. */
  readonly remembered: (Memory & { readonly tab: PopupTab }) | undefined;
}

/** Never rejects. */
export async function start(): Promise<Start> {
  const found = currentTab();
  const memory = await recall(found);
  if (memory) setTexts(memory.texts);
  // The tab is waited for all the same.
  else await Promise.all([loadTexts(), found.catch(() => undefined)]);
  const tab = memory && (await found);
  return { found, remembered: memory && tab && { ...memory, tab } };
}
