// What corrected texts said, kept in the page for whoever comes after us: Firefox stops our script in the middle when the
// extension is updated, and then nobody else knows.
import { allIn, bodyOf } from './document';
import { element } from './elements';
import { TOOLTIP_ELEMENT } from './names';
import type { OwnRoot } from './own-root';
import { readPage } from './read-page';

const NAME = 'originals';

export class LeftOriginals {
  readonly #store = element('div', NAME);

  constructor(own: OwnRoot) {
    this.#store.hidden = true;
    own.add(this.#store);
  }

  /** Keeps pairs of what is written and what the page said, in place of those before. */
  keep(pairs: readonly (readonly [written: string, original: string])[]): void {
    this.#store.textContent = pairs.length > 0 ? JSON.stringify(pairs) : '';
  }
}

function readPairs(text: string): (readonly [string, string])[] {
  try {
    const pairs: unknown = JSON.parse(text);
    return Array.isArray(pairs)
      ? pairs.flatMap((it: unknown) => (Array.isArray(it) ? [[String(it[0]), String(it[1])] as const] : []))
      : [];
  } catch {
    return []; // Empty, or the page has changed it: then its text is as the page wants it.
  }
}

/** Puts back what an instance that has ended has left corrected. */
export function restoreLeftOriginals(page: Document): void {
  const stores = allIn(page, TOOLTIP_ELEMENT).map((host) => host.shadowRoot?.querySelector(`.${NAME}`));
  const originals = new Map(stores.flatMap((store) => readPairs(store?.textContent ?? '')));
  if (originals.size === 0) return;
  for (const { node } of readPage(bodyOf(page)).pieces) {
    const original = originals.get(node.data);
    if (original !== undefined) node.data = original;
  }
}
