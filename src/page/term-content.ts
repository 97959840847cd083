// What is told about a mark, as elements: the same in the tooltip and in the dialog.
import { element } from './elements';
import type { Mark } from './paint';
import type { Say } from './say';
import { labelOf, percentOf } from './term-text';

/** A mark to be shown: it is number `index` of `count`, from 0. */
export interface Opening {
  readonly mark: Mark;
  readonly index: number;
  readonly count: number;
}

/** From here on a meaning is called sure, below likely: of those as sure as this 97 in 100 are right (README). */
const SURE = 0.9;

const howSure = ({ sure, term }: Mark): 'tooltipSure' | 'tooltipLikely' | 'tooltipUnsure' =>
  sure ? (term.confidence >= SURE ? 'tooltipSure' : 'tooltipLikely') : 'tooltipUnsure';

/** How sure the meaning is, and which mention this is. */
function standing({ mark, index, count }: Opening, say: Say): HTMLElement {
  const confidence = `${say(howSure(mark))}, ${percentOf(mark.term.confidence)} %`;
  const place = say('tooltipPlace', String(index + 1), String(count));
  const line = element('p', 'standing', element('span', '', confidence), ' · ', element('span', '', place));
  line.lang = say('textLanguage');
  return line;
}

/** The meaning as a line of its own. */
export const meaningOf = ({ term }: Mark): HTMLElement => element('p', 'meaning', term.entry.meaning);

/** Everything but the meaning: Chinese, gloss, why, here, elsewhere, how sure. */
export function detailsOf(opening: Opening, say: Say): HTMLElement[] {
  const { entry, why, reasons, others, surface } = opening.mark.term;
  const chinese = element('span', 'zh', entry.zh);
  chinese.lang = 'zh-Hans';
  const row = (label: string, text: string, lang = ''): HTMLElement[] => {
    const [term, told] = [element('dt', '', label), element('dd', '', text)];
    term.lang = say('textLanguage');
    if (lang !== '') told.lang = lang;
    return text === '' ? [] : [term, told];
  };
  const here = reasons
    .slice(0, 2)
    .map((reason) => say(...reason))
    .join('; ');
  const readings = others.map(labelOf).join('; ');
  const rows = [
    ...row(say('tooltipOriginal'), opening.mark.words === undefined ? '' : surface),
    ...row(say('tooltipWhy'), why),
    // The other rows tell what is English in every language.
    ...row(say('tooltipHere'), here, say('textLanguage')),
    ...row(say('tooltipOthers'), readings),
  ];
  return [
    // A term of the reader's own may have neither.
    ...(entry.zh + entry.pinyin === '' ? [] : [element('p', 'source', chinese, ` ${entry.pinyin}`)]),
    ...(entry.gloss === '' ? [] : [element('p', 'gloss', entry.gloss)]),
    ...(rows.length > 0 ? [element('dl', '', ...rows)] : []),
    standing(opening, say),
  ];
}

/** Said above a guess. */
export const warningOf = ({ sure }: Mark, say: Say): HTMLElement[] =>
  sure ? [] : [element('p', 'unsure', say('tooltipUnsure'))];
