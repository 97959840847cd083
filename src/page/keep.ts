// Keeps what we have put into a page where it is, while the page takes it away; gives up with a page that never stops.

/** Milliseconds from one look to the next; a page that takes things away waits longer each time. */
const LOOK_EVERY = 1000;
const BACK_OFF = 1.5;
/** After so many repairs, about 8 seconds, the next look that finds something missing is the last. */
export const MOST_REPAIRS = 4;
/** Milliseconds without a loss after which a page has its repairs again: a page may well rebuild itself now and then. */
const FORGIVEN = 60_000;

/** What is kept. */
export interface Kept {
  /** True while everything is in its place. Called every second, so it must cost next to nothing. */
  readonly isIntact: () => boolean;
  /** Puts everything back in its place. */
  readonly restore: () => void;
  /** Called once, when the page has taken everything away too often. */
  readonly giveUp: () => void;
}

/** Looks after what is kept until `signal` ends. */
export function keep({ isIntact, restore, giveUp }: Kept, signal: AbortSignal): void {
  let delay = LOOK_EVERY;
  let repairs = 0;
  let quiet = 0;
  let timer: ReturnType<typeof setTimeout>;
  const repair = (): void => {
    quiet = 0;
    repairs += 1;
    delay *= BACK_OFF;
    restore();
  };
  const rest = (): void => {
    quiet += delay;
    if (quiet < FORGIVEN) return;
    repairs = 0;
    delay = LOOK_EVERY;
  };
  const look = (): void => {
    const intact = isIntact();
    if (!intact && repairs === MOST_REPAIRS) {
      giveUp();
      return;
    }
    if (intact) rest();
    else repair();
    if (!signal.aborted) timer = setTimeout(look, delay);
  };
  timer = setTimeout(look, delay);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
