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

/** The rows of pixels in a box of the window. */
export async function pixelsIn(page: Page, box: Box): Promise<Colour[][]> {
  // All of the window, and cut afterwards: browsers do not agree on where a clip begins on a scrolled page.
  const picture = await page.screenshot({ encoding: 'base64' });
  return page.evaluate(
    async (data, { left, top, right, bottom }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const [x, y] = [Math.floor(left), Math.floor(top)];
      const [width, height] = [Math.ceil(right) - x, Math.ceil(bottom) - y];
      const values = context.getImageData(x, y, width, height).data;
      return Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (__, column): [number, number, number] => {
          const at = (row * width + column) * 4;
          return [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0];
        }),
      );
    },
    picture,
    { left: box.left, top: box.top, right: box.right, bottom: box.bottom },
  );
}

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

/** Where the `index`th mention of marked words is seen, and in which colour; in the middle of the window. */
export async function lookOf(page: Page, words: string, name: string, index = 0): Promise<Look> {
  const all = await highlightedTexts(page, name);
  const at = [...all.keys()].filter((it) => all[it] === words)[index];
  if (at === undefined) throw new Error(`page > "${words}": is not marked as ${name}`);
  await page.mouse.move(2, 2);
  const { box, baseline, colour } = await page.evaluate(
    (highlight, place) => {
      const range = [...(CSS.highlights.get(highlight) ?? [])][place];
      const parent = range?.startContainer.parentElement;
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      if (!range || !parent || !context) throw new Error('nothing to look at');
      parent.scrollIntoView({ block: 'center', behavior: 'instant' });
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
    },
    name,
    at,
  );
  return { box, baseline, colour: colourFrom(colour) };
}

/** The ground that marked words stand on. */
export async function groundOf(page: Page, { box }: Look): Promise<Colour> {
  const [most] = coloursOf((await pixelsIn(page, box)).flat());
  if (!most) throw new Error('nothing is seen');
  return most.colour;
}

/** Of a line, also a dotted one, at least so much is drawn; of what letters hang below theirs, less. */
const LINE = 0.25;

/** How well the line under marked words stands out from their ground: 1 where there is none. */
export async function contrastOfLine(page: Page, look: Look): Promise<number> {
  const ground = await groundOf(page, look);
  const below = await pixelsIn(page, { ...look.box, top: look.baseline + 1, bottom: look.box.bottom + 4 });
  const lines = below.flatMap((row) => coloursOf(row).filter(({ part }) => part >= LINE));
  return Math.max(...lines.map(({ colour }) => contrast(colour, ground)));
}
