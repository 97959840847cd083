// Where scanning puts its tokens.

type Numbers = Int32Array<ArrayBuffer>;

/** Bytes of a token: six numbers of 32 bits, and its shape. */
const ROW = 6 * 4 + 1;

/** Columns instead of objects, because a page can have a hundred thousand tokens. They grow with the page. */
export class ScanColumns {
  count = 0;
  starts!: Numbers;
  ends!: Numbers;
  words!: Numbers;
  stems!: Numbers;
  sentences!: Numbers;
  blocks!: Numbers;
  shapes!: Uint8Array<ArrayBuffer>;

  constructor(size: number) {
    this.#open(size);
  }

  /** All in one piece of memory: engines take longer over opening a piece than over a page's words. */
  #open(size: number): void {
    const buffer = new ArrayBuffer(size * ROW);
    const column = (index: number): Numbers => new Int32Array(buffer, index * size * 4, size);
    this.starts = column(0);
    this.ends = column(1);
    this.words = column(2);
    this.stems = column(3);
    this.sentences = column(4);
    this.blocks = column(5);
    this.shapes = new Uint8Array(buffer, 6 * size * 4, size);
  }

  grow(): void {
    const { starts, ends, words, stems, sentences, blocks, shapes } = this;
    this.#open(starts.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
    this.words.set(words);
    this.stems.set(stems);
    this.sentences.set(sentences);
    this.blocks.set(blocks);
    this.shapes.set(shapes);
  }
}
