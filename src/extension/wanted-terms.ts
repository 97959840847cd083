// Which of the terms that were found are marked, as the reader wishes.
import type { Explained, Term } from '../lexicon/explain';
import { nameOf } from '../lexicon/own-term';
import type { Wishes } from './settings';

/** Of each meaning the first mention whose meaning is not in `seen`; adds their meanings to it. */
const firstMentions = (terms: readonly Term[], seen: Set<string>): Term[] =>
  terms.filter(({ entry }) => {
    if (seen.has(nameOf(entry))) return false;
    seen.add(nameOf(entry));
    return true;
  });

/**
 * Of the terms where the reader wants them: unsure ones only for readers who want more; with `firstOnly` one mention of
 * each meaning, a sure one if there is any, but words that are corrected are corrected everywhere; none whose meaning is
 * silent.
 */
export function wantedTerms(
  { terms, unsure }: Explained,
  { more, firstOnly, way, silent }: Wishes,
  isWhereWanted: (term: Term) => boolean,
): Explained {
  const isWanted = (term: Term): boolean => !silent.has(nameOf(term.entry)) && isWhereWanted(term);
  const sure = terms.filter(isWanted);
  const guesses = more ? unsure.filter(isWanted) : [];
  if (!firstOnly) return { terms: sure, unsure: guesses };
  const seen = new Set<string>();
  const first = firstMentions(sure, seen);
  return { terms: way === 'corrected' ? sure : first, unsure: firstMentions(guesses, seen) };
}
