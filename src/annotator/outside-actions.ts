// What a reader's actions on a page change outside of it: the settings, and the page of the dictionary.
import { browser } from '../extension/browser';
import { saveSilence } from '../extension/save-lists';
import { sendToBackground } from '../extension/send';
import { silencing } from '../extension/settings';
import type { OutsideActions } from './annotation-parts';

/**
 * Actions on a page of the host that `host` gives. What the browser refuses is left undone: on the page itself it counts
 * all the same.
 */
export const outsideActions = (host: () => string): OutsideActions => ({
  silence: (sense, where) =>
    void saveSilence(where === 'site' ? silencing(sense, host()) : silencing(sense), true).catch(
      () => undefined,
    ),
  edit: (sense) => void sendToBackground<'edit'>({ type: 'edit', sense }).catch(() => undefined),
  reportPlace: () => ({ address: location.href, version: browser.runtime.getManifest().version }),
});
