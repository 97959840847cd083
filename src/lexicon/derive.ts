// How a Chinese term falls into pieces that machines render one by one: 微信 is 微 + 信, 汽车之家 is 汽车 + 之家 or 汽 + 车 + 之 + 家.
import type { Glosses } from './gloss-table';

/** A term's smallest parts: single Chinese characters, and runs of Latin letters or digits that stay as they are. */
export function unitsOf(zh: string): string[] {
  return zh.match(/[\p{Script=Han}]|[A-Za-z0-9]+/gu) ?? [];
}

/** A cut as a number: bit k is set when a piece ends behind unit k. The last unit's bit is always set. */
export type Cut = number;

/** The most units that a piece of the gloss table has. */
const LONGEST_PIECE = 6;
/** Terms have few sensible cuts; more than so many would be chance. */
const MOST_CUTS = 8;
/** Whole sentences are no terms, and a cut's bits must fit a number. */
export const MOST_UNITS = 14;

/** The pieces of a cut, in order. */
export function piecesOf(units: readonly string[], cut: Cut): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const [index, unit] of units.entries()) {
    piece += unit;
    if ((cut >> index) & 1) {
      pieces.push(piece);
      piece = '';
    }
  }
  return pieces;
}

const isLatin = (unit: string): boolean => /^[A-Za-z0-9]/.test(unit);

/**
 * All cuts of a term into two pieces or more that are in the gloss table (Latin runs always are), those with the fewest
 * pieces first. One piece would derive single everyday words, of which 3 in 100 are right: those are listed, with a prior.
 */
export function cutsOf(zh: string, glosses: Glosses): Cut[] {
  const units = unitsOf(zh);
  if (units.length === 0 || units.length > MOST_UNITS) return [];
  const cuts: Cut[] = [];
  const extend = (from: number, cut: Cut): void => {
    if (from === units.length) {
      if (cut !== 1 << (units.length - 1)) cuts.push(cut);
      return;
    }
    for (let to = from + 1; to <= Math.min(units.length, from + LONGEST_PIECE); to += 1) {
      const piece = units.slice(from, to).join('');
      const known = to - from === 1 && isLatin(piece) ? true : glosses.has(piece);
      if (known) extend(to, cut | (1 << (to - 1)));
    }
  };
  extend(0, 0);
  const pieces = (cut: Cut): number => cut.toString(2).replaceAll('0', '').length;
  return cuts.sort((a, b) => pieces(a) - pieces(b) || a - b).slice(0, MOST_CUTS);
}

/** The cut that "微|信" asks for. */
export function cutFrom(marked: string): Cut {
  let cut = 0;
  let behind = 0;
  for (const piece of marked.split('|')) {
    behind += unitsOf(piece).length;
    cut |= 1 << (behind - 1);
  }
  return cut;
}
