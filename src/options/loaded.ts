// What the settings page does with the dictionary. Import it by `import()`: it brings the dictionary with it.
import { loadBundled } from '../extension/bundled';
import type { Explained } from '../lexicon/explain';
import { SenseIndex } from '../lexicon/find-senses';
import { explainAll, ownFinder } from '../lexicon/own-finder';
import type { OwnTerm } from '../lexicon/own-term';
import { type ExplainedSample, explainSample } from '../sample/explain-sample';
import { fromPlainText } from '../text/page-text';

export interface Loaded {
  /** Explains the sample: with the dictionary comes what shows terms in pages. */
  readonly explainSample: (sample: Element) => ExplainedSample;
  readonly index: SenseIndex;
  /** Prepares own terms, and gives what explains a text by them and by the dictionary. */
  readonly explainer: (own: readonly OwnTerm[]) => (text: string) => Explained;
}

/** Builds the dictionary; takes some tenths of a second. */
export function load(): Loaded {
  const lexicon = loadBundled();
  const explainer = (own: readonly OwnTerm[]) => {
    const finder = ownFinder(own);
    return (text: string): Explained => explainAll(lexicon, finder, fromPlainText(text));
  };
  return {
    explainSample: (sample) => explainSample(sample, lexicon),
    index: new SenseIndex(lexicon),
    explainer,
  };
}
