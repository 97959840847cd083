// Labelled pages: what a careful reader would explain, what is ordinary English, and what counts neither way.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/text/page-text';

export type Difficulty = 'core' | 'common' | 'rare';

/** A mistranslation. Offsets are UTF-16; `meanings`: any one is right. */
export interface Label extends Span {
  readonly surface: string;
  readonly meanings: readonly string[];
  readonly zh: string;
  readonly difficulty: Difficulty;
  /** False where the labelling reader was unsure or the text is boilerplate: counts neither way. */
  readonly counts: boolean;
}

/** Text of a page that the farm's boilerplate or the article takes up. */
export interface Region extends Span {
  readonly kind: string;
  readonly hide: boolean;
}

export interface LabelledPage {
  readonly id: string;
  /** The page that it was modelled on. */
  readonly source: string;
  readonly text: string;
  readonly labels: readonly Label[];
  /** Places where a form of the dictionary is ordinary English. */
  readonly negatives: readonly (Span & { readonly surface: string })[];
  readonly optional: readonly Span[];
  readonly regions: readonly Region[];
}

// biome-ignore lint/suspicious/noExplicitAny: labelled files are our own JSON, checked by `surface` below
type Json = any;

/** Labelled files count in code points; everything else in UTF-16. */
function toUtf16(text: string): (offset: number) => number {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return (offset) => offsets[offset] ?? text.length;
}

function readPage(id: string, text: string, raw: Json): LabelledPage {
  const at = toUtf16(text);
  const span = (item: Json): Span => ({ start: at(item.start), end: at(item.end) });
  const labels = raw.spans.map((item: Json): Label => {
    const place = span(item);
    if (text.slice(place.start, place.end) !== item.surface)
      throw new Error(
        `${id} > span at ${item.start}: the text has no "${item.surface}" there; correct the offsets`,
      );
    return {
      ...place,
      surface: item.surface,
      meanings: item.meaning,
      zh: item.zh,
      difficulty: item.difficulty,
      counts: item.sure !== false && item.hidden !== true,
    };
  });
  return {
    id,
    source: raw.source ?? id,
    text,
    labels,
    negatives: raw.negatives.map((item: Json) => ({ ...span(item), surface: item.surface ?? '' })),
    optional: (raw.optional ?? []).map(span),
    regions: (raw.regions ?? []).map((item: Json) => ({ ...span(item), kind: item.kind, hide: item.hide })),
  };
}

/**
 * The labelled sets: `train` (the older senses were written with it in view), `written` (blind to the dictionary, for
 * fitting), and those that are never fitted to: `dev`, `fresh` and `blind` (written by one reader, labelled blind by another;
 * `blind` after all weights and terms were made) and `held` (pages of the authors of `written`, held back).
 */
export type SetName = 'train' | 'written' | 'dev' | 'fresh' | 'blind' | 'held';

/** The pages of one .jsonl file in this folder. */
export function readSet(name: SetName): LabelledPage[] {
  const lines = readFileSync(join(import.meta.dirname, `${name}.jsonl`), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map((raw) => readPage(raw.id, raw.text, raw));
}

const SEEDS = join(import.meta.dirname, '../../../shared/seeds');

/** The five seed pages, or undefined where the folder that holds them is not beside the project. */
export function readSeeds(): LabelledPage[] | undefined {
  const gold = join(SEEDS, 'gold.json');
  if (!existsSync(gold)) return undefined;
  const raw = JSON.parse(readFileSync(gold, 'utf8')) as Record<string, Json>;
  return Object.entries(raw).map(([file, labelled]) =>
    readPage(file, readFileSync(join(SEEDS, file), 'utf8'), labelled),
  );
}
