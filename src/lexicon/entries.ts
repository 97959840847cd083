// Senses as readers see them, read from the packed columns when first asked for.
import { MARK } from './code';
import { FIRST_KIND, type PackedLexicon, type SenseColumn } from './compile';
import { unitsOf } from './derive';
import { composePinyin } from './pinyin';
import { KINDS, type Kind } from './sense';

/** A sense as readers see it. */
export interface Entry {
  /** The Chinese term; no two entries of the dictionary have the same. */
  readonly zh: string;
  readonly pinyin: string;
  readonly meaning: string;
  readonly gloss: string;
  readonly kind: Kind;
  /** Only for a term of the reader's own: its id. Its Chinese may be empty, and another entry's. */
  readonly own?: string;
}

/** The lines of the packed columns, each column split when first asked for. */
export class SenseLines {
  readonly #columns = new Map<SenseColumn, readonly string[]>();

  constructor(private readonly packed: PackedLexicon) {}

  at(column: SenseColumn, sense: number): string {
    let lines = this.#columns.get(column);
    if (lines === undefined) {
      lines = this.packed.senses[column].split(MARK.line);
      this.#columns.set(column, lines);
    }
    return lines[sense] ?? '';
  }
}

function readSounds({ sounds }: PackedLexicon): Map<string, string> {
  const pinyin = sounds.pinyin.split(MARK.line);
  return new Map(Array.from(sounds.zh, (character, index) => [character, pinyin[index] ?? '']));
}

/** All entries, by the number of their sense. */
export class Entries {
  readonly #made = new Map<number, Entry>();
  #sounds: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly packed: PackedLexicon,
    private readonly lines: SenseLines,
  ) {}

  at(sense: number): Entry {
    const known = this.#made.get(sense);
    if (known) return known;
    const made = this.#read(sense);
    this.#made.set(sense, made);
    return made;
  }

  #read(sense: number): Entry {
    const line = (column: SenseColumn): string => this.lines.at(column, sense);
    const zh = line('zh');
    const kind = KINDS[line('kinds').charCodeAt(0) - FIRST_KIND] ?? 'term';
    return {
      zh,
      kind,
      pinyin: line('pinyin') || composePinyin(this.#syllables(zh), kind),
      meaning: line('meanings'),
      gloss: line('glosses'),
    };
  }

  /**
   * Why machines write a listed form, by its number; for derived ones, -1, what is said of all forms. Empty when the pieces
   * say it.
   */
  why(sense: number, form: number): string {
    const [all = '', ...single] = this.lines.at('whys', sense).split('\t');
    const own = single.find((it) => it.startsWith(`${form}:`));
    return own === undefined ? all : own.slice(own.indexOf(':') + 1);
  }

  /** All of them, by the number of their sense. */
  all(): Entry[] {
    return this.packed.senses.zh.split(MARK.line).map((_, sense) => this.at(sense));
  }

  /** Every sense's syllables with tone marks, by its number. */
  allSyllables(): string[][] {
    return this.packed.senses.zh.split(MARK.line).map((zh) => this.#syllables(zh));
  }

  #syllables(zh: string): string[] {
    this.#sounds ??= readSounds(this.packed);
    return unitsOf(zh).map((unit) => this.#sounds?.get(unit) ?? unit);
  }
}
