// What a place says by itself about one of its readings: form, ordinariness, neighbours, cues, topics, spelling, rivals.

import { besides, collocationOf } from './collocates';
import { expecting, oddsAfter, shareOf, subtract, surprise } from './experience';
import type { PageView, Place, Possible } from './page-view';
import { rightWords } from './right-words';
import { SHAPE } from './scan';
import { CERTAIN } from './sense';
import { type Counts, NEAR } from './signs';
import { groupsOf } from './word-weights';

/** Logarithmic count: the first signs say most. */
export const log = (count: number): number => Math.log2(1 + count);

/** A prior as log-odds. */
export function priorOdds(prior: number): number {
  const share = shareOf(prior);
  return Math.log(share / (1 - share));
}

const union = (counts: readonly Counts[], key: 'sentence' | 'near' | 'page'): number =>
  counts.reduce((sum, it) => sum + (key === 'page' ? it.onPage : it[key].length), 0);

/** So many different words of a sense's topics make a place, or a page, one of its field. */
const ENOUGH = { near: 4, page: 6 } as const;

/** Tokens on each side whose register counts beside the sentence's. */
const CLOSE = 20;

const NAMES: ReadonlySet<string> = new Set(['product', 'company', 'person', 'place', 'media', 'game']);
const SAYINGS: ReadonlySet<string> = new Set(['slang', 'idiom', 'grammar']);

/** The features of a reading at a place, in the order of `PLACE_FEATURES`. */
export function placeFeatures(view: PageView, place: Place, possible: Possible): number[] {
  const evidence = view.lexicon.evidence.of(possible.reading.sense);
  const speakFor = evidence.for.map((topic) => view.topic(place, topic));
  const against = evidence.against.map((topic) => view.topic(place, topic));
  return [
    ...formFeatures(place, possible, speakFor),
    ...experienceFeatures(view, possible),
    ...ordinaryFeatures(view, place, possible),
    possible.beside === undefined ? 0 : 1,
    possible.forbidden ? 1 : 0,
    collocationFeature(view, place, possible),
    ...cueFeatures(view, place, possible.reading.sense),
    ...(['sentence', 'near', 'page'] as const).map((key) => log(union(speakFor, key))),
    ...(['sentence', 'near', 'page'] as const).map((key) => log(union(against, key))),
    ...topicalFeatures(view, place),
    ...shapeFeatures(view, place),
    ...rivalFeatures(view, place, possible),
  ];
}

function formFeatures(place: Place, possible: Possible, speakFor: readonly Counts[]): number[] {
  const { reading, entry } = possible;
  const derived = reading.form < 0;
  const topical = derived ? 0 : priorOdds(reading.topical);
  return [
    reading.prior === CERTAIN ? 1 : 0,
    derived ? 0 : 1,
    derived ? 0 : priorOdds(reading.prior),
    topical,
    topical * Math.min(1, union(speakFor, 'near') / ENOUGH.near),
    topical * Math.min(1, union(speakFor, 'page') / ENOUGH.page),
    derived ? 1 : 0,
    reading.inverted ? 1 : 0,
    reading.fillers,
    reading.derivation.filter(({ sound }) => sound).length,
    derived ? reading.derivation.reduce((sum, { rank }) => sum + rank, 0) / 4 : 0,
    !derived && reading.derivation.length > 0 ? 1 : 0,
    place.content === 1 ? 1 : 0,
    place.content > 2 ? 1 : 0,
    log(entry.zh.length),
    NAMES.has(entry.kind) ? 1 : 0,
    SAYINGS.has(entry.kind) ? 1 : 0,
    rightWords(place.surface, entry),
  ];
}

function experienceFeatures({ lexicon }: PageView, { reading }: Possible): number[] {
  const share = shareOf(reading.form < 0 ? undefined : reading.prior);
  const form = lexicon.experience.form(reading.sense, reading.form);
  const others = subtract(lexicon.experience.sense(reading.sense), expecting(form, share));
  return [
    ...[oddsAfter(share, form), log(form.right), log(form.wrong)],
    ...[surprise(others), log(others.right), log(others.wrong)],
  ];
}

function collocationFeature({ lexicon, scan }: PageView, { first, last }: Place, possible: Possible): number {
  const { entry, reading } = possible;
  const groups = groupsOf(entry.kind, lexicon.evidence.of(reading.sense).for, reading.sense);
  return collocationOf(lexicon.collocates, groups, besides(scan, first, last));
}

function ordinaryFeatures(view: PageView, place: Place, { distinct }: Possible): number[] {
  const { levels, fillers } = view.lexicon.tables;
  const { words, stems } = view.scan;
  let [rarest, commonest] = [9, 0];
  for (let token = place.first; token <= place.last; token += 1) {
    const word = words[token] ?? 0;
    if (fillers.has(word)) continue;
    const level = Math.max(levels[word] ?? 0, levels[stems[token] ?? 0] ?? 0);
    rarest = Math.min(rarest, level);
    commonest = Math.max(commonest, level);
  }
  const one = place.content < 2;
  return [
    one ? 0 : place.level / 4,
    one ? place.level / 8 : 0,
    one ? 0 : rarest / 8,
    one ? 0 : commonest / 8,
    distinct ? 1 : 0,
  ];
}

function cueFeatures(view: PageView, place: Place, sense: number): number[] {
  const list = view.lexicon.evidence.of(sense).cues;
  const { levels } = view.lexicon.tables;
  const cues = view.cues(place, sense, 'cues');
  const anticues = view.cues(place, sense, 'anticues');
  // An everyday word as a cue says less than a rare one.
  const telling = (signs: readonly number[]): number =>
    signs.reduce((sum, sign) => {
      const [first = 0, second] = list[sign] ?? [];
      return sum + (second === undefined ? 1 - (levels[first] ?? 0) / 10 : 1);
    }, 0);
  return [
    ...[Math.min(3, cues.sentence.length), log(cues.near.length), log(cues.onPage)],
    ...[Math.min(3, telling(cues.sentence)), Math.min(5, telling(cues.near))],
    ...[Math.min(3, anticues.sentence.length), log(anticues.near.length), log(anticues.onPage)],
  ];
}

function topicalFeatures(view: PageView, place: Place): number[] {
  const near = view.topicWords.within(Math.max(0, place.first - NEAR), place.last + NEAR + 1);
  const [from, to] = view.sentenceOf(place);
  const sentence = view.topicWords.within(from, to);
  return [
    log(near.everyday),
    log(near.farm),
    log(sentence.everyday),
    log(sentence.farm),
    view.topicWords.everydayShare,
    view.register.within(from, to),
    view.register.within(place.first - CLOSE, place.last + CLOSE + 1),
    view.register.within(0, view.scan.count),
  ];
}

function shapeFeatures(view: PageView, { first, last }: Place): number[] {
  const { shapes, sentences, blocks } = view.scan;
  const shape = shapes[first] ?? 0;
  const inside = first > 0 && sentences[first - 1] === sentences[first];
  const quote = (token: number): boolean =>
    blocks[token] === blocks[first] && ((shapes[token] ?? 0) & SHAPE.quote) !== 0;
  let hyphens = 0;
  for (let token = first + 1; token <= last; token += 1)
    if (((shapes[token] ?? 0) & SHAPE.joined) !== 0) hyphens += 1;
  const before = inside ? view.wordAt(first - 1) : '';
  return [
    inside && (shape & SHAPE.capital) !== 0 ? 1 : 0,
    (shape & SHAPE.allCapitals) !== 0 ? 1 : 0,
    quote(first - 1) && quote(last + 1) ? 1 : 0,
    hyphens > 0 ? 1 : 0,
    before === 'a' || before === 'an' ? 1 : 0,
    before === 'the' ? 1 : 0,
  ];
}

function rivalFeatures(view: PageView, place: Place, possible: Possible): number[] {
  const rivals = place.possible.filter((it) => it !== possible);
  return [
    log(rivals.length),
    rivals.some(({ distinct }) => distinct) ? 1 : 0,
    view.insideLongerDistinct(place) ? 1 : 0,
  ];
}
