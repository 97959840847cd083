// What the settings page does with the dictionary. Import it by `import()`: it brings what finds terms with it.
import { loadDictionary } from '../extension/dictionary';
import type { Explained } from '../lexicon/explain';
import { SenseIndex } from '../lexicon/find-senses';
import { explainAll, ownFinder } from '../lexicon/own-finder';
import type { OwnTerm } from '../lexicon/own-term';
import { fromPlainText } from '../text/page-text';

export interface Loaded {
  readonly index: SenseIndex;
  /** Prepares own terms, and gives what explains a text by them and by the dictionary. */
  readonly explainer: (own: readonly OwnTerm[]) => (text: string) => Explained;
}

/** Loads the dictionary; takes some tenths of a second. */
export async function load(): Promise<Loaded> {
  const lexicon = await loadDictionary();
  const explainer = (own: readonly OwnTerm[]) => {
    const finder = ownFinder(own);
    return (text: string): Explained => explainAll(lexicon, finder, fromPlainText(text));
  };
  return {
    index: new SenseIndex(lexicon),
    explainer,
  };
}
