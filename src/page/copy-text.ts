// Puts a text into the clipboard when the reader presses a button.

import { append, remove } from './dom';
import { element } from './elements';

const { execCommand } = Document.prototype;

/** Copies through a field that is there for a moment: the only way on pages without a safe connection. */
function copyByField(text: string, place: HTMLElement): boolean {
  const field = element('textarea', 'carrier') as HTMLTextAreaElement;
  field.value = text;
  append(place, field);
  try {
    field.select();
    return execCommand.call(document, 'copy');
  } finally {
    remove(field);
  }
}

/** Copies a text; false when the browser refuses. `place` is an element of ours that is shown. */
export async function copyText(text: string, place: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard without a safe connection, or the page's policy forbids it.
    return copyByField(text, place);
  }
}
