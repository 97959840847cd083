// Asks the background, which has the dictionary, for the terms of a text.
import type { Explained } from '../lexicon/explain';
import { Receiver } from '../lexicon/sent';
import { type PageText, plainText, type Span } from '../text/page-text';
import { sendToBackground } from './send';

const receiver = new Receiver();

/**
 * Explains a page except in what is hidden; undefined when a newer question from here has ended this one. Rejects when there
 * is no background any more.
 */
export async function findTerms(
  page: PageText,
  hidden: readonly Span[] = [],
): Promise<Explained | undefined> {
  const sent = await sendToBackground<'find'>({ type: 'find', ...plainText(page, hidden) });
  return sent && receiver.receive(sent);
}
