// Counts how often own terms are met.
import type { Runtime } from '../extension/browser';
import { addHits } from '../extension/own-hits';

/** Adds to the counts of own terms; what is read in a private window leaves no trace. */
export async function count(
  counts: Readonly<Record<string, number>>,
  { tab }: Runtime.MessageSender,
): Promise<boolean> {
  if (tab?.incognito !== true) await addHits(counts);
  return true;
}
