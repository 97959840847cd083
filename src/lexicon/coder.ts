// Gives the dictionary's words their numbers, and phrases their characters.
import { tokenise } from '../text/tokens';
import { characterOf, MARK, MOST_WORDS } from './code';

/** The keys of a phrase's words. */
export const keysOf = (phrase: string): string[] => tokenise(phrase).map((token) => token.key);

/** Collects words first, most frequent first, then turns phrases into their characters. */
export class Coder {
  readonly #counts = new Map<string, number>();
  readonly #numbers = new Map<string, string>();

  count(phrase: string): void {
    for (const key of keysOf(phrase)) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** The words in the order of their numbers. */
  number(): string[] {
    const words = [...this.#counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
    if (words.length > MOST_WORDS)
      throw new Error(`dictionary > words: ${words.length}, at most ${MOST_WORDS}`);
    for (const [index, word] of words.entries()) this.#numbers.set(word, characterOf(index + 1));
    return words;
  }

  phrase(phrase: string): string {
    return keysOf(phrase)
      .map((key) => this.#numbers.get(key) ?? '')
      .join('');
  }

  list(phrases: readonly string[], separator: string = MARK.item): string {
    return [...new Set(phrases.map((it) => this.phrase(it)))].filter((it) => it !== '').join(separator);
  }
}
