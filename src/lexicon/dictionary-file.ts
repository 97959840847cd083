// The dictionary as a file of the package: written by the build, read by whoever explains.
import type { PackedLexicon } from './compile';
import type { Weights } from './model';

/** Its path in the package. */
export const DICTIONARY = 'dictionary.json';

/** What it holds, as JSON. */
export interface DictionaryFile {
  readonly packed: PackedLexicon;
  readonly weights: Weights;
}
