// Reads the simpler columns of the packed dictionary, character by character.
import { MARK, numberOf } from './code';
import type { Column, Sequences } from './columns';
import { pairKey } from './tables';
import { HASH_START, hashStep, Words } from './words';

export const LINE = MARK.line.charCodeAt(0);
export const ZERO = 0x30;

/** Numbers the words of a column that has one a line. */
export function readWords(column: string): Words {
  const words = new Words(32768);
  let hash = HASH_START;
  let from = 0;
  for (let at = 0; at <= column.length; at += 1) {
    const code = at < column.length ? column.charCodeAt(at) : LINE;
    if (code === LINE) {
      if (at > from) words.add(hash, at - from);
      hash = HASH_START;
      from = at + 1;
    } else hash = hashStep(hash, code);
  }
  return words;
}

/** Adds the numbers that stand in a text from `from` on to a sequence; gives where something else stands. */
export function readNumbers(text: string, from: number, sequence: Sequences): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const number = numberOf(text.charCodeAt(at));
    if (number === 0) break;
    sequence.push(number);
  }
  return at;
}

/** Where each line of a text begins, and at the end where one more would. */
export function startsOf(text: string, column: Column): void {
  column.push(0);
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === LINE) column.push(at + 1);
  column.push(text.length + 1);
}

/** How ordinary each word is, by its number. */
export function readLevels(digits: string): Uint8Array {
  const levels = new Uint8Array(digits.length + 1);
  for (let at = 0; at < digits.length; at += 1) levels[at + 1] = digits.charCodeAt(at) - ZERO;
  return levels;
}

/** How ordinary each pair of words is, by `pairKey`. */
export function readOrdinary(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  for (const [index, line] of text.split(MARK.line).entries())
    for (let at = 0; at + 1 < line.length; at += 2)
      pairs.set(pairKey(numberOf(line.charCodeAt(at)), numberOf(line.charCodeAt(at + 1))), index + 1);
  return pairs;
}
