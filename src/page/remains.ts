// Takes away what an instance of ours that has ended has left in a page: after an update the old one cannot always tidy up.
import { allIn } from './document';
import { insert, remove, unmark } from './dom';
import { restoreLeftOriginals } from './left-originals';
import { HIDDEN_ATTRIBUTE, HIDDEN_ELEMENT, TOOLTIP_ELEMENT } from './names';
import { unpaint } from './paint';

/** Brings a page to what it was before any instance of ours had come; call it before anything is added. */
export function clearRemains(page: Document): void {
  unpaint();
  restoreLeftOriginals(page);
  for (const host of allIn(page, TOOLTIP_ELEMENT)) remove(host);
  for (const wrapper of allIn(page, HIDDEN_ELEMENT)) {
    for (const child of [...wrapper.childNodes]) insert(child, wrapper);
    remove(wrapper);
  }
  for (const element of allIn(page, `[${HIDDEN_ATTRIBUTE}]`)) unmark(element, HIDDEN_ATTRIBUTE);
}
