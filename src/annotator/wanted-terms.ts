// Which of the terms that were found are marked, as the reader wishes.
import type { Wishes } from '../extension/settings';
import type { Explained, Term } from '../lexicon/explain';

/** Of each meaning the first mention whose meaning is not in `seen`; adds their meanings to it. */
const firstMentions = (terms: readonly Term[], seen: Set<string>): Term[] =>
  terms.filter(({ entry }) => {
    if (seen.has(entry.zh)) return false;
    seen.add(entry.zh);
    return true;
  });

/** Unsure terms only for readers who want more; with `firstOnly` one mention of each meaning, a sure one if there is any. */
export function wantedTerms({ terms, unsure }: Explained, { more, firstOnly }: Wishes): Explained {
  const guesses = more ? unsure : [];
  if (!firstOnly) return { terms, unsure: guesses };
  const seen = new Set<string>();
  return { terms: firstMentions(terms, seen), unsure: firstMentions(guesses, seen) };
}
