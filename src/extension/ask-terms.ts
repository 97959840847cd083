// Asks the background, which has the dictionary, for the terms of a text.
import type { Explained } from '../lexicon/explain';
import { Receiver } from '../lexicon/sent';
import { type PlainText, plainSpans, plainText, type Span } from '../text/page-text';
import { sendOnce } from './send';
import { twice } from './twice';

const receiver = new Receiver();
/** The number of the newest question. */
let newest = 0;

/**
 * Explains a page except in what is hidden; undefined when a newer question from here has ended this one. Rejects when there
 * is no background any more.
 */
export async function askTerms(
  page: PlainText,
  hidden: readonly Span[] = [],
): Promise<Explained | undefined> {
  newest += 1;
  const mine = newest;
  const message = { type: 'find', page: plainText(page), hidden: plainSpans(hidden) } as const;
  const sent = await twice(async () => {
    // Asked again, an old question would end the newer one.
    if (mine !== newest) return undefined;
    const answer = await sendOnce<'find'>(message);
    if (!answer && mine === newest) throw new Error('background > find > no answer; reload the page');
    return answer;
  });
  return sent && receiver.receive(sent);
}
