// The text in open shadow trees, where nothing but the browser's own calls could find it at no cost.

/** Elements looked at: those nearest to the body, the last first, as a page's article or footer hangs high in its tree. */
const MOST_ELEMENTS = 200;

/** The open shadow trees near the top of a page, also those in one another. */
export function openRoots(body: Element): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const queue: (Element | ShadowRoot)[] = [body];
  for (let index = 0; index < queue.length; index += 1) {
    const place = queue[index];
    if (place === undefined) break;
    const root = place instanceof Element ? place.shadowRoot : null;
    if (root instanceof ShadowRoot) {
      roots.push(root);
      queue.push(root);
    }
    let child = place.lastElementChild;
    // A form's controls may shadow its own properties, even in a circle, so the queue's length is the bound.
    for (; child && queue.length < MOST_ELEMENTS; child = child.previousElementSibling) queue.push(child);
  }
  return roots;
}
