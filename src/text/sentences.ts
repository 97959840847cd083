// Where sentences end, for evidence that must stand near a term.
import type { Token } from './tokens';

const STOPS = new Set(['.', '!', '?', '。', '！', '？', '…']);

/** True when a sentence ends with this mark: a full stop that is not inside "opp2.com" or "5.0". */
function ends(token: Token, next: Token | undefined): boolean {
  return token.mark && STOPS.has(token.key) && (next === undefined || next.start > token.end);
}

/**
 * The number of the sentence in which each token stands, counted from `first`, and the next free number.
 * Tokens must come from one paragraph.
 */
export function numberSentences(
  tokens: readonly Token[],
  first = 0,
): { readonly numbers: number[]; readonly next: number } {
  let number = first;
  const numbers = tokens.map((token, index) => {
    const own = number;
    if (ends(token, tokens[index + 1])) number += 1;
    return own;
  });
  return { numbers, next: number + 1 };
}
