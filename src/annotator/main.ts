// Composition root of the annotator: runs in recognised pages, or where the reader asks for it.

import { askTerms } from '../extension/ask-terms';
import { browser } from '../extension/browser';
import { sendToBackground } from '../extension/send';
import { loadSettings, onSettings, wishesFor } from '../extension/settings';
import { loadTexts, onTexts, text } from '../extension/text';
import type { AdRules } from '../farms/ad-rules';
import type { Farms } from '../farms/signature';
import { onMoved } from '../page/address';
import { clearRemains } from '../page/remains';
import { Annotation } from './annotation';
import { answer } from './answer';
import { countHits } from './count-hits';
import { outsideActions } from './outside-actions';
import { Own } from './own';

/** False for good once the extension has been updated, switched off or removed under the open page. */
const isAlive = (): boolean => browser.runtime?.id !== undefined;

async function start(): Promise<void> {
  clearRemains(document);
  let host = location.hostname;
  const farms = JSON.parse(PACKED_FARMS) as Farms;
  const own = new Own();
  const count = countHits((counts) => {
    // Once: what arrived twice would be counted twice.
    if (isAlive()) void browser.runtime.sendMessage({ type: 'hits', counts }).catch(() => undefined);
  });
  const annotation = new Annotation({
    knowledge: { farms, own: own.finder, explain: askTerms },
    ads: JSON.parse(PACKED_ADS) as AdRules,
    say: (key, ...values) => (isAlive() ? text(key, ...values) : ''),
    actions: outsideActions(() => host),
    counted: (terms) => {
      globalThis.farmglossTerms = terms;
      globalThis.farmglossAsked = annotation.asked.anything;
      void sendToBackground<'count'>({ type: 'count' }).catch(() => undefined);
      count(annotation.showing.marks);
    },
    isAlive,
  });
  browser.runtime.onMessage.addListener((raw: unknown) => answer(annotation, farms, raw));
  // A frame does what the reader wishes for the page that it is in.
  if (self !== top) host = await sendToBackground<'site'>({ type: 'site' });
  const applySettings = async (): Promise<void> =>
    isAlive() ? annotation.apply(wishesFor(await loadSettings(), host)) : annotation.retire();
  const { signal } = new AbortController();
  onSettings((settings) => void annotation.change(wishesFor(settings, host)), signal);
  onTexts(() => {
    // Our windows are made anew, in the other language.
    annotation.showing.clear();
    void applySettings();
  }, signal);
  onMoved(() => void annotation.moved(), signal);
  // A page that comes back from the browser's cache may have missed a change, and the badge has forgotten it.
  addEventListener('pageshow', ({ persisted }) => persisted && void applySettings());
  addEventListener('pagehide', () => annotation.showing.uncorrect());
  await loadTexts();
  await own.follow(() => void applySettings(), signal);
  await applySettings();
}

if (!globalThis.farmglossAnnotator) {
  globalThis.farmglossAnnotator = true;
  void start();
}
