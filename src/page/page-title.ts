// What a page's article is called.
import { withoutSiteName } from '../text/title';
import { findAll, isWithin, textOf, titleOf } from './dom';
import { HIDDEN_ATTRIBUTE } from './names';

const LONGEST = 300;

const clean = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The heading that the document's title repeats, else that title without the site's name, else the first heading. */
export function pageTitle(document: Document): string {
  const title = clean(titleOf(document));
  const headings = findAll(document.documentElement, 'h1')
    .filter((heading) => !isWithin(heading, `[${HIDDEN_ATTRIBUTE}]`))
    .map((heading) => clean(textOf(heading)))
    .filter((text) => text !== '');
  const repeated = headings.find((text) => title.toLowerCase().includes(text.toLowerCase()));
  return (repeated ?? (withoutSiteName(title) || headings[0] || '')).slice(0, LONGEST);
}
