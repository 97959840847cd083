// The keyboard's commands: what they change, and what they ask of the page in front.
import { browser } from '../extension/browser';
import { framesOf } from '../extension/frames';
import type { Messages } from '../extension/messages';
import { sendToFrame } from '../extension/send';
import { loadSettings, saveSettings } from '../extension/settings';
import { saveNextWay } from '../extension/way';

/** Sends where the reader is, or else to the first frame that has terms; does nothing on a page without. */
async function sendWhereTermsAre(
  tabId: number,
  message: Messages['step' | 'list']['message'],
): Promise<void> {
  const frames = (await framesOf(tabId)).filter(({ terms }) => terms > 0);
  const frame = frames.find(({ focused }) => focused) ?? frames[0];
  if (frame) await sendToFrame<'step' | 'list'>(tabId, frame.id, message);
}

/** What the keyboard asks of a page. */
const FOR_PAGES: Readonly<Record<string, Messages['step' | 'list']['message']>> = {
  'next-term': { type: 'step', by: 1 },
  'previous-term': { type: 'step', by: -1 },
  list: { type: 'list' },
};

/** Does what the commands say. Call it each time the background starts, before anything is awaited. */
export function addKeys(): void {
  browser.commands.onCommand.addListener((command: string, tab?: { id?: number | undefined }) => {
    const message = FOR_PAGES[command];
    if (command === 'way') void saveNextWay();
    else if (command === 'toggle')
      void loadSettings().then(({ annotate }) => saveSettings({ annotate: !annotate }));
    // Browser pages cannot be looked at; there is nothing to step to then.
    else if (message && tab?.id !== undefined) void sendWhereTermsAre(tab.id, message).catch(() => undefined);
  });
}
