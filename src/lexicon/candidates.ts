// Every place where a form of the dictionary stands on a page, with the signs around it. Nothing is decided here.
import { overlapsAny, type PageText } from '../text/page-text';
import { numberSentences } from '../text/sentences';
import { type Token, tokenise } from '../text/tokens';
import type { Lexicon, Reading, Sign } from './lexicon';
import type { Hit } from './phrases';

/** A paragraph cut into tokens, with the signs that stand in it. */
export interface Paragraph {
  readonly tokens: readonly Token[];
  /** For each token the number of its sentence. */
  readonly sentences: readonly number[];
  /** In order, at each place the longest first. */
  readonly signs: readonly Hit<Sign>[];
}

/** One form standing at one place; all its readings compete. */
export interface Candidate {
  readonly paragraph: Paragraph;
  readonly first: number;
  readonly last: number;
  readonly readings: readonly Reading[];
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/** A token that matches nothing, in place of code or editable text. */
const WALL = '\u0000';

function wallOff(tokens: readonly Token[], page: PageText): Token[] {
  if (page.masked.length === 0) return [...tokens];
  return tokens.map((token) =>
    overlapsAny(page.masked, token) ? { ...token, key: WALL, mark: true } : token,
  );
}

/** Cuts a page into paragraphs and finds the signs in each. */
export function readParagraphs(lexicon: Lexicon, page: PageText): Paragraph[] {
  let nextSentence = 0;
  return page.blocks.map((block) => {
    const tokens = wallOff(tokenise(page.text, block.start, block.end), page);
    const { numbers, next } = numberSentences(tokens, nextSentence);
    nextSentence = next;
    const signs = tokens.flatMap((_, index) => lexicon.signs.at(tokens, index).reverse());
    return { tokens, sentences: numbers, signs };
  });
}

// Addresses, handles, paths, file names: names of something else, whatever words they contain.
const ADDRESS = /^(?:https?:|www\.|[/@\\])|\/\/|\w@\w|_|\.(?:com|net|org|cn|io|html?|php|js|exe|apk|dll)\b/i;

/** True when the form is a part of an address such as "@millet" or "cat.example.com". */
function insideAddress(text: string, start: number, end: number): boolean {
  const from = start - (/\S*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0].length ?? 0);
  const to = end + (/^\S*/.exec(text.slice(end, end + 80))?.[0].length ?? 0);
  return ADDRESS.test(text.slice(from, to));
}

/** All candidates of a paragraph, also overlapping ones. */
export function findCandidates(lexicon: Lexicon, paragraph: Paragraph, text: string): Candidate[] {
  const { tokens } = paragraph;
  const found: Candidate[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    for (const hit of lexicon.forms.at(tokens, index)) {
      const start = tokens[hit.first]?.start ?? 0;
      const end = tokens[hit.last]?.end ?? 0;
      const surface = text.slice(start, end);
      const readings = hit.values.filter((reading) => !reading.exactCase || surface.startsWith(reading.text));
      if (readings.length === 0 || insideAddress(text, start, end)) continue;
      found.push({ paragraph, first: hit.first, last: hit.last, readings, start, end, surface });
    }
  }
  return found;
}
