// The badge on the extension's button.
import { browser } from '../extension/browser';
import { framesOf } from '../extension/frames';

/** Shows on the tab's badge how many terms its frames have. */
export async function showCount(tabId: number): Promise<boolean> {
  const count = (await framesOf(tabId)).reduce((sum, { terms }) => sum + terms, 0);
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
  return true;
}
