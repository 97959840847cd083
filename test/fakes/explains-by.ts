// The background's part in explaining a page, without a background: what it sends is plain data here too.

import type { AnnotationParts } from '../../src/annotator/annotation-parts';
import { explainInSteps } from '../../src/lexicon/explain';
import type { Lexicon } from '../../src/lexicon/lexicon';
import { Receiver, sendInSteps } from '../../src/lexicon/sent';
import { plainSpans, plainText } from '../../src/text/page-text';
import { inSlices } from '../../src/text/slices';

/** Explains pages by a dictionary, as the annotator is given it. */
export function explainsBy(lexicon: Lexicon): AnnotationParts['knowledge']['explain'] {
  const receiver = new Receiver();
  return async (dom, spans) => {
    const { page, hidden } = JSON.parse(JSON.stringify({ page: plainText(dom), hidden: plainSpans(spans) }));
    const sent = await inSlices(sendInSteps(await inSlices(explainInSteps(lexicon, page, hidden))));
    return receiver.receive(JSON.parse(JSON.stringify(sent)));
  };
}
