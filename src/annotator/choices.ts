// What the reader has said about single meanings, for this page until it is loaded anew.
import type { Entry } from '../lexicon/entries';
import type { Explained, Term } from '../lexicon/explain';
import { nameOf } from '../lexicon/own-term';

/** Words that stand for one meaning. */
const placeOf = (surface: string, entry: Entry): string => `${surface.toLowerCase()}\n${nameOf(entry)}`;

/** Told as the reason for a chosen meaning. */
const REASON = 'you chose this meaning';

export class Choices {
  readonly #silent = new Set<string>();
  readonly #chosen = new Map<string, Entry>();

  /** Leaves a meaning unexplained. */
  silence({ entry }: Term): void {
    this.#silent.add(nameOf(entry));
  }

  /** Gives the words of a term another meaning, wherever they have this one. */
  choose({ surface, entry: before }: Term, entry: Entry): void {
    this.#chosen.delete(placeOf(surface, entry));
    this.#chosen.set(placeOf(surface, before), entry);
  }

  /** What was found, as the reader has it. */
  applyTo({ terms, unsure }: Explained): Explained {
    const all = (found: readonly Term[]): Term[] =>
      found.map((term) => this.#changed(term)).filter(({ entry }) => !this.#silent.has(nameOf(entry)));
    return { terms: all(terms), unsure: all(unsure) };
  }

  #changed(term: Term): Term {
    const entry = this.#chosen.get(placeOf(term.surface, term.entry));
    if (!entry) return term;
    const others = [term.entry, ...term.others.filter((it) => it !== entry)];
    return this.#changed({ ...term, entry, others, why: '', reasons: [REASON], confidence: 1 });
  }

  forget(): void {
    this.#silent.clear();
    this.#chosen.clear();
  }
}
