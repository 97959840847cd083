// The ways in which readers work the controls of our own pages: by mouse, by keyboard alone, by touch.
import type { ElementHandle, Page } from 'puppeteer-core';
import { focused } from './keyboard';
import { until } from './reader';

/** A control's whole name, or how it begins: with ^. */
export type Name = string | RegExp;

export interface Hand {
  readonly name: string;
  /** Works a button, a switch, a summary, a link or a radio button. */
  press(page: Page, name: Name): Promise<void>;
  /** Writes `words` into a field in place of what is there. */
  fill(page: Page, field: Name, words: string): Promise<void>;
  /** Takes one of a drop-down list's options. A list inside its label is called by the label and all of its options. */
  choose(page: Page, list: Name, option: string): Promise<void>;
}

/** A control that is shown; its box is what can be hit, which for a labelled one is the label. */
export interface Control {
  readonly name: string;
  readonly kind: string;
  readonly width: number;
  readonly height: number;
  /** Tab stops at it. */
  readonly isStop: boolean;
}

/** What is worked in a page. Asked for inside the page: Firefox's driver takes ten times as long where it names each element. */
const CONTROLS = 'button, summary, a[href], input, select, textarea';

/** Everything in a page that a reader can work. */
export const controlsOf = (page: Page): Promise<Control[]> =>
  page.evaluate(
    (controls) =>
      [...document.querySelectorAll(controls)]
        .filter((it) => it.checkVisibility())
        .map((it) => {
          const label = (it as HTMLInputElement).labels?.[0];
          const { width, height } = (label ?? it).getBoundingClientRect();
          return {
            name: it.getAttribute('aria-label') ?? label?.textContent ?? it.textContent ?? '',
            kind: it.getAttribute('role') ?? it.getAttribute('type') ?? it.localName,
            width,
            height,
            isStop: (it as HTMLElement).tabIndex >= 0,
          };
        }),
    CONTROLS,
  );

const fits = (name: string, wanted: Name): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

/** The control that has a name, once it is shown. */
async function find(page: Page, name: Name): Promise<Control> {
  const found = await until(
    async () => (await controlsOf(page)).find((it) => fits(it.name, name)),
    `the page has “${name}”`,
  );
  return found as Control;
}

/** The middle of a control, scrolled into view, once it stands still and nothing covers it. */
async function placeOf(page: Page, name: Name): Promise<{ x: number; y: number }> {
  const control = await find(page, name);
  let before = '';
  const place = await until(async () => {
    const now = await page.evaluate(
      (controls, wanted) => {
        const target = [...document.querySelectorAll(controls)]
          .map((it) => ({ it, label: (it as HTMLInputElement).labels?.[0] }))
          .find(
            ({ it, label }) =>
              it.checkVisibility() &&
              (it.getAttribute('aria-label') ?? label?.textContent ?? it.textContent) === wanted,
          );
        const hit = target?.label ?? target?.it;
        // A window of ours may cover the lower part of the page, and readers scroll then.
        for (const block of ['nearest', 'start'] as const) {
          hit?.scrollIntoView({ block, behavior: 'instant' });
          const { x = 0, y = 0, width = 0, height = 0 } = hit?.getBoundingClientRect() ?? {};
          const middle = { x: x + width / 2, y: y + height / 2 };
          if (hit?.contains(document.elementFromPoint(middle.x, middle.y))) return middle;
        }
        return undefined;
      },
      CONTROLS,
      control.name,
    );
    const isStill = JSON.stringify(now) === before;
    before = JSON.stringify(now) ?? '';
    return isStill ? now : undefined;
  }, `“${name}” stands still and can be hit`);
  return place as { x: number; y: number };
}

const writeOver = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(words);
};

/** A hand that works a control by hitting it. */
const pointer = (name: string, hit: (page: Page, x: number, y: number) => Promise<void>): Hand => {
  const press = async (page: Page, wanted: Name): Promise<void> => {
    await page.bringToFront();
    const { x, y } = await placeOf(page, wanted);
    await hit(page, x, y);
  };
  return {
    name,
    press,
    fill: async (page, field, words) => {
      await press(page, field);
      await writeOver(page, words);
    },
    // The open list is the browser's own, and out of a driver's reach.
    choose: async (page, list, option) => {
      await page.bringToFront();
      await placeOf(page, list);
      const { name: called } = await find(page, list);
      const handle = await page.evaluateHandle(
        (wanted) =>
          [...document.querySelectorAll('select')].find(
            (it) => (it.getAttribute('aria-label') ?? it.labels?.[0]?.textContent) === wanted,
          ),
        called,
      );
      const select = handle.asElement() as ElementHandle<HTMLSelectElement> | null;
      const value = await select?.evaluate(
        (it, wanted) => [...it.options].find(({ text }) => text === wanted)?.value,
        option,
      );
      await select?.select(value ?? '');
    },
  };
};

export const MOUSE = pointer('mouse', (page, x, y) => page.mouse.click(x, y));
export const TOUCH = pointer('touch', (page, x, y) => page.touchscreen.tap(x, y));

/** Stops of the Tab key in the longest page. */
const MOST_STOPS = 60;

/**
 * Tab leads to a control, or Shift and Tab where it stands further up: behind the last control Firefox leaves the page. It
 * stays where it is when it is there already.
 */
async function reach(page: Page, name: Name): Promise<void> {
  await page.bringToFront();
  const { name: called } = await find(page, name);
  const isAbove = await page.evaluate(
    (controls, wanted) => {
      const target = [...document.querySelectorAll(controls)].find((it) => {
        const label = (it as HTMLInputElement).labels?.[0]?.textContent;
        return it.checkVisibility() && (it.getAttribute('aria-label') ?? label ?? it.textContent) === wanted;
      });
      const position = target ? (document.activeElement?.compareDocumentPosition(target) ?? 0) : 0;
      return (position & Node.DOCUMENT_POSITION_PRECEDING) > 0;
    },
    CONTROLS,
    called,
  );
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    const here = await focused(page);
    if (fits(here, name)) return;
    passed.push(here);
    if (isAbove) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (isAbove) await page.keyboard.up('Shift');
  }
  throw new Error(`keyboard > "${called}": Tab leads to ${passed.join(', ')} only`);
}

/** What the chosen one of a radio button's group is called. */
const chosenBeside = (page: Page, radio: string): Promise<string> =>
  page.evaluate((wanted) => {
    const all = [...document.querySelectorAll('[type=radio]')];
    const labelOf = (it?: Element): string =>
      (it as HTMLInputElement | undefined)?.labels?.[0]?.textContent ?? '';
    const group = all.find((it) => labelOf(it) === wanted)?.getAttribute('name');
    return labelOf(all.find((it) => it.getAttribute('name') === group && it.matches(':checked')));
  }, radio);

/** Presses arrows while `next` gives one; no group of choices of ours is longer. */
async function arrowWhile(
  page: Page,
  next: () => Promise<'ArrowDown' | 'ArrowUp' | 'ArrowRight' | undefined>,
) {
  for (let turn = 0; turn < 6; turn += 1) {
    const arrow = await next();
    if (!arrow) return;
    await page.keyboard.press(arrow);
  }
}

/** Tab passes some controls by: an arrow leads to them from the one before. */
async function reachAside(page: Page, name: string): Promise<void> {
  const all = await controlsOf(page);
  const at = all.findIndex((it) => it.name === name);
  await reach(page, all.slice(0, at).findLast(({ isStop }) => isStop)?.name ?? name);
  await arrowWhile(page, async () => ((await focused(page)) === name ? undefined : 'ArrowRight'));
}

export const KEYBOARD: Hand = {
  name: 'keyboard',
  press: async (page, name) => {
    const { kind, name: called, isStop } = await find(page, name);
    if (kind !== 'radio') {
      await (isStop ? reach(page, name) : reachAside(page, called));
      await page.keyboard.press(kind === 'switch' || kind === 'checkbox' ? ' ' : 'Enter');
      return;
    }
    // Tab leads to the chosen one of a group only.
    await reach(page, await chosenBeside(page, called));
    await arrowWhile(page, async () => (fits(await focused(page), name) ? undefined : 'ArrowRight'));
  },
  fill: async (page, field, words) => {
    await find(page, field);
    await reach(page, field);
    await writeOver(page, words);
  },
  choose: async (page, list, option) => {
    await find(page, list);
    await reach(page, list);
    await arrowWhile(page, () =>
      page.$eval(
        ':focus',
        (it, wanted) => {
          const { options, selectedIndex } = it as HTMLSelectElement;
          const at = [...options].findIndex(({ text }) => text === wanted);
          if (at === selectedIndex) return undefined;
          return at < selectedIndex ? 'ArrowUp' : 'ArrowDown';
        },
        option,
      ),
    );
  },
};
