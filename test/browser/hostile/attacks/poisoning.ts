// A page that replaces what scripts are built on, in its own world: ours must not feel it.
import type { Attack } from '../attack';
import { FARM, withScript } from '../farm';
import { exactly } from '../figure';
import { hitsOf } from '../observe';

/** Runs in the page before everything else. Calls are counted rather than only refused, as some may go unnoticed. */
function poison(): void {
  const spoilt = { calls: 0 };
  Object.defineProperty(globalThis, 'spoilt', { value: spoilt });
  const define = Object.defineProperty;
  const bad = (): never => {
    spoilt.calls += 1;
    throw new Error('poisoned');
  };
  const methods: [object, string[]][] = [
    [Array.prototype, ['push', 'map', 'filter', 'flatMap', 'sort', 'reduce', 'at', 'slice']],
    [Map.prototype, ['get', 'set', 'has']],
    [Set.prototype, ['add', 'has']],
    [WeakMap.prototype, ['get', 'set']],
    [String.prototype, ['replace', 'matchAll', 'normalize', 'trim', 'slice', 'codePointAt', 'toLowerCase']],
    [RegExp.prototype, ['exec', 'test']],
    [Object, ['entries', 'fromEntries', 'hasOwn', 'assign']],
    [JSON, ['parse']],
    [Node.prototype, ['insertBefore', 'removeChild', 'appendChild', 'contains']],
    [Element.prototype, ['attachShadow', 'closest', 'getAttribute', 'setAttribute', 'hasAttribute']],
    [Document.prototype, ['createTreeWalker', 'createRange', 'caretPositionFromPoint']],
    [EventTarget.prototype, ['addEventListener']],
    [HighlightRegistry.prototype, ['set', 'delete', 'clear']],
    [CSS.highlights, ['set', 'delete']],
    [CSSStyleSheet.prototype, ['replaceSync']],
  ];
  for (const [owner, names] of methods)
    for (const name of names) define(owner, name, { value: bad, configurable: true, writable: true });
  for (const name of ['textContent', 'parentNode', 'isConnected', 'nodeValue'])
    define(Node.prototype, name, { get: bad, configurable: true });
  for (const name of [
    'MutationObserver',
    'Range',
    'StaticRange',
    'Highlight',
    'ResizeObserver',
    'requestAnimationFrame',
  ])
    define(globalThis, name, { value: bad, configurable: true, writable: true });
}

export const poisoning: Attack = {
  name: 'poisoned builtins',
  async run(stage) {
    const clean = hitsOf(await (await stage.observe(await stage.visit(FARM))).explained());
    const page = await stage.visit(withScript(`(${String(poison)})()`));
    const observer = await stage.observe(page);
    const report = await observer.explained();
    await observer.ask({ type: 'step', by: 1 });
    const open = (await observer.tooltip()) !== '';
    const calls = await page.evaluate('spoilt.calls');
    return [
      exactly("calls that reached the page's functions", Number(calls), 0),
      exactly('pages with the same terms', Number(hitsOf(report) === clean), 1),
      exactly('tooltips that open', Number(open), 1),
    ];
  },
};
