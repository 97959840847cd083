// DOM access that a page cannot bend: in Chrome's isolated world <form><input name="parentNode"> still shadows the
// form's own property, so everything here goes through the prototypes.

import { getter } from './document';

const localName = getter<string>(Element.prototype, 'localName');
const parentElement = getter<Element | null>(Node.prototype, 'parentElement');
const parentNode = getter<ParentNode | null>(Node.prototype, 'parentNode');
const shadowRoot = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const shadowHost = getter<Element>(ShadowRoot.prototype, 'host');
const previousSibling = getter<ChildNode | null>(Node.prototype, 'previousSibling');
const nextSibling = getter<ChildNode | null>(Node.prototype, 'nextSibling');
const textContent = getter<string | null>(Node.prototype, 'textContent');
const childElementCount = getter<number>(Element.prototype, 'childElementCount');
const { getAttribute, setAttribute, removeAttribute, hasAttribute, querySelector, closest } =
  Element.prototype;
const inElement = Element.prototype.querySelectorAll;
const inTree = DocumentFragment.prototype.querySelectorAll;
const isConnected = getter<boolean>(Node.prototype, 'isConnected');
const { insertBefore, removeChild, contains, getRootNode } = Node.prototype;
const { assignedNodes } = HTMLSlotElement.prototype;
const { getBoundingClientRect, scrollBy, matches } = Element.prototype;

/** Lower-case name without prefix: "p", "blockquote". */
export const nameOf = (element: Element): string => localName.call(element);
export const parentOf = (node: Node): Element | null => parentElement.call(node);
/** What a node stands in: an element, a shadow root, a document. */
export const containerOf = (node: Node): ParentNode | null => parentNode.call(node);
/** The element around a node; at the top of a shadow tree, the element whose tree it is. */
export const outerOf = (node: Node): Element | null => {
  const container = parentNode.call(node);
  return container instanceof ShadowRoot ? shadowHost.call(container) : parentElement.call(node);
};
/** An element's open shadow tree. */
export const shadowOf = (element: Element): ShadowRoot | null => shadowRoot.call(element);
/** What the page has put into a slot; nothing where the slot shows its own children. */
export const assignedTo = (element: Element): readonly Node[] =>
  element instanceof HTMLSlotElement ? assignedNodes.call(element) : [];
export const previousOf = (node: Node): ChildNode | null => previousSibling.call(node);
export const nextOf = (node: Node): ChildNode | null => nextSibling.call(node);
/** All text in a node, scripts included. */
export const textOf = (node: Node): string => textContent.call(node) ?? '';
export const childCountOf = (element: Element): number => childElementCount.call(element);
export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute.call(element, name);
export const isMarked = (element: Element, name: string): boolean => hasAttribute.call(element, name);
export const mark = (element: Element, name: string): void => setAttribute.call(element, name, '');
export const unmark = (element: Element, name: string): void => removeAttribute.call(element, name);
/** Everything in an element or a shadow tree that matches, in its order. */
export const findAll = (place: Element | ShadowRoot, selector: string): Element[] => [
  ...(place instanceof Element ? inElement : inTree).call(place, selector),
];
export const holds = (element: Element, selector: string): boolean =>
  querySelector.call(element, selector) !== null;
/** True when the node is or stands in a matching element, also around the shadow trees that it is in. */
export const isWithin = (node: Node | null, selector: string): boolean => {
  let at = node instanceof Element ? node : node && outerOf(node);
  while (at) {
    if (closest.call(at, selector) !== null) return true;
    const root = getRootNode.call(at);
    at = root instanceof ShadowRoot ? shadowHost.call(root) : null;
  }
  return false;
};
export const includes = (outer: Node, inner: Node): boolean => contains.call(outer, inner);

export const isThere = (node: Node): boolean => isConnected.call(node);
export const boxOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
export const scrollBox = (element: Element, options: ScrollToOptions): void =>
  (scrollBy as (options: ScrollToOptions) => void).call(element, options);

export const isMatching = (element: Element, selector: string): boolean => matches.call(element, selector);

/** Puts `node` where `place` stands, before it. */
export function insert(node: Node, place: Node): void {
  const parent = parentNode.call(place);
  if (parent) insertBefore.call(parent, node, place);
}

export function append(parent: Node, node: Node): void {
  insertBefore.call(parent, node, null);
}

export function remove(node: Node): void {
  const parent = parentNode.call(node);
  if (parent) removeChild.call(parent, node);
}
