// What the elements around an article's text make of it: heading, list item, quotation, code, link.
import { attributeOf, nameOf, outerOf } from './dom';

/** Where a list item's text stands. */
export interface ItemPlace {
  /** 1 in a list, 2 in a list in a list. */
  readonly depth: number;
  /** Its number in a numbered list, or null. */
  readonly number: number | null;
  /** False for the item's second paragraph and further. */
  readonly opens: boolean;
}

export interface BlockSetting {
  readonly kind: 'heading' | 'paragraph' | 'code';
  /** Of a heading, 1 to 6; 0 for all others. */
  readonly level: number;
  /** How many quotations it stands in. */
  readonly quoted: number;
  readonly item: ItemPlace | null;
}

/** What an element passes on to the text in it. */
interface Setting {
  readonly level: number;
  readonly quoted: number;
  readonly depth: number;
  readonly item: Element | undefined;
  /** The block of code that it is or stands in. */
  readonly block: Element | undefined;
  readonly code: boolean;
  readonly href: string;
}

const PLAIN: Setting = {
  ...{ level: 0, quoted: 0, depth: 0, item: undefined },
  ...{ block: undefined, code: false, href: '' },
};
const LISTS: readonly string[] = ['ul', 'ol', 'menu', 'dir'];
const CODE: readonly string[] = ['code', 'samp', 'kbd', 'tt'];
const CODE_BLOCKS: readonly string[] = ['pre', 'xmp'];

/** The absolute address of a link, or an empty one where it leads to no page: `javascript:`, `mailto:`. */
function addressOf(link: Element): string {
  const url = URL.parse(attributeOf(link, 'href') ?? '', link.baseURI);
  return url && /^https?:$/.test(url.protocol) ? url.href : '';
}

function settingIn(element: Element, outer: Setting): Setting {
  const name = nameOf(element);
  const heading = /^h([1-6])$/.exec(name);
  if (heading) return { ...outer, level: Number(heading[1]) };
  if (name === 'blockquote') return { ...outer, quoted: outer.quoted + 1 };
  if (LISTS.includes(name)) return { ...outer, depth: outer.depth + 1 };
  if (name === 'li') return { ...outer, item: element, depth: Math.max(1, outer.depth) };
  if (CODE_BLOCKS.includes(name)) return { ...outer, block: element };
  if (CODE.includes(name)) return { ...outer, code: true };
  if (name === 'a') return { ...outer, href: addressOf(element) };
  return outer;
}

/** The structure below one element; it remembers which list items have begun, so ask in the order of the page. */
export class Structure {
  readonly #settings: Map<Element, Setting>;
  readonly #items = new Set<Element>();
  readonly #numbers = new Map<Element, number>();

  constructor(root: Element) {
    this.#settings = new Map([[root, settingIn(root, PLAIN)]]);
  }

  #settingOf(node: Node): Setting {
    const chain: Element[] = [];
    let at = outerOf(node);
    while (at && !this.#settings.has(at)) {
      chain.push(at);
      at = outerOf(at);
    }
    let setting = (at && this.#settings.get(at)) ?? PLAIN;
    for (const element of chain.reverse()) {
      setting = settingIn(element, setting);
      this.#settings.set(element, setting);
    }
    return setting;
  }

  /** What a line is that begins in `node`, and the block of code that it belongs to. */
  blockOf(node: Text): { readonly setting: BlockSetting; readonly code: Element | undefined } {
    const { level, quoted, depth, item, block } = this.#settingOf(node);
    const kind = block ? 'code' : level > 0 ? 'heading' : 'paragraph';
    const place = item ? this.#placeOf(item, depth) : null;
    return { setting: { kind, level: block ? 0 : level, quoted, item: place }, code: block };
  }

  #placeOf(item: Element, depth: number): ItemPlace {
    const list = outerOf(item);
    const opens = !this.#items.has(item);
    this.#items.add(item);
    if (list === null || nameOf(list) !== 'ol') return { depth, number: null, opens };
    const first = Number.parseInt(attributeOf(list, 'start') ?? '', 10);
    const before = this.#numbers.get(list) ?? (Number.isNaN(first) ? 0 : first - 1);
    const number = opens ? before + 1 : before;
    this.#numbers.set(list, number);
    return { depth, number, opens };
  }

  /** The link and the code in a line that a text belongs to; in a block of code neither says anything. */
  inlineOf(node: Text): { readonly href: string; readonly code: boolean } {
    const { href, code, block } = this.#settingOf(node);
    return block ? { href: '', code: false } : { href, code };
  }
}
