// Counts, for one candidate, the signs for and against a reading in its sentence, its paragraph and its page.
import type { Candidate, Paragraph } from './candidates';
import type { Entry, Sign } from './lexicon';
import type { Hit } from './phrases';

/** Distinct signs seen, by how far away they stand; a wider place includes the narrower ones. */
export interface Counts {
  readonly sentence: readonly string[];
  readonly block: readonly string[];
  readonly page: readonly string[];
}

export interface Evidence {
  readonly cues: Counts;
  readonly anticues: Counts;
  readonly for: Counts;
  readonly against: Counts;
}

type Kind = keyof Evidence;

/** What a sign says about an entry; a word can do several things at once. */
function meaningOf(sign: Sign, entry: Entry): { kind: Kind; text: string } | undefined {
  if ('cue' in sign) {
    if (entry.cues.has(sign.cue)) return { kind: 'cues', text: sign.cue };
    return entry.anticues.has(sign.cue) ? { kind: 'anticues', text: sign.cue } : undefined;
  }
  if (entry.for.includes(sign.topic)) return { kind: 'for', text: sign.word };
  return entry.against.includes(sign.topic) ? { kind: 'against', text: sign.word } : undefined;
}

const perKind = <T>(make: () => T): Record<Kind, T> => ({
  cues: make(),
  anticues: make(),
  for: make(),
  against: make(),
});

/** Collects distinct signs. One piece of text is one sign, however many cues it spells ("giants": giant, giants). */
class Tally {
  readonly #seen = perKind(() => new Set<string>());
  #lastOf = perKind(() => -1);

  /** The hits that follow stand in another paragraph. */
  startParagraph(): void {
    this.#lastOf = perKind(() => -1);
  }

  /** Hits must come in the order of their paragraph, at each place the longest first. */
  add(entry: Entry, hit: Hit<Sign>): void {
    for (const sign of hit.values) {
      const meaning = meaningOf(sign, entry);
      if (meaning === undefined || hit.first <= this.#lastOf[meaning.kind]) continue;
      this.#lastOf[meaning.kind] = hit.last;
      this.#seen[meaning.kind].add(meaning.text);
    }
  }

  of(kind: Kind): readonly string[] {
    return [...this.#seen[kind]];
  }
}

/** The signs around each entry's candidates; remembers what it has counted for a whole page. */
export class Surroundings {
  readonly #pages = new Map<Entry, Tally>();

  constructor(private readonly paragraphs: readonly Paragraph[]) {}

  #page(entry: Entry): Tally {
    const known = this.#pages.get(entry);
    if (known) return known;
    const tally = new Tally();
    for (const paragraph of this.paragraphs) {
      tally.startParagraph();
      for (const hit of paragraph.signs) tally.add(entry, hit);
    }
    this.#pages.set(entry, tally);
    return tally;
  }

  /** The evidence for and against `entry` at `candidate`; the candidate's own words do not count. */
  evidence(candidate: Candidate, entry: Entry): Evidence {
    const { paragraph, first, last, surface } = candidate;
    const here = paragraph.sentences[first];
    const [sentence, block] = [new Tally(), new Tally()];
    for (const hit of paragraph.signs) {
      if (hit.first <= last && hit.last >= first) continue;
      block.add(entry, hit);
      if (paragraph.sentences[hit.first] === here) sentence.add(entry, hit);
    }
    const page = this.#page(entry);
    const own = surface.toLowerCase();
    const counts = (kind: Kind): Counts => ({
      sentence: sentence.of(kind).filter((text) => text !== own),
      block: block.of(kind).filter((text) => text !== own),
      page: page.of(kind).filter((text) => text !== own),
    });
    return {
      cues: counts('cues'),
      anticues: counts('anticues'),
      for: counts('for'),
      against: counts('against'),
    };
  }
}
