// What a mark means, as plain text: for copying it, and for reporting a wrong one. Nothing of it is sent anywhere.
import type { Entry } from '../lexicon/entries';
import type { Mark } from './paint';

/** What a report says of where it was written. */
export interface ReportPlace {
  readonly address: string;
  /** Of Farmgloss. */
  readonly version: string;
}

/** Confidence as a whole percentage; never 100, as nothing is that sure. */
export const percentOf = (confidence: number): number => Math.min(99, Math.round(confidence * 100));

/** A meaning with its Chinese; a reader's own term may have none. */
export const labelOf = ({ meaning, zh }: Entry): string => (zh === '' ? meaning : `${meaning} (${zh})`);

/** Meaning, Chinese with pinyin, gloss: a line each. */
export function copyTextOf({ term }: Mark): string {
  const { meaning, zh, pinyin, gloss } = term.entry;
  return [meaning, `${zh} ${pinyin}`.trim(), gloss].filter((line) => line !== '').join('\n');
}

/** A report for whoever keeps the dictionary, in its language. */
export function reportTextOf(mark: Mark, { address, version }: ReportPlace): string {
  const { surface, entry, confidence } = mark.term;
  return [
    'A wrong explanation by Farmgloss',
    `Page: ${address}`,
    `Sentence: ${mark.sentence()}`,
    `Words: ${surface}`,
    `Explained as: ${labelOf(entry)}`,
    `Confidence: ${percentOf(confidence)} %${mark.sure ? '' : ', shown as unsure'}`,
    `Version: ${version}`,
    'Should be: ',
  ].join('\n');
}
