// Gives jsdom the parts of a browser that need layout or the top layer, as far as a tooltip uses them: nothing is placed.

/** Call it once in a test file whose code opens tooltips. */
export function addLayout(): void {
  const nothing = (): void => undefined;
  const box = (): DOMRect => new DOMRect(0, 200, 80, 20);
  Object.assign(globalThis, { matchMedia: () => ({ matches: false }) });
  Object.assign(CSSStyleSheet.prototype, { replaceSync: nothing });
  Object.assign(HTMLElement.prototype, { showPopover: nothing, hidePopover: nothing });
  Object.assign(Range.prototype, { getBoundingClientRect: box, getClientRects: () => [box()] });
}
