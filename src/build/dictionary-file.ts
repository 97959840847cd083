// Vite plugin: puts the dictionary into the package.
import type { CrxPlugin } from '@crxjs/vite-plugin';
import { DICTIONARY, type DictionaryFile } from '../lexicon/dictionary-file';
import { packedLexicon, readWeights } from './read-data';

export function dictionaryFile(): CrxPlugin {
  return {
    name: 'dictionary-file',
    apply: 'build',
    generateBundle() {
      const file: DictionaryFile = { packed: packedLexicon(), weights: readWeights() };
      this.emitFile({ type: 'asset', fileName: DICTIONARY, source: JSON.stringify(file) });
    },
  };
}
