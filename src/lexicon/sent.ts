// What was found on a page, as plain data: the background finds terms, the page shows them.
import type { Work } from '../text/work';
import type { Entry } from './entries';
import type { Explained, Term } from './explain';

/** A term whose entries are named by their places in a list. */
export interface SentTerm extends Omit<Term, 'entry' | 'others'> {
  readonly entry: number;
  readonly others: readonly number[];
}

export interface Sent {
  /** Each once. */
  readonly entries: readonly Entry[];
  readonly terms: readonly SentTerm[];
  readonly unsure: readonly SentTerm[];
}

/** Makes plain data of what was found. Its reasons are put into words here: a tenth of the time that finding it took. */
export function* sendInSteps({ terms, unsure }: Explained): Work<Sent> {
  const numbers = new Map<Entry, number>();
  const number = (entry: Entry): number => {
    const known = numbers.get(entry) ?? numbers.size;
    numbers.set(entry, known);
    return known;
  };
  const sent: SentTerm[] = [];
  for (const { entry, others, start, end, surface, why, confidence, reasons } of [...terms, ...unsure]) {
    sent.push({
      ...{ start, end, surface, why, confidence, reasons },
      ...{ entry: number(entry), others: others.map(number) },
    });
    yield;
  }
  return {
    entries: [...numbers.keys()],
    terms: sent.slice(0, terms.length),
    unsure: sent.slice(terms.length),
  };
}

/** Reads what arrives. A meaning stays the same object from one time to the next: by it marks are told apart. */
export class Receiver {
  readonly #entries = new Map<string, Entry>();

  receive({ entries, terms, unsure }: Sent): Explained {
    const known = entries.map((entry) => {
      const same = this.#entries.get(entry.zh) ?? entry;
      this.#entries.set(entry.zh, same);
      return same;
    });
    const read = ({ entry, others, ...term }: SentTerm): Term[] => {
      const found = known[entry];
      return found ? [{ ...term, entry: found, others: others.flatMap((it) => known[it] ?? []) }] : [];
    };
    return { terms: terms.flatMap(read), unsure: unsure.flatMap(read) };
  }
}
