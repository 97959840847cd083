// Opens and closes the tooltip: by resting on a term, by tapping it, by Escape. Calm on purpose.
import { selectionIn } from './document';
import { isWithin } from './dom';
import { markAt } from './hit-test';
import { isSame, type Mark, type Painting, paintCurrent } from './paint';
import type { Tooltip } from './tooltip';

/** Milliseconds the pointer rests on a term before its tooltip opens (features of Page Previews: 500; we: quicker). */
const SHOW_AFTER = 300;
/** Milliseconds in which the pointer may cross from the term into the tooltip (WCAG 1.4.13: hoverable). */
const HIDE_AFTER = 300;

const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [contenteditable]';

export interface Pointing {
  /** Opens a mark's tooltip at the reader's wish: it stays until Escape, a click or another term. */
  open(mark: Mark): void;
  /** After the page has been painted anew: the open tooltip stays where its term still stands, and closes elsewhere. */
  repainted(): void;
}

/**
 * Lets the reader point at the marks of `painting()`. Never opens while a button is down, during a selection or after a
 * scroll before the pointer has moved again. Only real input counts. Ends with `signal`.
 */
export function letPoint(tooltip: Tooltip, painting: () => Painting, signal: AbortSignal): Pointing {
  let current: Mark | undefined;
  /** True while the open tooltip was asked for, not met by the pointer: then the pointer's ways do not close it. */
  let kept = false;
  let aimed: Mark | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  let last = { x: -1, y: -1 };

  const wait = (then: () => void, delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(then, delay);
  };
  const rest = (): void => {
    clearTimeout(timer);
    timer = undefined;
    aimed = undefined;
  };
  /** Opens nothing before the pointer has moved again. */
  const stay = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    rest();
  };
  const show = (mark: Mark): void => {
    rest();
    kept = false;
    current = mark;
    tooltip.open(mark);
    paintCurrent(mark);
  };
  const open = (mark: Mark): void => {
    show(mark);
    kept = true;
  };
  const close = (): void => {
    rest();
    current = undefined;
    tooltip.close();
    paintCurrent(undefined);
  };
  const aim = (mark: Mark | undefined): void => {
    if (mark === current && mark !== undefined) {
      rest();
      return;
    }
    if (mark === undefined) {
      if (current === undefined || kept) rest();
      else if (aimed !== undefined || timer === undefined) {
        aimed = undefined;
        wait(close, HIDE_AFTER);
      }
      return;
    }
    if (mark === aimed) return;
    aimed = mark;
    wait(() => show(mark), SHOW_AFTER);
  };
  const isOurs = (event: Event): boolean => event.composedPath().includes(tooltip.host);
  const selecting = (): boolean => selectionIn(document)?.isCollapsed === false;

  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const { clientX, clientY } = event;
    // After a scroll browsers report a move although only the page has moved.
    if (clientX === last.x && clientY === last.y) return;
    last = { x: clientX, y: clientY };
    if (event.buttons !== 0 || isOurs(event)) {
      stay();
      return;
    }
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      frame = undefined;
      aim(markAt(painting(), clientX, clientY));
    });
  };
  // A press begins a click, a double click or a selection: no tooltip opens under it.
  const onPress = (event: PointerEvent): void => {
    if (event.isTrusted && !isOurs(event)) stay();
  };
  const onLeave = (event: PointerEvent): void => {
    if (!event.isTrusted || event.relatedTarget !== null || event.pointerType === 'touch') return;
    stay();
    aim(undefined);
  };
  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || isOurs(event)) return;
    const touched = event instanceof PointerEvent && event.pointerType !== 'mouse';
    const mark = touched && !selecting() ? markAt(painting(), event.clientX, event.clientY) : undefined;
    if (mark && !isWithin(event.composedPath()[0] as Node | null, CONTROLS)) open(mark);
    else if (current) close();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Escape' && current) close();
  };
  const onScroll = (): void => {
    if (aimed !== undefined) rest();
  };

  // At the window, as a page may shadow the document's own methods by elements of their names.
  const options = { passive: true, capture: true, signal };
  addEventListener('pointermove', onMove, options);
  addEventListener('pointerdown', onPress, options);
  addEventListener('pointerout', onLeave, options);
  addEventListener('click', onClick, options);
  addEventListener('keydown', onKey, options);
  addEventListener('scroll', onScroll, options);
  signal.addEventListener('abort', close);
  const repainted = (): void => {
    const old = current;
    if (old === undefined) return;
    const same = painting().marks.find((mark) => isSame(mark, old));
    if (same === undefined) close();
    else current = same;
  };
  return { open, repainted };
}
