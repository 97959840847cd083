// Composition root of the background: loads judge and annotator where they are asked for, keeps the badge, passes on keys.

import { browser, type Runtime } from '../extension/browser';
import { readMessage } from '../extension/messages';
import { saveSilence } from '../extension/save-lists';
import { actsUnasked, loadSettings, upgradeSettings, wishesFor } from '../extension/settings';
import { settingsAddress } from '../extension/settings-page';
import { followSync } from '../extension/sync';
import { showCount } from './badge';
import { count } from './count-hits';
import { explainPage } from './explain-page';
import { addKeys } from './keys';
import { followLanguage } from './language';
import { leaveOthers } from './leave-others';
import { loadAnnotator, loadJudge } from './load-scripts';
import { addMenus } from './menus';
import { addMemory } from './remember';
import { hostOf, isOwnPage } from './sender';
import { addWelcome } from './welcome';

const remember = addMemory();

/** Loads the annotator into a recognised frame; gives false where the reader's settings want nothing done unasked. */
async function annotate(tabId: number, sender: Runtime.MessageSender): Promise<boolean> {
  const wishes = wishesFor(await loadSettings(), hostOf(sender));
  if (actsUnasked(wishes)) return loadAnnotator(tabId, [sender.frameId ?? 0], wishes.annotate);
  remember(tabId);
  return false;
}

/** What is marked in the tab has changed. */
function changed(tabId: number): Promise<boolean> {
  remember(tabId);
  return showCount(tabId);
}

/** Opens the settings page where the reader's own meanings are. */
const openDictionary = (sense: string): Promise<boolean> =>
  browser.tabs.create({ url: settingsAddress('dictionary', sense) }).then(() => true);

browser.runtime.onMessage.addListener(
  (raw: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    const message = readMessage(raw);
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id) return undefined;
    switch (message?.type) {
      case 'suspect':
        return tabId === undefined ? undefined : loadJudge(tabId, [sender.frameId ?? 0]);
      case 'judge':
        return isOwnPage(sender) ? loadJudge(message.tabId, message.frameIds) : undefined;
      case 'annotate':
        return tabId === undefined ? undefined : annotate(tabId, sender);
      case 'find':
        return explainPage(message, sender);
      case 'count':
        return tabId === undefined ? undefined : changed(tabId);
      case 'opened':
        return tabId === undefined ? undefined : leaveOthers(tabId, sender.frameId ?? 0);
      case 'edit':
        return openDictionary(message.sense);
      case 'silence':
        return saveSilence(message.entry, true).then(
          () => true,
          () => false,
        );
      case 'hits':
        return sender.tab === undefined ? undefined : count(message.counts, sender);
      case 'site':
        return Promise.resolve(hostOf(sender));
      case 'load':
        return isOwnPage(sender) ? loadAnnotator(message.tabId, message.frameIds) : undefined;
      default:
        return undefined;
    }
  },
);

addKeys();
addMenus(loadAnnotator);
followLanguage();
addWelcome();
followSync();

// Where settings cannot be read or stored, the popup says so.
void upgradeSettings().catch(() => undefined);
void browser.action.setBadgeBackgroundColor({ color: '#8a5a00' });
