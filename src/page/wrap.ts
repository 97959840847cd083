// Wraps a part of a text node in an element of ours, and takes it back so that no trace is left.
import type { Span } from '../text/page-text';
import { make } from './document';
import { append, includes, insert, mark, nextOf, previousOf, remove } from './dom';
import { HIDDEN_ATTRIBUTE, HIDDEN_ELEMENT } from './names';

/** Takes one change back; returns the node that then holds what was hidden. */
export type Undo = () => Node | undefined;

/** Text nodes that our own splitting made; they melt back into their neighbour. */
export type Fragments = WeakSet<Text>;

function melt(node: Text, fragments: Fragments): Text {
  const previous = previousOf(node);
  if (!fragments.has(node) || !(previous instanceof Text)) return node;
  previous.data += node.data;
  remove(node);
  return previous;
}

/** Wraps the characters `start` to `end` of `node` and returns what unwraps them exactly. */
export function wrap(
  node: Text,
  { start, end }: Span,
  fragments: Fragments,
): { readonly wrapper: Element; readonly undo: Undo } {
  let hidden = node;
  if (end < node.data.length) fragments.add(node.splitText(end));
  if (start > 0) {
    hidden = node.splitText(start);
    fragments.add(hidden);
  }
  const wrapper = make(HIDDEN_ELEMENT, node);
  mark(wrapper, HIDDEN_ATTRIBUTE);
  insert(wrapper, hidden);
  append(wrapper, hidden);
  const undo = (): Text | undefined => {
    const held = includes(wrapper, hidden);
    // The page may have put something of its own beside the text.
    for (const child of [...wrapper.childNodes]) insert(child, wrapper);
    remove(wrapper);
    if (!held) return undefined;
    const merged = melt(hidden, fragments);
    const next = nextOf(merged);
    if (next instanceof Text) melt(next, fragments);
    return merged;
  };
  return { wrapper, undo };
}
