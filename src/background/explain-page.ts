// Finds the terms of pages, so that the dictionary is in memory once, and no page waits for it.
import type { Runtime } from '../extension/browser';
import { loadDictionary } from '../extension/dictionary';
import type { Messages } from '../extension/messages';
import { explainInSteps } from '../lexicon/explain';
import type { Lexicon } from '../lexicon/lexicon';
import { type Sent, sendInSteps } from '../lexicon/sent';
import { inSlices } from '../text/slices';

let dictionary: Promise<Lexicon> | undefined;

/** Begins to load the dictionary where it is not there yet. */
export function warmUp(): Promise<Lexicon> {
  dictionary ??= loadDictionary().catch((error: unknown) => {
    // The next page may have more luck.
    dictionary = undefined;
    throw error;
  });
  return dictionary;
}

/** What is under way, by tab and frame. */
const running = new Map<string, AbortController>();

/** Finds a frame's terms. Its newest question ends those before, which are answered with undefined. */
export async function explainPage(
  { page, hidden }: Messages['find']['message'],
  { tab, frameId }: Runtime.MessageSender,
): Promise<Sent | undefined> {
  const asking = `${tab?.id} ${frameId}`;
  running.get(asking)?.abort();
  const own = new AbortController();
  running.set(asking, own);
  try {
    const explained = await inSlices(explainInSteps(await warmUp(), page, hidden), own.signal);
    return explained && (await inSlices(sendInSteps(explained), own.signal));
  } finally {
    if (running.get(asking) === own) running.delete(asking);
  }
}
