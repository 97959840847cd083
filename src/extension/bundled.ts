// The dictionary for the extension's own pages. It is large: import this module only when it is needed, by `import()`.
import { type Lexicon, loadLexicon } from '../lexicon/lexicon';
import weights from '../lexicon/weights.json' with { type: 'json' };

/** Builds the dictionary; takes some tenths of a second. */
export const loadBundled = (): Lexicon => loadLexicon(PACKED_LEXICON, weights);
