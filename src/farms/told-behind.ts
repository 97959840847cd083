// What a page tells behind a place on it: sentences of somebody, no links, labels, or notices of the site.
import type { Span } from '../text/page-text';
import { type Facts, saidBetween } from './facts';

/** A sentence has a stop and so many words, or so many words without one. */
const SENTENCE = { words: 4, stop: /\p{L}{2}["”’')]*[.!?。](?:\s|$)/u, long: 12 };
/** What sites write below everything: who owns it, what it runs on, how to have a text deleted. */
const NOTICE =
  /©|\(c\)|copyright|copyleft|rights? reserved|reprint|infring|powered by|built with|generated|\bicp\b|last (?:changed|edited|modified|updated)|all (?:content|articles|information)|(?:delete|remove) it|mailing address|版权|侵权|备案/i;

/** What breaks off in dots is a teaser of another page. */
const CUT = /(?:\.\.\.|…)\s*$/;

/** The end of the sentence that a place stands in. */
function endOfSentence(text: string, from: number, end: number): number {
  const stop = /[.!?。]["”’')]*(?=\s|$)/.exec(text.slice(from, end));
  return stop ? from + stop.index + stop[0].length : end;
}

/** Words of sentences behind an offset, without the rest of the sentence that it stands in. */
export function toldBehind(facts: Facts, offset: number): number {
  const { text, blocks } = facts.page;
  const wordsOf = ({ start, end }: Span): number => {
    const from = start < offset ? endOfSentence(text, offset, end) : start;
    const said = text.slice(from, end);
    const words = saidBetween(facts, from, end);
    const isTold = words >= SENTENCE.long || (words >= SENTENCE.words && SENTENCE.stop.test(said));
    return isTold && !CUT.test(said) && !NOTICE.test(said) ? words : 0;
  };
  return blocks.filter(({ end }) => end > offset).reduce((sum, block) => sum + wordsOf(block), 0);
}
