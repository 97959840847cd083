// Words by which a Chinese search engine finds the original of a translated article.
import type { TermSummary } from '../extension/messages';
import { withoutSiteName } from '../text/title';
import { latinNames, tellingNumbers } from './title-facts';

export interface TranslatedPage {
  readonly title: string;
  readonly host: string;
  readonly terms: readonly TermSummary[];
}

/** A title may be as long as its page likes. */
const LONGEST_TITLE = 300;
const MOST_TERMS = 6;
const MOST_NAMES = 3;
const MOST_NUMBERS = 2;

/** How well a kind of term picks one article out of many: names do best; what grammar needs stands in every article. */
const RARITY: Readonly<Record<TermSummary['kind'], number>> = {
  ...{ product: 2, company: 2, person: 2, place: 2, media: 2, government: 2, game: 2 },
  ...{ finance: 1, business: 1, web: 1, tech: 1, term: 1 },
  ...{ slang: 0.6, idiom: 0.6, grammar: 0 },
};
/** From so many characters a term is as rare as it gets; a single one stands everywhere. */
const LONG = 4;

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
const holds = (title: string, surface: string): boolean => ` ${title} `.includes(` ${fold(surface).trim()} `);

function worthOf({ zh, kind, confidence, count, surfaces }: TermSummary, title: string): number {
  const length = [...zh].length;
  if (length < 2) return 0;
  const rarity = RARITY[kind] * (Math.min(length, LONG) / LONG);
  const named = surfaces.some((surface) => holds(title, surface)) ? 2 : 1;
  return confidence * (1 + Math.log2(count)) * rarity * named;
}

/** The Chinese of the best terms, the best first; none of them is a part of another. */
function chooseTerms(terms: readonly TermSummary[], title: string): string[] {
  const worth = terms
    .map((term) => ({ ...term, worth: worthOf(term, title) }))
    .filter((term) => term.worth > 0)
    .sort((a, b) => b.worth - a.worth || a.place - b.place);
  const chosen: string[] = [];
  for (const { zh } of worth) {
    if (chosen.length === MOST_TERMS) break;
    if (!chosen.some((other) => other.includes(zh) || zh.includes(other))) chosen.push(zh);
  }
  return chosen;
}

/** The title without what is explained in it, and the words of the site's address that it may hold. */
function restOf(title: string, { terms, host }: TranslatedPage): string {
  const folded = fold(title);
  const known = terms
    .flatMap(({ surfaces }) => surfaces.filter((surface) => holds(folded, surface)))
    .sort((a, b) => b.length - a.length);
  const site = host.split(/[.-]/).filter((label) => label.length > 2);
  return [...known, ...site].reduce((rest, words) => {
    const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    return rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'), ' ');
  }, title);
}

/**
 * The query: at most six Chinese terms, then names and numbers of the title. Deterministic, without duplicates; empty
 * where no term is known, since names alone find no original.
 */
export function originalQuery(page: TranslatedPage): string {
  const title = withoutSiteName(page.title.slice(0, LONGEST_TITLE));
  const terms = chooseTerms(page.terms, fold(title));
  if (terms.length === 0) return '';
  const rest = restOf(title, page);
  const isNew = (word: string, index: number, all: readonly string[]): boolean =>
    all.findIndex((it) => it.toLowerCase() === word.toLowerCase()) === index &&
    !terms.some((term) => term.toLowerCase().includes(word.toLowerCase()));
  const names = latinNames(rest).filter(isNew).slice(0, MOST_NAMES);
  const numbers = tellingNumbers(rest).filter(isNew).slice(0, MOST_NUMBERS);
  return [...terms, ...names, ...numbers].join(' ');
}
