// The form in which boilerplate is recognised: only letters and digits count, so bullets, quotes and line breaks cannot matter.

/** `text`: NFKC, lower case, apostrophes deleted, every other run of non-letters and non-digits one space. */
export interface NormalForm {
  readonly text: string;
  /** For each UTF-16 unit of `text` the offset of its source character. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text` the offset behind its source character. */
  readonly ends: readonly number[];
}

const APOSTROPHES = "'’‘ʼ`´";
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Normalises `source`; offsets lead back to it. */
export function normalise(source: string): NormalForm {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  const put = (characters: string, start: number, end: number): void => {
    text += characters;
    for (let index = 0; index < characters.length; index += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  for (const character of source) {
    const end = offset + character.length;
    if (LETTER_OR_DIGIT.test(character)) put(character.normalize('NFKC').toLowerCase(), offset, end);
    else if (!APOSTROPHES.includes(character) && !text.endsWith(' ')) put(' ', offset, end);
    offset = end;
  }
  return { text, starts, ends };
}
