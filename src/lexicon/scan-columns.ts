// Where scanning puts its tokens.

function longer(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const made = new Int32Array(column.length * 2);
  made.set(column);
  return made;
}

/** Columns instead of objects, because a page can have a hundred thousand tokens. They grow with the page. */
export class ScanColumns {
  count = 0;
  starts: Int32Array<ArrayBuffer>;
  ends: Int32Array<ArrayBuffer>;
  words: Int32Array<ArrayBuffer>;
  stems: Int32Array<ArrayBuffer>;
  sentences: Int32Array<ArrayBuffer>;
  blocks: Int32Array<ArrayBuffer>;
  shapes: Uint8Array<ArrayBuffer>;

  constructor(size: number) {
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.words = new Int32Array(size);
    this.stems = new Int32Array(size);
    this.sentences = new Int32Array(size);
    this.blocks = new Int32Array(size);
    this.shapes = new Uint8Array(size);
  }

  grow(): void {
    const { shapes } = this;
    for (const key of ['starts', 'ends', 'words', 'stems', 'sentences', 'blocks'] as const)
      this[key] = longer(this[key]);
    this.shapes = new Uint8Array(shapes.length * 2);
    this.shapes.set(shapes);
  }
}
