// The form in which boilerplate is recognised: only letters and digits count, so bullets, quotes and line breaks cannot matter.
import { INVISIBLE } from './invisible';

/** `text`: NFKC, lower case, apostrophes and what is invisible deleted, every other run of non-letters and non-digits one space. */
export interface NormalForm {
  readonly text: string;
  /** For each UTF-16 unit of `text` the offset of its source character. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text` the offset behind its source character. */
  readonly ends: readonly number[];
}

/** What does not part words. */
const DELETED = new RegExp(`['’‘ʼ\`´${INVISIBLE}]`);
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const ASCII_LETTER_OR_DIGIT = /[0-9A-Za-z]/;
/** Most of a page is ASCII, for which the dear steps are not needed. */
const ASCII_FORMS: readonly (string | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return ASCII_LETTER_OR_DIGIT.test(character) ? character.toLowerCase() : undefined;
});

function formOf(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code < 128) return ASCII_FORMS[code];
  return LETTER_OR_DIGIT.test(character) ? character.normalize('NFKC').toLowerCase() : undefined;
}

/** Normalises `source`; offsets lead back to it. */
export function normalise(source: string): NormalForm {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  let afterSpace = false;
  for (const character of source) {
    const start = offset;
    offset += character.length;
    const letters = formOf(character);
    if (letters === undefined && (afterSpace || DELETED.test(character))) continue;
    afterSpace = letters === undefined;
    const put = letters ?? ' ';
    parts.push(put);
    for (let unit = 0; unit < put.length; unit += 1) {
      starts.push(start);
      ends.push(offset);
    }
  }
  return { text: parts.join(''), starts, ends };
}
