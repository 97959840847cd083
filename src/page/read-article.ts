// Reads a page's article as plain data: its text, the little structure that a text file can keep, and what the marked
// mistranslations really mean. None of the page's HTML is in it.
import { type Span, without } from '../text/page-text';
import { findArticleRoot } from './article-root';
import { type BlockSetting, Structure } from './article-structure';
import { isWithin, outerOf } from './dom';
import { HIDDEN_ATTRIBUTE } from './names';
import type { Mark, Part } from './paint';
import { type DomText, type Piece, piecesIn } from './read-page';

/** What a mistranslated word means. */
export interface Correction {
  readonly surface: string;
  readonly meaning: string;
  readonly zh: string;
  /** False for a guess. */
  readonly sure: boolean;
}

/** A piece of a line. */
export interface Run {
  readonly text: string;
  /** Address that it links to, absolute and http or https; empty for none. */
  readonly href: string;
  readonly code: boolean;
  /** The correction, by its index, that belongs to the end of the run; -1 for none. */
  readonly correction: number;
}

/** A paragraph, heading or block of code. Only code has line breaks. */
export interface ArticleBlock extends BlockSetting {
  readonly runs: readonly Run[];
}

export interface Article {
  readonly blocks: readonly ArticleBlock[];
  /** In the order in which they are first needed. */
  readonly corrections: readonly Correction[];
}

/** What is known of the page beside its text. */
export interface ArticleSource {
  /** Boilerplate, hidden or not. In order, not overlapping. */
  readonly leftOut: readonly Span[];
  /** What is marked in each text node. */
  readonly parts: ReadonlyMap<Text, readonly Part[]>;
}

/** Numbers the corrections; a mention needs one where its spelling is new, or has meant something else before. */
class Corrections {
  readonly all: Correction[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #last = new Map<string, number>();

  /** The correction that a mention needs; -1 for none. */
  at({ term, sure }: Mark): number {
    const surface = term.surface.replace(/\s+/g, ' ');
    const { meaning, zh } = term.entry;
    const spelling = surface.toLowerCase();
    const key = `${spelling}\n${zh}\n${meaning}\n${sure}`;
    const index = this.#indexes.get(key) ?? this.all.push({ surface, meaning, zh, sure }) - 1;
    this.#indexes.set(key, index);
    if (this.#last.get(spelling) === index) return -1;
    this.#last.set(spelling, index);
    return index;
  }
}

/** Makes white space single, over the borders of runs too, and drops it at both ends of the line. */
function tidy(runs: readonly Run[]): Run[] {
  let before = ' ';
  const single = runs.map((run) => {
    const text = run.text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/^ /, before.endsWith(' ') ? '' : ' ');
    before = text || before;
    return { ...run, text };
  });
  const last = single.findLastIndex(({ text }) => text !== '');
  return single
    .map((run, index) => (index === last ? { ...run, text: run.text.trimEnd() } : run))
    .filter(({ text, correction }) => text !== '' || correction >= 0);
}

class Reader {
  readonly corrections = new Corrections();
  readonly #structure: Structure;

  constructor(
    private readonly page: DomText,
    private readonly source: ArticleSource,
    private readonly root: Element,
  ) {
    this.#structure = new Structure(root);
  }

  blocks(): ArticleBlock[] {
    const blocks: { element: Element | undefined; block: ArticleBlock }[] = [];
    for (const span of this.page.blocks) {
      const pieces = piecesIn(this.page, span).filter(({ node }) => this.#isSeen(node));
      const [first] = pieces;
      const runs = pieces.flatMap((piece) => this.#runs(piece));
      if (!first || runs.every(({ text }) => text.trim() === '')) continue;
      const { setting, code } = this.#structure.blockOf(first.node);
      const last = blocks.at(-1);
      // A line of a block of code may be an element.
      if (code && last?.element === code) {
        const joined = [...last.block.runs, { ...runs[0], text: '\n' } as Run, ...runs];
        last.block = { ...last.block, runs: joined };
      } else blocks.push({ element: code, block: { ...setting, runs: code ? runs : tidy(runs) } });
    }
    return blocks.map(({ block }) => block);
  }

  #isSeen(node: Text): boolean {
    let at = outerOf(node);
    while (at && at !== this.root) at = outerOf(at);
    return at !== null && !isWithin(node, `[${HIDDEN_ATTRIBUTE}]`);
  }

  /** A piece of text, cut behind each mention that needs a correction. */
  #runs(piece: Piece): Run[] {
    const { node, start } = piece;
    const place = this.#structure.inlineOf(node);
    const parts = this.source.parts.get(node) ?? [];
    return without(piece, this.source.leftOut).flatMap((span) => {
      const runs: Run[] = [];
      let from = span.start;
      const cut = (to: number, correction: number): void => {
        runs.push({ ...place, text: this.page.text.slice(from, to), correction });
        from = to;
      };
      for (const { mark, end } of parts) {
        const isEnd = mark.range.endContainer === node && mark.range.endOffset === end;
        const at = start + end;
        const correction = isEnd && at > from && at <= span.end ? this.corrections.at(mark) : -1;
        if (correction >= 0) cut(at, correction);
      }
      if (from < span.end) cut(span.end, -1);
      return runs;
    });
  }
}

/** Reads the article of a freshly read page; on a page without prose nothing is in it. Changes nothing. */
export function readArticle(page: DomText, source: ArticleSource): Article {
  const root = findArticleRoot(page, source.leftOut);
  if (root === undefined) return { blocks: [], corrections: [] };
  const reader = new Reader(page, source, root);
  return { blocks: reader.blocks(), corrections: reader.corrections.all };
}
