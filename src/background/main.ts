// Composition root of the background: loads the annotator where it is asked for, keeps the badge, passes on keys.

import { HIDING_CSS, HIGHLIGHT_CSS } from '../annotator/annotator-style';
import annotator from '../annotator/main.ts?script&iife';
import { browser, type Runtime } from '../extension/browser';
import { readMessage } from '../extension/messages';
import { sendToTab } from '../extension/send';
import { loadSettings, saveSettings } from '../extension/settings';

async function loadAnnotator(tabId: number, frameId: number): Promise<boolean> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, css: HIDING_CSS, origin: 'USER' });
  await browser.scripting.insertCSS({ target, css: HIGHLIGHT_CSS, origin: 'AUTHOR' });
  await browser.scripting.executeScript({ target, files: [annotator] });
  return true;
}

async function showCount(tabId: number, count: number): Promise<boolean> {
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
  return true;
}

browser.runtime.onMessage.addListener(
  (raw: unknown, sender: Runtime.MessageSender): Promise<boolean> | undefined => {
    const message = readMessage(raw);
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id) return undefined;
    switch (message?.type) {
      case 'annotate':
        return tabId === undefined ? undefined : loadAnnotator(tabId, sender.frameId ?? 0);
      case 'count':
        return tabId === undefined ? undefined : showCount(tabId, message.count);
      case 'load':
        return loadAnnotator(message.tabId, 0);
      default:
        return undefined;
    }
  },
);

browser.commands.onCommand.addListener((command: string, tab?: { id?: number | undefined }) => {
  const by = { 'next-term': 1, 'previous-term': -1 }[command] as 1 | -1 | undefined;
  if (command === 'toggle') void loadSettings().then(({ annotate }) => saveSettings({ annotate: !annotate }));
  // A page without terms has nobody who answers; there is nothing to step to then.
  else if (by && tab?.id !== undefined)
    void sendToTab<'step'>(tab.id, { type: 'step', by }).catch(() => false);
});

void browser.action.setBadgeBackgroundColor({ color: '#8a5a00' });
