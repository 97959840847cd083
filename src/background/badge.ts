// The badge on the extension's button.
import { browser } from '../extension/browser';
import { framesOf } from '../extension/frames';

/** Shows on the tab's badge how many terms its frames have. */
export async function showCount(tabId: number): Promise<boolean> {
  const frames = await framesOf(tabId);
  const count = frames.reduce((sum, { terms }) => sum + terms, 0);
  // Who has asked is told that there is nothing; elsewhere nobody wants to know.
  const isTold = count > 0 || frames.some(({ asked }) => asked);
  await browser.action.setBadgeText({ tabId, text: isTold ? String(count) : '' });
  return true;
}
