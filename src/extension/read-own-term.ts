// Which values make an own term: what a reader types, what a file holds, what the browser has kept. None is trusted.
import type { OwnTerm } from '../lexicon/own-term';
import type { TextKey } from '../text/wording';
import { shown } from './shown';

/** The most own terms, words of a term, and characters of each text. */
export const MOST = {
  ...{ terms: 5000, words: 20 },
  ...{ word: 80, meaning: 200, zh: 80, pinyin: 200, gloss: 500 },
} as const;

/** What is wrong with a term. Its text is filled in with the place, and then with `thing` and `values`. */
export interface OwnFault {
  readonly key: TextKey;
  /** The name of the damaged value, as files write it. */
  readonly thing: string;
  readonly values: readonly string[];
}

/** The values of a term; its id is no part of what is read. */
export type OwnContent = Omit<OwnTerm, 'id'>;
export type ReadTerm = { readonly content: OwnContent } | { readonly faults: readonly OwnFault[] };

/** Bars part the words of a list in CSV; nothing else has a use for control characters or halves of characters. */
const REFUSED = /[\p{Cc}\p{Cs}]/u;
const REFUSED_IN_LISTS = /[|\p{Cc}\p{Cs}]/u;
const LETTER = /\p{L}/u;

/** Something to see: no space, not only what turns, joins or fills. */
const SEEN = /[^\p{Default_Ignorable_Code_Point}\p{Cf}\s\u2800]/u;

/** A text as it is kept: no white space at its ends, one space within; nothing when there is nothing to see. */
function tidy(value: string): string {
  const text = value.replace(/\s+/g, ' ').trim();
  return SEEN.test(text) ? text : '';
}

/** Reads the values of one term and gathers what is wrong with them. */
class TermReader {
  readonly faults: OwnFault[] = [];

  constructor(private readonly raw: Readonly<Record<string, unknown>>) {}

  #value(thing: string): unknown {
    return Object.hasOwn(this.raw, thing) ? this.raw[thing] : undefined;
  }

  #fault(key: TextKey, thing: string, ...values: readonly string[]): void {
    this.faults.push({ key, thing, values });
  }

  #checked(thing: string, value: unknown, most: number, refused: RegExp): string {
    if (typeof value !== 'string') {
      this.#fault('ownFaultText', thing, shown(value));
      return '';
    }
    // A text of megabytes is not worth tidying.
    if (value.length > most * 4) {
      this.#fault('ownFaultLong', thing, shown(value), String(most));
      return '';
    }
    const text = tidy(value);
    if (text.length > most) this.#fault('ownFaultLong', thing, shown(text), String(most));
    if (refused.test(text)) this.#fault('ownFaultCharacter', thing, shown(text));
    return text;
  }

  text(thing: 'meaning' | 'zh' | 'pinyin' | 'gloss'): string {
    return this.#checked(thing, this.#value(thing) ?? '', MOST[thing], REFUSED);
  }

  words(thing: 'forms' | 'cues'): string[] {
    const value = this.#value(thing) ?? [];
    if (!Array.isArray(value)) {
      this.#fault('ownFaultList', thing, shown(value));
      return [];
    }
    if (value.length > MOST.words) {
      this.#fault('ownFaultMany', thing, String(value.length), String(MOST.words));
      return [];
    }
    const words = value.map((it) => this.#checked(thing, it, MOST.word, REFUSED_IN_LISTS));
    for (const word of words)
      if (word !== '' && !LETTER.test(word)) this.#fault('ownFaultLetter', thing, shown(word));
    return [...new Set(words)].filter((word) => word !== '');
  }

  flag(thing: 'on'): boolean {
    const value = this.#value(thing) ?? true;
    if (typeof value !== 'boolean') this.#fault('ownFaultFlag', thing, shown(value));
    return value !== false;
  }

  need(thing: string, value: { readonly length: number }): void {
    const isTold = this.faults.some((fault) => fault.thing === thing);
    if (value.length === 0 && !isTold) this.#fault('ownFaultMissing', thing);
  }
}

/**
 * Reads a term's values: `forms` and `meaning` are needed, the others may be missing. Gives all that is wrong at once.
 * Never throws, whatever it is given.
 */
export function readOwnTerm(raw: unknown): ReadTerm {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { faults: [{ key: 'ownFaultTerm', thing: shown(raw), values: [] }] };
  const reader = new TermReader(raw as Readonly<Record<string, unknown>>);
  const content = {
    forms: reader.words('forms'),
    meaning: reader.text('meaning'),
    zh: reader.text('zh'),
    pinyin: reader.text('pinyin'),
    gloss: reader.text('gloss'),
    cues: reader.words('cues'),
    on: reader.flag('on'),
  };
  reader.need('forms', content.forms);
  reader.need('meaning', content.meaning);
  return reader.faults.length > 0 ? { faults: reader.faults } : { content };
}
