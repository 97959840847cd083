// The contestants that search text: the engine's own RegExp, and two packages with Aho and Corasick's automaton.
import { AhoCorasick as Monyone } from '@monyone/aho-corasick/fast';
import Modern from 'modern-ahocorasick';
import { alternationOf, type Contestant, pureSearch } from './contestant';
import { type Hit, isWhole, leftmostLongest } from './hits';

const COMMON = {
  precedence: 'leftmost',
  needsDom: false,
  mostForms: Number.MAX_SAFE_INTEGER,
  everyPage: 1,
} as const;

export const REGEXP: Contestant = {
  ...COMMON,
  name: 'one RegExp',
  build: ({ forms }) => {
    const regexp = alternationOf(forms);
    // Engines compile at the first use.
    regexp.test('');
    return pureSearch(({ text }) => {
      const found: Hit[] = [];
      regexp.lastIndex = 0;
      for (let match = regexp.exec(text); match; match = regexp.exec(text))
        found.push({ start: match.index, end: regexp.lastIndex });
      return found;
    });
  },
};

/**
 * Line by line, because it reads text by `Intl.Segmenter`, which takes quadratic time in V8; and its own test of
 * boundaries is a hundred times slower than ours here.
 */
const MODERN: Contestant = {
  ...COMMON,
  name: 'modern-ahocorasick',
  build: ({ forms }) => {
    const automaton = new Modern(forms);
    return pureSearch(({ lines }) => {
      const found: Hit[] = [];
      for (const { start, text } of lines) {
        const hits = automaton.search(text.toLowerCase()).filter((hit) => isWhole(text, hit));
        for (const hit of leftmostLongest(hits))
          found.push({ start: start + hit.start, end: start + hit.end });
      }
      return found;
    });
  },
};

const MONYONE: Contestant = {
  ...COMMON,
  name: '@monyone/aho-corasick',
  build: ({ forms }) => {
    const automaton = new Monyone([...forms]);
    return pureSearch(({ text }) =>
      leftmostLongest(
        automaton
          .matchInText(text.toLowerCase())
          .map(({ begin, end }) => ({ start: begin, end }))
          .filter((hit) => isWhole(text, hit)),
      ),
    );
  },
};

export const TEXT_PEERS: readonly Contestant[] = [REGEXP, MODERN, MONYONE];
