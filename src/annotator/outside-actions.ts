// What a reader's actions on a page change outside of it: the settings, and the page of the dictionary.
import { browser } from '../extension/browser';
import { sendToBackground } from '../extension/send';
import { silencing } from '../extension/settings';
import type { OutsideActions } from './annotation-parts';

/**
 * Actions on a page of the host that `host` gives. The background stores: the locks that guard stored lists would be the
 * page's own here, which could hold them for ever, and see them.
 */
export const outsideActions = (host: () => string): OutsideActions => ({
  silence: (sense, where) => {
    const entry = where === 'site' ? silencing(sense, host()) : silencing(sense);
    return sendToBackground<'silence'>({ type: 'silence', entry }).catch(() => false);
  },
  edit: (sense) => void sendToBackground<'edit'>({ type: 'edit', sense }).catch(() => undefined),
  opened: () => {
    // A page without frames has no other window.
    if (self !== top || self.length > 0)
      void sendToBackground<'opened'>({ type: 'opened' }).catch(() => undefined);
  },
  reportPlace: () => ({ address: location.href, version: browser.runtime.getManifest().version }),
});
