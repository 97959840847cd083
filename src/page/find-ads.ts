// Finds advertisements in and over a farm's article, conservatively: never an element that holds text of the article.
import type { AdRule, AdRules } from '../farms/ad-rules';
import { overlapsAny, type Span } from '../text/page-text';
import type { BlockKey } from '../text/wording';
import { attributeOf, findAll, holds, includes, nameOf, outerOf } from './dom';
import { MEDIA, NEVER } from './hideable';
import { type DomText, piecesIn } from './read-page';

export interface Ad {
  readonly element: Element;
  readonly reason: BlockKey;
  /** Its first words, or what it is. */
  readonly excerpt: string;
}

/** Paragraphs from this length on (characters) are the article's; its column holds this share of them. */
const PROSE = { length: 80, share: 0.8 };
/** Most words outside links that an advertisement may hold: a claim, not a sentence of an article. */
const MOST_WORDS = 12;
const LONGEST_EXCERPT = 80;

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Adds `amount` to an element and all elements around it, out of shadow trees as well. */
function addUp(sums: Map<Element, number>, node: Node, amount: number): void {
  for (let element = outerOf(node); element; element = outerOf(element))
    sums.set(element, (sums.get(element) ?? 0) + amount);
}

/** The smallest element that holds most of the article; undefined where there is no article. */
function columnOf(page: DomText, hidden: readonly Span[]): Element | undefined {
  const prose = page.blocks.filter(
    (block) =>
      block.end - block.start >= PROSE.length &&
      !overlapsAny(hidden, block) &&
      !overlapsAny(page.linked, { start: block.start, end: block.start + 1 }),
  );
  const sums = new Map<Element, number>();
  for (const block of prose)
    for (const { node, start, end } of piecesIn(page, block)) addUp(sums, node, end - start);
  const all = prose.reduce((sum, { start, end }) => sum + end - start, 0);
  const middle = prose[prose.length >> 1];
  let column = middle && outerOf(piecesIn(page, middle)[0]?.node ?? document);
  while (column && (sums.get(column) ?? 0) < all * PROSE.share) column = outerOf(column);
  for (let outer = column; outer; outer = outerOf(outer))
    if (nameOf(outer) === 'main' || nameOf(outer) === 'article') column = outer;
  return column ?? undefined;
}

/** Words of the page under each element: all of them, and those outside links. */
function countWords(page: DomText): {
  readonly all: Map<Element, number>;
  readonly own: Map<Element, number>;
} {
  const [all, own] = [new Map<Element, number>(), new Map<Element, number>()];
  for (const { node, start, end } of page.pieces) {
    const words = wordsIn(node.data);
    if (words === 0) continue;
    addUp(all, node, words);
    if (!overlapsAny(page.linked, { start, end })) addUp(own, node, words);
  }
  return { all, own };
}

/** The list under a label, with the label: the smallest element around both; undefined when it says more than links. */
function listUnder(page: DomText, label: Span): Element | undefined {
  let element = outerOf(piecesIn(page, label)[0]?.node ?? document);
  while (element && !holds(element, 'a[href]')) element = outerOf(element);
  if (!element) return undefined;
  const list = element;
  const own = page.pieces.filter(
    (piece) =>
      includes(list, piece.node) && piece.node.data.trim() !== '' && !overlapsAny(page.linked, piece),
  );
  return own.every((piece) => piece.start >= label.start && piece.end <= label.end) ? list : undefined;
}

function candidatesOf(rule: AdRule, page: DomText, root: Element): Element[] {
  const named = [root, ...page.roots].flatMap((tree) =>
    (rule.selectors ?? []).flatMap((selector) => findAll(tree, selector)),
  );
  const isLabel = ({ start, end }: Span): boolean =>
    rule.labels?.includes(plain(page.text.slice(start, end)).toLowerCase()) === true;
  const lists = page.blocks.filter(isLabel).map((label) => listUnder(page, label));
  return [...named, ...lists.filter((list) => list !== undefined)];
}

/** True for what stays in place while the page scrolls, by itself or by what it directly holds. */
const floats = (element: Element): boolean =>
  [element, ...findAll(element, ':scope > *')].some((it) =>
    /fixed|sticky/.test(getComputedStyle(it).position),
  );

/** What an advertisement is called in a list: its first words, else its kind and where it comes from. */
function excerptOf(element: Element, text: string): string {
  if (text !== '') return text.slice(0, LONGEST_EXCERPT);
  const frame = nameOf(element) === 'iframe' ? element : findAll(element, 'iframe[src]')[0];
  const source = frame && attributeOf(frame, 'src');
  const host = source ? URL.parse(source, document.baseURI)?.hostname : '';
  return host || attributeOf(element, 'id') || nameOf(element);
}

/** Finds the advertisements of a page that is a farm's. `hidden` is its boilerplate. */
export function findAds(
  { labels, rules }: AdRules,
  page: DomText,
  root: Element,
  hidden: readonly Span[],
): Ad[] {
  const found = rules.flatMap((rule) => candidatesOf(rule, page, root).map((element) => ({ element, rule })));
  if (found.length === 0) return [];
  const column = columnOf(page, hidden);
  const words = countWords(page);
  const isFree = (element: Element): boolean =>
    !NEVER.has(nameOf(element)) &&
    !holds(element, 'main, article, h1') &&
    (column === undefined || !includes(element, column)) &&
    (words.own.get(element) ?? 0) <= MOST_WORDS;
  const ads = found.filter(({ element, rule }) => {
    if (!isFree(element)) return false;
    return rule.place === 'floating' ? floats(element) : column !== undefined && includes(column, element);
  });
  const isAd = (element: Element): boolean => ads.some((ad) => includes(ad.element, element));

  const textOf = (element: Element, without?: Element): string => {
    const said = page.pieces.filter(
      ({ node }) => includes(element, node) && !(without && includes(without, node)),
    );
    return plain(said.map(({ node }) => node.data).join(' '));
  };
  /** The largest element that shows nothing but advertisements, so that no gap stays. */
  const widened = (ad: Element): Element => {
    let whole = ad;
    for (let outer = outerOf(ad); outer && outer !== column && isFree(outer); outer = outerOf(outer)) {
      const rest = (words.all.get(outer) ?? 0) - (words.all.get(whole) ?? 0);
      if (rest > 0 && !labels.includes(textOf(outer, whole).toLowerCase())) break;
      if (!findAll(outer, MEDIA).every(isAd)) break;
      whole = outer;
    }
    return whole;
  };
  const chosen = new Map<Element, Ad>();
  for (const { element, rule } of ads) {
    const whole = rule.place === 'floating' ? element : widened(element);
    if (!chosen.has(whole))
      chosen.set(whole, { element: whole, reason: rule.reason, excerpt: excerptOf(whole, textOf(whole)) });
  }
  return [...chosen.values()].filter(
    ({ element }) => ![...chosen.keys()].some((other) => other !== element && includes(other, element)),
  );
}
