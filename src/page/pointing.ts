// Opens and closes our window: a tooltip by resting on a term or focusing what it stands in, a dialog by clicking or tapping
// it, nothing by Escape. One window, one timer; calm on purpose.
import { selectionIn } from './document';
import { includes, isMatching, isWithin } from './dom';
import { markAt } from './hit-test';
import { isSame, type Mark, type Painting, paintCurrent } from './paint';
import type { Opening } from './term-content';
import type { Tooltip, WindowKind } from './tooltip';

/** Milliseconds the pointer rests on a term before its tooltip opens (features of Page Previews: 500; we: quicker). */
const SHOW_AFTER = 300;
/** Milliseconds in which the pointer may cross from the term into the tooltip (WCAG 1.4.13: hoverable). */
const HIDE_AFTER = 300;

/** Milliseconds from which browsers take a touch for a long press. */
const LONG_PRESS = 500;

const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [contenteditable]';

export interface Pointing {
  /** Opens a mark's dialog at the reader's wish: it stays until Escape, a click or another term; pinned, until closed. */
  open(mark: Mark): void;
  /** Closes the window as the reader has gone elsewhere, but no pinned one; false when one stays. */
  leave(): boolean;
  /** After the page has been painted anew: the open window stays where its term still stands, and closes elsewhere. */
  repainted(): void;
  /** Called when the reader has closed the window by Escape or by its button. */
  onDismiss: () => void;
}

/**
 * Lets the reader point at the marks of `painting()`. Never opens while a button is down, during a selection or after a
 * scroll before the pointer has moved again. Only real input counts. `opened` is called with each window. Ends with `signal`.
 */
export function letPoint(
  tooltip: Tooltip,
  painting: () => Painting,
  opened: () => void,
  signal: AbortSignal,
): Pointing {
  let current: Mark | undefined;
  let aimed: Mark | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  let last = { x: -1, y: -1 };
  /** Pixels from the pointer to the open tooltip, as they were last. */
  let away = 0;
  let pressed = 0;

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
  const openingOf = (mark: Mark): Opening => {
    const { marks } = painting();
    return { mark, index: marks.indexOf(mark), count: marks.length };
  };
  const show = (mark: Mark, kind: WindowKind): void => {
    rest();
    pointing.onDismiss = () => undefined;
    current = mark;
    tooltip.open(openingOf(mark), kind);
    paintCurrent(mark, painting().look);
    opened();
  };
  const open = (mark: Mark): void => show(mark, 'dialog');
  const close = (): void => {
    rest();
    current = undefined;
    tooltip.close();
    paintCurrent(undefined);
  };
  const dismiss = (): void => {
    close();
    pointing.onDismiss();
  };
  const leave = (): boolean => {
    if (tooltip.isPinned) return false;
    close();
    return true;
  };
  const aim = (mark: Mark | undefined): void => {
    // A dialog was asked for: the pointer's ways neither close it nor lead it elsewhere.
    if (tooltip.isDialog || (mark === current && mark !== undefined)) {
      rest();
      return;
    }
    if (mark === undefined) {
      if (current === undefined) rest();
      else {
        // A pointer on its way into the tooltip, however slow, finds it open.
        const before = away;
        away = tooltip.distanceTo(last.x, last.y);
        if (aimed === undefined && timer !== undefined && away >= before) return;
        aimed = undefined;
        wait(close, HIDE_AFTER);
      }
      return;
    }
    if (mark === aimed) return;
    aimed = mark;
    wait(() => show(mark, 'tooltip'), SHOW_AFTER);
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
    if (!event.isTrusted || isOurs(event)) return;
    pressed = event.timeStamp;
    stay();
  };
  const onLeave = (event: PointerEvent): void => {
    if (!event.isTrusted || event.relatedTarget !== null || event.pointerType === 'touch') return;
    stay();
    aim(undefined);
  };
  const onClick = (event: PointerEvent): void => {
    if (!event.isTrusted || isOurs(event)) return;
    const onControl = isWithin(event.composedPath()[0] as Node | null, CONTROLS);
    // Pressed by a key, a click has no place; the second click of two selects a word.
    // A finger that rests on the text means to select it.
    const isHeld = event.pointerType === 'touch' && event.timeStamp - pressed > LONG_PRESS;
    const isFree = !onControl && !selecting() && !isHeld && event.detail === 1;
    const mark = isFree ? markAt(painting(), event.clientX, event.clientY) : undefined;
    if (mark) open(mark);
    else if (current && !tooltip.isPinned) close();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape' || !current) return;
    // The page's own Escape is another one.
    if (isOurs(event)) event.stopImmediatePropagation();
    dismiss();
  };
  /** The first mark in a control that the reader has come to by keyboard. */
  const onFocus = (event: FocusEvent): void => {
    const [at] = event.composedPath();
    if (!event.isTrusted || isOurs(event) || tooltip.isDialog) return;
    if (!(at instanceof HTMLElement) || !isMatching(at, CONTROLS) || !isMatching(at, ':focus-visible'))
      return;
    const found = painting().marks.find(({ range }) => includes(at, range.startContainer));
    if (found)
      wait(() => {
        show(found, 'tooltip');
        // What has the focus cannot be described by what stands in our shadow tree.
        tooltip.announceMark(openingOf(found));
      }, SHOW_AFTER);
    else if (current) close();
  };
  const onBlur = (event: FocusEvent): void => {
    if (event.isTrusted && !isOurs(event) && !tooltip.isDialog && current) close();
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
  addEventListener('focusin', onFocus, options);
  addEventListener('focusout', onBlur, options);
  tooltip.onClose = dismiss;
  signal.addEventListener('abort', close);
  const repainted = (): void => {
    const old = current;
    if (old === undefined) return;
    const same = painting().marks.find((mark) => isSame(mark, old));
    if (same) {
      current = same;
      tooltip.follow(same);
      paintCurrent(same, painting().look);
    } else if (tooltip.isPinned) paintCurrent(undefined);
    else close();
  };
  const pointing: Pointing = { open, leave, repainted, onDismiss: () => undefined };
  return pointing;
}
