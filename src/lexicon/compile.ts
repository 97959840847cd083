// Packs the dictionary for shipping: columns of text in which one character is one word, without examples and defaults.
import { letterOf, MARK } from './code';
import { Coder, keysOf } from './coder';
import { type Collocations, SIDES } from './collocates';
import { cutFrom, cutsOf, piecesOf, unitsOf } from './derive';
import { packTallies, type Tallies } from './experience';
import { FILLERS, type Glosses } from './gloss-table';
import { composePinyin } from './pinyin';
import { asRegular, type Regular } from './regular';
import { CERTAIN, type Form, KINDS, NO_CUT, type Sense } from './sense';
import { type NamedSurroundings, POSITIONS } from './surroundings';
import { groupNames, packWeights } from './word-weights';

/** All the dictionary's data. Every column has a line for each word, piece, topic or sense, in the same order. */
export interface PackedLexicon {
  /** Words in the order of their numbers. */
  readonly words: string;
  /** For each word how ordinary it is, a digit. */
  readonly levels: string;
  /** Words beside places; see `collocates.ts`. */
  readonly collocates: string;
  /** Words around places; see `surroundings.ts`. */
  readonly surroundings: string;
  /** For each level from 1 the ordinary pairs of words, two characters each. */
  readonly pairs: string;
  readonly pieces: { readonly zh: string; readonly renderings: string };
  /** `sides`: "-" everyday, "+" what farm pages are about. */
  readonly topics: { readonly sides: string; readonly words: string };
  readonly senses: Readonly<Record<SenseColumn, string>>;
  /** Characters and their sounds with tone marks. */
  readonly sounds: { readonly zh: string; readonly pinyin: string };
}

export const SENSE_COLUMNS = [
  'zh',
  'cuts',
  'kinds',
  'forms',
  'seen',
  'for',
  'against',
  'cues',
  'anticues',
  'before',
  'after',
  'notBefore',
  'notAfter',
  'meanings',
  'glosses',
  'pinyin',
  'whys',
] as const;
export type SenseColumn = (typeof SENSE_COLUMNS)[number];

/** What the build knows besides the senses. */
export interface Sources {
  readonly glosses: Glosses;
  /** Each topic's words, by the topic's id. */
  readonly topics: Readonly<Record<string, readonly string[]>>;
  /** Topics of everyday life; the others are what farm pages are about. */
  readonly everyday: readonly string[];
  readonly levelOf: (word: string) => number;
  /** What `npm run fit` met on labelled pages. */
  readonly tallies: Tallies;
  readonly collocations: Collocations;
  readonly surroundings: NamedSurroundings;
  /** A character's sound without tone ("xin") and with it ("xìn"), or undefined. */
  readonly soundOf: (character: string) => { readonly plain: string; readonly toned: string } | undefined;
}

/** The first topic's letter in packed senses, the first kind's, and the number that is added to a cut. */
export const FIRST_TOPIC = 0x40;
export const FIRST_KIND = 0x41;
export const FIRST_CUT = 0x40;

const NEIGHBOURS = ['before', 'after', 'notBefore', 'notAfter'] as const;

/** The cuts of a sense that its regular forms are derived from. */
export function cutsOfSense(sense: Sense, glosses: Glosses): number[] {
  if (sense.cut === NO_CUT) return [];
  return sense.cut === undefined ? cutsOf(sense.zh, glosses) : [cutFrom(sense.cut)];
}

/** Everything in words that ships; the coder numbers just these. */
function* phrasesIn(
  senses: readonly Sense[],
  regular: ReadonlyMap<Form, Regular>,
  renderings: readonly string[],
  topics: readonly (readonly string[])[],
) {
  yield* FILLERS;
  for (const sense of senses) {
    for (const form of sense.forms) {
      if (!regular.has(form)) yield form.text;
      for (const key of NEIGHBOURS) yield* form[key];
    }
    yield* sense.cues;
    yield* sense.anticues;
    for (const key of NEIGHBOURS) yield* sense[key];
  }
  yield* renderings;
  for (const words of topics) yield* words;
}

function packForm(coder: Coder, form: Form, regular: Regular | undefined): string {
  const exact = form.exactCase ? `${MARK.exact}${form.text}${MARK.exact}` : '';
  const words = regular
    ? MARK.regular + letterOf(regular.cut) + regular.ranks.map(letterOf).join('')
    : coder.phrase(form.text);
  const neighbours = NEIGHBOURS.filter((key) => form[key].length > 0).map(
    (key) => MARK[key] + coder.list(form[key], MARK.part),
  );
  return priorsOf(form) + exact + words + neighbours.join('');
}

/** A mark for a certain form; otherwise the prior, and the topical prior where it differs: one character each. */
function priorsOf({ prior, topical }: Form): string {
  if (prior === CERTAIN) return MARK.certain;
  return topical === prior ? String(prior) : `${prior}${topical === CERTAIN ? MARK.sure : topical}`;
}

/** The renderings of a piece: those of the gloss table, and its sound when it is one character. */
function renderingsOf(piece: string, { glosses, soundOf }: Sources): { text: string; sound: boolean }[] {
  if (/^[A-Za-z0-9]/.test(piece)) return [{ text: piece, sound: false }];
  const sound = soundOf(piece)?.plain;
  const fillers: ReadonlySet<string> = new Set(FILLERS);
  const given = (glosses.get(piece) ?? []).filter((it) => !fillers.has(it.toLowerCase()));
  const all = given.map((text) => ({ text, sound: text.toLowerCase() === sound }));
  return sound === undefined || all.some((it) => it.sound) ? all : [...all, { text: sound, sound: true }];
}

const lines = <T>(items: readonly T[], print: (item: T, index: number) => string): string =>
  items.map(print).join(MARK.line);

/** What was written about irregular forms; the pieces explain the regular ones. */
function packWhys({ why, forms }: Sense, regular: ReadonlyMap<Form, Regular>): string {
  if (forms.every((form) => regular.has(form) && form.why === undefined)) return '';
  const single = forms.flatMap((form, index) => (form.why === undefined ? [] : [`${index}:${form.why}`]));
  return [why ?? '', ...single].join('\t').trimEnd();
}

/** The topics that senses name, in the order of their numbers. */
export function topicsOf(senses: readonly Sense[], topics: Sources['topics']): string[] {
  const named = new Set(senses.flatMap((sense) => [...sense.for, ...sense.against]));
  return Object.keys(topics).filter((id) => named.has(id));
}

/** Packs checked senses with what the build knows besides them; `pairs` are ordinary pairs, by level from 1. */
export function compileLexicon(
  senses: readonly Sense[],
  sources: Sources,
  pairs: readonly (readonly string[])[] = [],
): PackedLexicon {
  const topicIds = topicsOf(senses, sources.topics);
  const everyday = new Set(sources.everyday);
  const cuts = senses.map((sense) => cutsOfSense(sense, sources.glosses));
  const pieces = [
    ...new Set(
      senses.flatMap(({ zh }, index) => (cuts[index] ?? []).flatMap((cut) => piecesOf(unitsOf(zh), cut))),
    ),
  ].sort();
  const renderings = pieces.map((piece) => renderingsOf(piece, sources));
  const topics = topicIds.map((id) => sources.topics[id] ?? []);
  const groups = groupNames(
    topicIds,
    senses.map(({ zh }) => zh),
  );
  const characters = [...new Set(senses.flatMap(({ zh }) => Array.from(zh)))]
    .filter((it) => sources.soundOf(it))
    .sort();

  const keysOfPieces = new Map(
    pieces.map((piece, index) => [piece, (renderings[index] ?? []).map(({ text }) => keysOf(text))]),
  );
  const regular = new Map<Form, Regular>();
  for (const [index, { zh, forms }] of senses.entries())
    for (const form of forms) {
      const found = asRegular(keysOf(form.text), zh, cuts[index] ?? [], (it) => keysOfPieces.get(it) ?? []);
      if (found !== undefined) regular.set(form, found);
    }

  const coder = new Coder();
  const words = renderings.flat().map(({ text }) => text);
  for (const phrase of phrasesIn(senses, regular, words, topics)) coder.count(phrase);
  const vocabulary = coder.number();
  const letters = (ids: readonly string[]): string =>
    ids.map((id) => String.fromCharCode(FIRST_TOPIC + topicIds.indexOf(id))).join('');
  const composed = ({ zh, kind }: Sense): string =>
    composePinyin(
      unitsOf(zh).map((unit) => sources.soundOf(unit)?.toned ?? unit),
      kind,
    );

  const print: Readonly<Record<SenseColumn, (sense: Sense, index: number) => string>> = {
    zh: ({ zh }) => zh,
    cuts: (_, index) => (cuts[index] ?? []).map((cut) => String.fromCharCode(FIRST_CUT + cut)).join(''),
    kinds: ({ kind }) => String.fromCharCode(FIRST_KIND + KINDS.indexOf(kind)),
    forms: ({ forms }) => forms.map((form) => packForm(coder, form, regular.get(form))).join(MARK.item),
    seen: (sense) => packTallies(sense, sources.tallies),
    for: (sense) => letters(sense.for),
    against: (sense) => letters(sense.against),
    cues: ({ cues }) => coder.list(cues),
    anticues: ({ anticues }) => coder.list(anticues),
    before: ({ before }) => coder.list(before),
    after: ({ after }) => coder.list(after),
    notBefore: ({ notBefore }) => coder.list(notBefore),
    notAfter: ({ notAfter }) => coder.list(notAfter),
    meanings: ({ meaning }) => meaning,
    glosses: ({ gloss }) => gloss,
    pinyin: (sense) => (sense.pinyin === composed(sense) ? '' : sense.pinyin),
    whys: (sense) => packWhys(sense, regular),
  };
  return {
    words: lines(vocabulary, (word) => word),
    levels: vocabulary.map((word) => sources.levelOf(word)).join(''),
    collocates: packWeights(sources.collocations, SIDES, groups, (word) => coder.phrase(word)),
    surroundings: packWeights(sources.surroundings, POSITIONS, groups, (word) => coder.phrase(word)),
    pairs: lines(pairs, (level) => level.map((pair) => coder.phrase(pair)).join('')),
    pieces: {
      zh: lines(pieces, (piece) => piece),
      renderings: lines(renderings, (list) =>
        list.map(({ text, sound }) => (sound ? MARK.sound : '') + coder.phrase(text)).join(MARK.item),
      ),
    },
    topics: {
      sides: topicIds.map((id) => (everyday.has(id) ? '-' : '+')).join(''),
      words: lines(topics, (list) => coder.list(list)),
    },
    senses: Object.fromEntries(
      SENSE_COLUMNS.map((column) => [column, lines(senses, print[column])]),
    ) as Record<SenseColumn, string>,
    sounds: {
      zh: characters.join(''),
      pinyin: lines(characters, (it) => sources.soundOf(it)?.toned ?? ''),
    },
  };
}
