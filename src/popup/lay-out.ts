// Puts an article's blocks below one another, with the signs of lists and quotations: both kinds of text agree on those.
import type { ArticleBlock } from '../page/read-article';

/** So far each list in a list is set in: enough for the number of an item, too little to be taken for code. */
const INDENT = ' '.repeat(4);

const quote = (depth: number): string => '> '.repeat(depth);

/** How deep each block's list is: never deeper by more than one than what has been begun above it. */
function depthsOf(blocks: readonly ArticleBlock[]): number[] {
  let open = 0;
  return blocks.map(({ item }) => {
    open = item ? Math.min(item.depth, open + (item.opens ? 1 : 0)) : 0;
    return open;
  });
}

/** The lines between two blocks: none between the items of a list. */
function gap(above: ArticleBlock, below: ArticleBlock): string {
  if (above.item && below.item?.opens && above.quoted === below.quoted) return '\n';
  return `\n${quote(Math.min(above.quoted, below.quoted)).trimEnd()}\n`;
}

/** The whole as text; `write` gives a block's own text, of one line or more. */
export function layOut(blocks: readonly ArticleBlock[], write: (block: ArticleBlock) => string): string {
  const depths = depthsOf(blocks);
  const written = blocks.map((block, index) => {
    const { item, quoted } = block;
    const depth = depths[index] ?? 0;
    const sign = item?.number === null || item?.number === undefined ? '- ' : `${item.number}. `;
    const isItem = item?.opens === true;
    const rest = INDENT.repeat(depth);
    const first = isItem ? INDENT.repeat(Math.max(0, depth - 1)) + sign : rest;
    const lines = write(block).split('\n');
    const text = lines.map((line, number) =>
      (quote(quoted) + (number === 0 ? first : rest) + line).trimEnd(),
    );
    const above = blocks[index - 1];
    return (above ? gap(above, block) : '') + text.join('\n');
  });
  return written.join('');
}
