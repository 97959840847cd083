// Forms that stand for more than one meaning: told, not forbidden.

import type { Entry } from '../lexicon/entries';
import type { OwnTerm } from '../lexicon/own-term';
import { formKey } from '../text/tokens';
import type { Wording } from '../text/wording';

/** All own terms by their forms, for looking up one term's conflicts among thousands. */
export type OwnForms = ReadonlyMap<string, readonly OwnTerm[]>;

export function formsOf(terms: readonly OwnTerm[]): OwnForms {
  const found = new Map<string, OwnTerm[]>();
  for (const term of terms)
    for (const key of new Set(term.forms.map(formKey))) {
      const same = found.get(key);
      if (same) same.push(term);
      else found.set(key, [term]);
    }
  return found;
}

/**
 * What else the forms of a term stand for: other own terms, of which the first in the list counts, and the dictionary's,
 * which `bundled` finds (nothing while it is not loaded). `id` is the term's own, undefined for a new one.
 */
export function conflictsOf(
  { id, forms }: { readonly id: string | undefined; readonly forms: readonly string[] },
  own: OwnForms,
  bundled: (form: string) => readonly Entry[],
): Wording[] {
  return forms.flatMap((form): Wording[] => [
    ...(own.get(formKey(form)) ?? [])
      .filter((other) => other.id !== id)
      .map(({ meaning }): Wording => ['conflictOwn', form, meaning]),
    ...bundled(form).map(({ meaning, zh }): Wording => ['conflictBundled', form, meaning, zh]),
  ]);
}
