// Loads the dictionary, which is large, when it is needed.
import { DICTIONARY, type DictionaryFile } from '../lexicon/dictionary-file';
import { type Lexicon, loadLexiconInSteps } from '../lexicon/lexicon';
import { inSlices } from '../text/slices';
import { browser } from './browser';

/** Reads and builds the dictionary; takes some tenths of a second. Rejects when the package is gone. */
export async function loadDictionary(): Promise<Lexicon> {
  const file = await fetch(browser.runtime.getURL(DICTIONARY));
  const { packed, weights } = (await file.json()) as DictionaryFile;
  return inSlices(loadLexiconInSteps(packed, weights));
}
