// jsdom lays nothing out, so nothing comes into view or grows in it.
class Unmoved {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, { IntersectionObserver: Unmoved, ResizeObserver: Unmoved });
