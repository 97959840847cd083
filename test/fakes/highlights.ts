// Gives jsdom the part of the CSS Custom Highlight API that it lacks: a registry that paints nothing.

class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
  constructor(...ranges: AbstractRange[]) {
    super(ranges);
  }
}

if (typeof window !== 'undefined')
  Object.assign(globalThis, { Highlight: FakeHighlight, CSS: { highlights: new Map() } });
