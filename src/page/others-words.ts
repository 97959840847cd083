// Elements that show the words of others: what a farm's boilerplate stands in where people quote, list or discuss it.
import {
  attributeOf,
  childCountOf,
  findAll,
  holds,
  nameOf,
  nextOf,
  parentOf,
  previousOf,
  textOf,
} from './dom';

/** Class names of comments, messages in trackers and version control, shown files, program output, quotations. */
const OTHERS =
  /(?:^|[\s_-])(?:comments?|commentlist|repl(?:y|ies)|bugnote|logmsg|commit|diff|blob-code|line-block|snippets?|quot(?:e|ed|es|ation)|transcript)(?:$|[\s_-])/i;
/** Class names that say so only where there are several alike: messages of a chat, slides. */
const ALIKE = /(?:^|\s)(?:message|msg|slide)(?:$|\s)/i;
/** An element with so large a share of the page's text is what the page is about, whatever its name. */
const OWN_SHARE = 2 / 3;

const UNSEEN = 'script, style, noscript, template';

function siblingsOf(element: Element): Element[] {
  const next = (from: Node, step: (node: Node) => Node | null): Element[] => {
    let at = step(from);
    while (at && !(at instanceof Element)) at = step(at);
    return at ? [at as Element] : [];
  };
  return [...next(element, previousOf), ...next(element, nextOf)];
}

const classOf = (element: Element): string => attributeOf(element, 'class') ?? '';

const isNamedSo = (element: Element): boolean =>
  OTHERS.test(`${classOf(element)} ${attributeOf(element, 'itemprop') ?? ''}`) ||
  attributeOf(element, 'role') === 'comment' ||
  (ALIKE.test(classOf(element)) && siblingsOf(element).some((it) => ALIKE.test(classOf(it))));

/** A cell among others in rows of several: a table of data, a list of posts. */
function isDatum(element: Element): boolean {
  const row = parentOf(element);
  if (row === null || nameOf(row) !== 'tr' || childCountOf(row) < 2) return false;
  return siblingsOf(row).some((it) => nameOf(it) === 'tr' && childCountOf(it) >= 2);
}

/** One of several descriptions in a list: a collection, or answers on a talk page that indents with them. */
const isDescription = (element: Element): boolean =>
  siblingsOf(element).some(
    (it) => nameOf(it) === 'dd' || siblingsOf(it).some((far) => far !== element && nameOf(far) === 'dd'),
  );

function mayHold(element: Element): boolean {
  const name = nameOf(element);
  if ((name === 'td' || name === 'th') && isDatum(element)) return true;
  return (name === 'dd' && isDescription(element)) || isNamedSo(element);
}

/** Tells such elements below one root. */
export class OthersWords {
  readonly #root: Element | ShadowRoot;
  #length: number | undefined;

  constructor(root: Element | ShadowRoot) {
    this.#root = root;
  }

  /** True when the element's text is not the page's own. */
  has(element: Element): boolean {
    return mayHold(element) && !holds(element, 'h1') && lengthOf(element) < OWN_SHARE * this.#all();
  }

  #all(): number {
    this.#length ??= lengthOf(this.#root);
    return this.#length;
  }
}

/** How long the text is that a reader may see, about. */
const lengthOf = (place: Element | ShadowRoot): number =>
  findAll(place, UNSEEN).reduce((rest, it) => rest - textOf(it).length, textOf(place).length);
