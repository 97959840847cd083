// Long work in short steps, so that whoever runs it can let the page breathe in between.

/** Work that pauses at every `yield`: after a few milliseconds at most, on a page of any length. Gives its result at the end. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Does all of the work at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
