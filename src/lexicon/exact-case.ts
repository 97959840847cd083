// Forms that a page must write in exactly their case ("MA", "West Tour").
import { visible } from '../text/invisible';

/** `text` in one spelling of what a page may part and join in many ways; letters keep their case. */
export const joined = (text: string): string =>
  visible(text)
    .normalize('NFKC')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\s\u2010\u2011-]+/g, ' ');

/** True when words begin with a form in exactly its case, however white space and hyphens part them on the page. */
export const startsInCase = (surface: string, form: string): boolean =>
  joined(surface).startsWith(joined(form));
