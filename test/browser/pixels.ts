// What is seen, pixel by pixel, and how well one colour stands out from another.
import type { Page } from 'puppeteer-core';
import { highlightedTexts } from './reader';

export type Colour = readonly [red: number, green: number, blue: number];
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The rows of pixels in each of some boxes of the window, in one picture of it. */
export async function pixelsInEach(page: Page, boxes: readonly Box[]): Promise<Colour[][][]> {
  // All of the window, and cut afterwards: browsers do not agree on where a clip begins on a scrolled page.
  const picture = await page.screenshot({ encoding: 'base64' });
  const seen = await page.evaluate(
    async (data, places) => {
      // Not as an image element: our own pages show none that are not in the package.
      const bytes = Uint8Array.from(atob(data), (it) => it.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      return places.map(({ left, top, right, bottom }) => {
        const [x, y] = [Math.floor(left), Math.floor(top)];
        const [width, height] = [Math.ceil(right) - x, Math.ceil(bottom) - y];
        const { data: values } = context.getImageData(x, y, width, height);
        // As one text: Firefox's driver carries each number of a list in an object of its own.
        return { width, values: btoa(Array.from(values, (it) => String.fromCharCode(it)).join('')) };
      });
    },
    picture,
    boxes.map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
  );
  return seen.map(({ width, values }) => {
    const bytes = Buffer.from(values, 'base64');
    const pixels = Array.from({ length: bytes.length / 4 }, (_, at): Colour => {
      const [red = 0, green = 0, blue = 0] = bytes.subarray(at * 4, at * 4 + 3);
      return [red, green, blue];
    });
    return Array.from({ length: pixels.length / width }, (_, row) =>
      pixels.slice(row * width, (row + 1) * width),
    );
  });
}

/** The rows of pixels in a box of the window. */
export const pixelsIn = async (page: Page, box: Box): Promise<Colour[][]> =>
  (await pixelsInEach(page, [box]))[0] ?? [];

/** The colours of some pixels with the part that each has of them, the commonest first. */
export function coloursOf(pixels: readonly Colour[]): { readonly colour: Colour; readonly part: number }[] {
  const counts = new Map<string, { colour: Colour; part: number }>();
  for (const colour of pixels) {
    const known = counts.get(colour.join());
    if (known) known.part += 1 / pixels.length;
    else counts.set(colour.join(), { colour, part: 1 / pixels.length });
  }
  return [...counts.values()].sort((a, b) => b.part - a.part);
}

const luminance = ([red, green, blue]: Colour): number => {
  const linear = (value: number): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

/** As WCAG has it: from 1, the same, to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The numbers of a colour that the browser has computed. */
export const colourFrom = (computed: string): Colour =>
  (computed.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number) as unknown as Colour;

export interface Look {
  readonly box: Box;
  /** Where the letters stand. */
  readonly baseline: number;
  readonly colour: Colour;
}

/** Where the mentions of a highlight are seen, or the one at a place, which is scrolled into the middle of the window. */
const looksIn = async (page: Page, name: string, place?: number): Promise<Look[]> => {
  const found = await page.evaluate(
    (highlight, wanted) => {
      const all = [...(CSS.highlights.get(highlight) ?? [])];
      const ranges = wanted === null ? all : all.slice(wanted, wanted + 1);
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      return ranges.map((range) => {
        const parent = range.startContainer.parentElement;
        if (!parent || !context) throw new Error('nothing to look at');
        if (wanted !== null) parent.scrollIntoView({ block: 'center', behavior: 'instant' });
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const { left, top, right, bottom } = live.getClientRects()[0] ?? new DOMRect();
        const style = getComputedStyle(parent);
        context.font = style.font;
        const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText('x');
        return {
          box: { left, top, right, bottom },
          baseline: top + ((bottom - top) * above) / (above + below),
          colour: style.color,
        };
      });
    },
    name,
    place ?? null,
  );
  return found.map((it) => ({ ...it, colour: colourFrom(it.colour) }));
};

/** Where all mentions of a highlight are seen, on a page that the window shows whole. */
export const looksOf = (page: Page, name: string): Promise<Look[]> => looksIn(page, name);

/** Where the `index`th mention of marked words is seen, and in which colour; in the middle of the window. */
export async function lookOf(page: Page, words: string, name: string, index = 0): Promise<Look> {
  const all = await highlightedTexts(page, name);
  const at = [...all.keys()].filter((it) => all[it] === words)[index];
  if (at === undefined) throw new Error(`page > "${words}": is not marked as ${name}`);
  await page.mouse.move(2, 2);
  const [look] = await looksIn(page, name, at);
  if (!look) throw new Error(`page > "${words}": is not marked any more`);
  return look;
}

/** Of a line, also a dotted one, at least so much is drawn; of what letters hang below theirs, less. */
const LINE = 0.25;

const commonest = (pixels: readonly Colour[]): Colour => {
  const [most] = coloursOf(pixels);
  if (!most) throw new Error('nothing is seen');
  return most.colour;
};

/** The grounds that marked words stand on. */
export const groundsOf = async (page: Page, looks: readonly Look[]): Promise<Colour[]> =>
  (
    await pixelsInEach(
      page,
      looks.map(({ box }) => box),
    )
  ).map((rows) => commonest(rows.flat()));

/** The ground that marked words stand on. */
export const groundOf = async (page: Page, look: Look): Promise<Colour> =>
  (await groundsOf(page, [look]))[0] ?? [0, 0, 0];

/** How well the lines under marked words stand out from their grounds: 1 where there is none. */
export async function contrastsOfLines(page: Page, looks: readonly Look[]): Promise<number[]> {
  const boxes = looks.flatMap(({ box, baseline }) => [
    box,
    { ...box, top: baseline + 1, bottom: box.bottom + 4 },
  ]);
  const seen = await pixelsInEach(page, boxes);
  return looks.map((_, at) => {
    const ground = commonest((seen[2 * at] ?? []).flat());
    const lines = (seen[2 * at + 1] ?? []).flatMap((row) =>
      coloursOf(row).filter(({ part }) => part >= LINE),
    );
    return Math.max(...lines.map(({ colour }) => contrast(colour, ground)));
  });
}
export const contrastOfLine = async (page: Page, look: Look): Promise<number> =>
  (await contrastsOfLines(page, [look]))[0] ?? 1;

/** Pixels of an edge in which a border must be found. */
const EDGE = 3;

/** How well the left edge of each box stands out from what is inside of it, or else from what is beside it. */
export async function contrastsOfEdges(page: Page, boxes: readonly Box[]): Promise<number[]> {
  const parts = boxes.flatMap(({ left, top, bottom }) => {
    const middle = { top: (top + bottom) / 2 - 3, bottom: (top + bottom) / 2 + 3 };
    return [
      { ...middle, left: left - 1, right: left + EDGE },
      { ...middle, left: left + EDGE, right: left + EDGE + 2 },
      { ...middle, left: left - EDGE, right: left - 1 },
    ];
  });
  const seen = (await pixelsInEach(page, parts)).map((rows) => rows.flat());
  return boxes.map((_, at) => {
    const [edge = [], inner = [], outer = []] = seen.slice(3 * at, 3 * at + 3);
    return Math.max(...[inner, outer].flatMap((side) => edge.map((it) => contrast(it, commonest(side)))));
  });
}
