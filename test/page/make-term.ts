// Terms for tests that need no dictionary: they say where they stand and what they mean.
import type { Entry } from '../../src/lexicon/entries';
import type { Term } from '../../src/lexicon/explain';
import type { PageText } from '../../src/text/page-text';

export const makeEntry = (id: string): Entry => ({
  zh: id,
  pinyin: `pinyin of ${id}`,
  meaning: `meaning of ${id}`,
  gloss: '',
  kind: 'term',
});

/** A term over the first place in `page` where `surface` stands. */
export function makeTerm(page: PageText, surface: string, id = surface): Term {
  const start = page.text.indexOf(surface);
  if (start < 0) throw new Error(`no "${surface}" in "${page.text}"`);
  const entry = makeEntry(id);
  return {
    start,
    end: start + surface.length,
    surface,
    entry,
    why: '',
    confidence: 1,
    reasons: [],
    others: [],
  };
}
