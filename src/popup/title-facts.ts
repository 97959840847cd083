// What of an English title stands in the Chinese one too: years and amounts, and names that stay in Latin letters.

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
/** Amounts with a word for thousands, shares, then years, versions and whatever has three digits. */
const NUMBERS =
  /(?<![\w.,])(?:(\d[\d,]*(?:\.\d+)?)[\s-]+(thousand|million|billion|trillion)\b|(\d+(?:\.\d+)?)\s*(?:%|percent\b)|(\d[\d,]{2,}|\d+\.\d+)(?![\w%]))/gi;

const plainNumber = (value: number): string => String(Number(value.toFixed(2)));

/** An amount as Chinese counts: in units of ten thousand and of a hundred million. */
function countInChinese(amount: number): string {
  if (amount >= 1e8) return `${plainNumber(amount / 1e8)}亿`;
  if (amount >= 1e4) return `${plainNumber(amount / 1e4)}万`;
  return plainNumber(amount);
}

/** The telling numbers of a title, as Chinese writes them, in the title's order. */
export function tellingNumbers(title: string): string[] {
  return [...title.matchAll(NUMBERS)].map(([, amount, scale, share, plain]) => {
    if (amount && scale)
      return countInChinese(Number(amount.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? 1));
    return share ? `${share}%` : (plain ?? '').replaceAll(',', '');
  });
}

const WORD = /[A-Za-z\d]+(?:\.[A-Za-z\d]+)*[+#]*/g;
/** iPhone, MySQL, QQ, A7, 4G, C++; no 3rd, no 1990s. */
const IS_MARKED = /[a-z][A-Z]|[A-Z]{2}|[A-Za-z]\d|^\d+[A-Z]|[A-Z][+#]/;
/** Names that are translated, and words that English alone writes with a capital. */
const TRANSLATED = new Set(
  (
    'china chinese beijing shanghai america american us usa uk japan japanese europe european india indian internet web ' +
    'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);

/** In a title that writes most words with a capital, a capital says nothing. */
function writesCapitals(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length >= 4 && /^[A-Za-z]/.test(word));
  return long.filter((word) => /^[A-Z]/.test(word)).length > long.length / 2;
}

/** The names of a title that Chinese leaves in Latin letters, in the title's order. */
export function latinNames(title: string): string[] {
  const words = title.match(WORD) ?? [];
  const shouts = title === title.toUpperCase();
  const anyCapital = writesCapitals(words);
  const starts = new Set(
    [...title.matchAll(/(?:^|[.!?:;]\s)[^A-Za-z\d]*([A-Za-z\d]+)/g)].map(([, it]) => it),
  );
  return words.filter((word) => {
    if (shouts || TRANSLATED.has(word.toLowerCase())) return false;
    if (IS_MARKED.test(word)) return true;
    return !anyCapital && /^[A-Z][a-z]{2}/.test(word) && !starts.has(word);
  });
}
