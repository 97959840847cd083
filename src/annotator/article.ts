// The page's article for copying: boilerplate is left out whether it is hidden or not.
import type { Farms } from '../farms/signature';
import { bodyOf } from '../page/document';
import { type Article, readArticle } from '../page/read-article';
import { readPage } from '../page/read-page';
import type { Annotation } from './annotation';
import { recognise } from './examine';

/** Reads the article as it stands now, with the corrections that are marked now. */
export function articleOf(annotation: Annotation, farms: Farms): Article {
  return annotation.showing.onOriginals(() => {
    const page = readPage(bodyOf(document));
    const { hidden } = recognise(farms, page, location.href);
    return readArticle(page, { leftOut: hidden, parts: annotation.showing.painting.parts });
  });
}
