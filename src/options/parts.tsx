// Shows a long list a part at a time.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../extension/text';

/** Entries shown at once. */
const PART = 50;

export interface PartsProps<T> {
  readonly all: readonly T[];
  /** Names the list for screen readers. */
  readonly label: string;
  readonly children: (item: T) => ComponentChildren;
}

/** Give it a `key` that changes with what is listed, so that a new list begins at its beginning. */
export function Parts<T>({ all, label, children }: PartsProps<T>) {
  const [wanted, setFrom] = useState(0);
  // The list may have become shorter.
  const from = wanted < all.length ? wanted : 0;
  const to = Math.min(from + PART, all.length);
  return (
    <>
      <ul class="entries" aria-label={label}>
        {all.slice(from, to).map(children)}
      </ul>
      {all.length > PART && (
        <div class="row">
          <button type="button" disabled={from === 0} onClick={() => setFrom(from - PART)}>
            {text('partsBack')}
          </button>
          <span role="status">{text('partsShown', String(from + 1), String(to), String(all.length))}</span>
          <button type="button" disabled={to === all.length} onClick={() => setFrom(to)}>
            {text('partsOn')}
          </button>
        </div>
      )}
    </>
  );
}
