// What the reader has said about single meanings, for this page until it is loaded anew.
import type { Entry } from '../lexicon/entries';
import type { Explained, Term } from '../lexicon/explain';
import { nameOf } from '../lexicon/own-term';
import { formKey } from '../text/tokens';
import type { Reason } from '../text/wording';

/** Words that stand for one meaning, however a page parts them. */
const placeOf = (surface: string, entry: Entry): string => `${formKey(surface)}\n${nameOf(entry)}`;

/** Told as the reason for a chosen meaning. */
const REASON: Reason = ['reasonChosen'];

export class Choices {
  readonly #silent = new Set<string>();
  /** Of the silent meanings those that the settings have not told yet. */
  readonly #awaited = new Set<string>();
  readonly #chosen = new Map<string, Entry>();

  /** Leaves a meaning unexplained. With `stored` the reader's settings will say so too, and count alone from then on. */
  silence({ entry }: Term, stored = false): void {
    this.#silent.add(nameOf(entry));
    if (stored) this.#awaited.add(nameOf(entry));
    else this.#awaited.delete(nameOf(entry));
  }

  /** The settings are known to have these meanings silent: what is taken back there is explained again. */
  arrived(silent: ReadonlySet<string>): void {
    for (const name of this.#awaited)
      if (silent.has(name)) {
        this.#awaited.delete(name);
        this.#silent.delete(name);
      }
  }

  /** Gives the words of a term another meaning, wherever they have this one. */
  choose({ surface, entry: before }: Term, entry: Entry): void {
    this.#chosen.delete(placeOf(surface, entry));
    this.#chosen.set(placeOf(surface, before), entry);
  }

  /** What was found, as the reader has it; what the reader has chosen is no guess. */
  applyTo({ terms, unsure }: Explained): Explained {
    const all = (found: readonly Term[]): Term[] =>
      found.map((term) => this.#changed(term)).filter(({ entry }) => !this.#silent.has(nameOf(entry)));
    const guesses = all(unsure);
    const isChosen = ({ reasons }: Term): boolean => reasons.includes(REASON);
    const chosen = guesses.filter(isChosen);
    return {
      terms: [...all(terms), ...chosen].sort((a, b) => a.start - b.start),
      unsure: guesses.filter((term) => !isChosen(term)),
    };
  }

  #changed(term: Term): Term {
    const entry = this.#chosen.get(placeOf(term.surface, term.entry));
    if (!entry) return term;
    const others = [term.entry, ...term.others.filter((it) => it !== entry)];
    return this.#changed({ ...term, entry, others, why: '', reasons: [REASON], confidence: 1 });
  }

  forget(): void {
    this.#silent.clear();
    this.#awaited.clear();
    this.#chosen.clear();
  }
}
