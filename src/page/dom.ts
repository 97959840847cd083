// DOM access that a page cannot bend: in Chrome's isolated world <form><input name="parentNode"> still shadows the
// form's own property, so everything here goes through the prototypes.

type Getter<T> = (this: unknown) => T;

function getter<T>(prototype: object, name: string): Getter<T> {
  const found = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (found === undefined) throw new TypeError(`DOM > ${name}: this browser has no such property`);
  return found as Getter<T>;
}

const localName = getter<string>(Element.prototype, 'localName');
const parentElement = getter<Element | null>(Node.prototype, 'parentElement');
const parentNode = getter<ParentNode | null>(Node.prototype, 'parentNode');
const previousSibling = getter<ChildNode | null>(Node.prototype, 'previousSibling');
const nextSibling = getter<ChildNode | null>(Node.prototype, 'nextSibling');
const { getAttribute, setAttribute, removeAttribute, hasAttribute, querySelector, closest } =
  Element.prototype;
const { insertBefore, removeChild, contains } = Node.prototype;

/** Lower-case name without prefix: "p", "blockquote". */
export const nameOf = (element: Element): string => localName.call(element);
export const parentOf = (node: Node): Element | null => parentElement.call(node);
export const previousOf = (node: Node): ChildNode | null => previousSibling.call(node);
export const nextOf = (node: Node): ChildNode | null => nextSibling.call(node);
export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute.call(element, name);
export const isMarked = (element: Element, name: string): boolean => hasAttribute.call(element, name);
export const mark = (element: Element, name: string): void => setAttribute.call(element, name, '');
export const unmark = (element: Element, name: string): void => removeAttribute.call(element, name);
export const holds = (element: Element, selector: string): boolean =>
  querySelector.call(element, selector) !== null;
export const isWithin = (node: Node | null, selector: string): boolean => {
  const element = node instanceof Element ? node : node && parentOf(node);
  return element !== null && closest.call(element, selector) !== null;
};
export const includes = (outer: Node, inner: Node): boolean => contains.call(outer, inner);

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
