// jsdom lays nothing out, so nothing comes into view in it.
Object.assign(globalThis, {
  IntersectionObserver: class {
    observe(): void {}
    disconnect(): void {}
  },
});
