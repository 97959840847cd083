// Finds thousands of word sequences in a text at once: forms, cues, topic words.
import { type Token, tokenise } from '../text/tokens';

/** A phrase found: `first` and `last` are indices of tokens; `values` is what was stored under the phrase. */
export interface Hit<T> {
  readonly first: number;
  readonly last: number;
  readonly values: readonly T[];
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

const node = <T>(): Node<T> => ({ next: new Map(), values: [] });

/** The plural or possessive spellings of a word that count as the word itself. */
function inflections(word: string): string[] {
  if (!/[a-z]$/.test(word) || word.length < 3) return [word];
  if (/(?:s|x|ch|sh)$/.test(word)) return [word, `${word}es`];
  if (/[^aeiou]y$/.test(word)) return [word, `${word.slice(0, -1)}ies`, `${word}s`];
  return [word, `${word}s`];
}

/** A tree of phrases, walked word by word, so that finding costs the same however many phrases it holds. */
export class Phrases<T> {
  readonly #root = node<T>();

  /** Stores `value` under `phrase` and under its plural. */
  add(phrase: string, value: T): void {
    const keys = tokenise(phrase).map((token) => token.key);
    const last = keys.pop();
    if (last === undefined) return;
    let at = this.#root;
    for (const key of keys) at = this.#step(at, key);
    for (const key of inflections(last)) this.#step(at, key).values.push(value);
  }

  #step(from: Node<T>, key: string): Node<T> {
    const known = from.next.get(key);
    if (known) return known;
    const made = node<T>();
    from.next.set(key, made);
    return made;
  }

  /** Every phrase that starts at token `index`, the shortest first. */
  at(tokens: readonly Token[], index: number): Hit<T>[] {
    const hits: Hit<T>[] = [];
    let here: Node<T> | undefined = this.#root;
    for (let last = index; last < tokens.length; last += 1) {
      here = here.next.get(tokens[last]?.key ?? '');
      if (here === undefined) break;
      if (here.values.length > 0) hits.push({ first: index, last, values: here.values });
    }
    return hits;
  }
}
