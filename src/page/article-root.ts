// Finds the element in which a page's article stands: around it are menus, teasers and footers.
import { type Span, without } from '../text/page-text';
import { outerOf } from './dom';
import { type DomText, piecesIn } from './read-page';

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Characters from which a paragraph counts as prose. */
const PROSE = 40;
/** The article's share of the page's prose. Comments and long teasers have the rest. */
const SHARE = 0.7;

/**
 * The smallest element that holds most of the page's prose: paragraphs that are no headings, not mostly links and not left out;
 * undefined on a page without prose. A paragraph weighs as the root of its length, or one long one were an article.
 */
export function findArticleRoot(page: DomText, leftOut: readonly Span[]): Element | undefined {
  const weights = new Map<Element, number>();
  let total = 0;
  for (const block of page.blocks) {
    const kept = without(block, leftOut);
    const length = lengthOf(kept.flatMap((span) => without(span, page.linked)));
    const node = piecesIn(page, block)[0]?.node;
    if (block.heading || length < PROSE || length < lengthOf(kept) / 2 || !node) continue;
    const weight = Math.sqrt(length);
    total += weight;
    for (let at = outerOf(node); at; at = outerOf(at)) weights.set(at, (weights.get(at) ?? 0) + weight);
  }
  // Elements that hold so much lie in one another, and of equal ones the inner was met first.
  const large = [...weights].filter(([, weight]) => weight >= total * SHARE);
  const smallest = Math.min(...large.map(([, weight]) => weight));
  return large.find(([, weight]) => weight === smallest)?.[0];
}
