// Why a machine wrote a form: the Chinese pieces with the words that render them, or what the sense's file says.
import type { Lexicon } from './lexicon';
import type { PageView, Possible } from './page-view';

/** "微 micro + 信 letter"; empty when nothing is known. */
export function whyOf(lexicon: Lexicon, view: PageView, { reading }: Possible): string {
  if (reading.derivation.length === 0) return lexicon.entries.why(reading.sense, reading.form);
  const order = reading.inverted
    ? [...reading.derivation.slice(1), ...reading.derivation.slice(0, 1)]
    : reading.derivation;
  return order
    .map(({ piece, first, last }) => `${lexicon.pieceName(piece)} ${view.words(first, last)}`)
    .join(' + ');
}
