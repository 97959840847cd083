// A document's own methods, which a page cannot bend: <img name="body"> or <form name="createElement"> shadows them, so all
// goes through the prototypes. The detector runs on every page, so there is little in here.

const HTML = 'http://www.w3.org/1999/xhtml';

type Getter<T> = (this: unknown) => T;

/** The getter of a property, which works whatever shadows it on one object. */
export function getter<T>(prototype: object, name: string): Getter<T> {
  const found = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (found === undefined) throw new TypeError(`DOM > ${name}: this browser has no such property`);
  return found as Getter<T>;
}

const body = getter<HTMLElement | null>(Document.prototype, 'body');
const documentElement = getter<Element>(Document.prototype, 'documentElement');
const ownerDocument = getter<Document>(Node.prototype, 'ownerDocument');
const { createElementNS, createTreeWalker, caretPositionFromPoint, getSelection, querySelectorAll } =
  Document.prototype;

export const rootOf = (page: Document): Element => documentElement.call(page);
/** The body, or the root of a document that has none, such as a picture. */
export const bodyOf = (page: Document): Element => body.call(page) ?? rootOf(page);
/** A new element of HTML in the document of `node`, which may be a picture: SVG. */
export const make = (name: string, node: Node = document): HTMLElement =>
  createElementNS.call(node instanceof Document ? node : ownerDocument.call(node), HTML, name) as HTMLElement;
export const walk = (root: Node, show: number, filter?: (node: Node) => number): TreeWalker =>
  createTreeWalker.call(ownerDocument.call(root), root, show, filter);
export const allIn = (page: Document, selector: string): Element[] => [
  ...querySelectorAll.call(page, selector),
];
/** The place in a text under a point of the window, also inside `roots`. */
export const caretAt = (x: number, y: number, roots: readonly ShadowRoot[]): CaretPosition | null =>
  caretPositionFromPoint.call(document, x, y, { shadowRoots: [...roots] });
export const selectionIn = (page: Document): Selection | null => getSelection.call(page);
