// The form in which a reader's search and what is searched are compared.

/** Without marks over letters and without what joins words: pinyin's tones, curly quotes and hyphens do not matter. */
export const searchFold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[\s\-‐‑·]+/g, ' ');
