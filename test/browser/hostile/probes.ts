// What page scripts try in order to find an extension. Each probe gives a value that must be the same without it.

/** Runs before everything else in the page: sets traps that something at work in the page would spring. */
export function setTraps(): void {
  const sprung: Record<string, number> = {};
  const spring = (name: string): void => {
    sprung[name] = (sprung[name] ?? 0) + 1;
  };
  Object.assign(globalThis, { sprung });
  const wrap = (owner: object, name: string): void => {
    const old = Object.getOwnPropertyDescriptor(owner, name);
    if (typeof old?.value !== 'function') return;
    const value = old.value as (...all: unknown[]) => unknown;
    Object.defineProperty(owner, name, {
      ...old,
      value(this: unknown, ...all: unknown[]) {
        spring(name);
        return Reflect.apply(value, this, all);
      },
    });
  };
  const spy = (owner: object, name: string): void => {
    const old = Object.getOwnPropertyDescriptor(owner, name);
    const read = old?.get;
    if (!old || !read) return;
    Object.defineProperty(owner, name, {
      ...old,
      get() {
        spring(name);
        return Reflect.apply(read, this, []);
      },
    });
  };
  for (const name of [
    'createTreeWalker',
    'createElement',
    'createRange',
    'querySelectorAll',
    'querySelector',
  ])
    wrap(Document.prototype, name);
  for (const name of ['attachShadow', 'setAttribute', 'getAttribute', 'closest', 'getElementsByTagName'])
    wrap(Element.prototype, name);
  for (const name of ['appendChild', 'insertBefore', 'removeChild']) wrap(Node.prototype, name);
  for (const name of ['textContent', 'nodeValue', 'parentNode', 'isConnected']) spy(Node.prototype, name);
  wrap(EventTarget.prototype, 'addEventListener');
  wrap(EventTarget.prototype, 'dispatchEvent');
  for (const name of ['fetch', 'postMessage', 'getComputedStyle', 'setTimeout', 'requestIdleCallback'])
    wrap(globalThis, name);
  wrap(XMLHttpRequest.prototype, 'open');
  wrap(navigator, 'sendBeacon');
  // Not focus and scrolling: the browser's driver causes them, now and then.
  for (const name of ['message', 'storage', 'error', 'unhandledrejection', 'securitypolicyviolation'])
    EventTarget.prototype.addEventListener.call(globalThis, name, () => spring(`event ${name}`), true);
  const observer = new MutationObserver((records) => {
    if (document.readyState === 'complete') for (const { type } of records) spring(`mutation ${type}`);
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  // What setting the traps itself has called.
  for (const name of Object.keys(sprung)) delete sprung[name];
}

/** Runs in the page later; `origin` is the extension's, as a page that knows its id would guess it. */
export async function readProbes(origin: string): Promise<Record<string, string>> {
  const sprung = JSON.stringify((globalThis as unknown as { sprung: unknown }).sprung);
  const loads = async (path: string, name: 'img' | 'script' | 'link' | 'iframe'): Promise<string> => {
    const element = document.createElement(name);
    const done = new Promise<string>((tell) => {
      element.onload = () => tell('load');
      element.onerror = () => tell('error');
      setTimeout(() => tell('nothing'), 1500);
    });
    if (element instanceof HTMLLinkElement)
      Object.assign(element, { rel: 'stylesheet', href: `${origin}/${path}` });
    else element.src = `${origin}/${path}`;
    document.body.append(element);
    const happened = await done;
    element.remove();
    // A refused frame loads an empty page of the browser's.
    return name === 'iframe' ? 'refused or not' : happened;
  };
  const reach = (path: string): Promise<string> =>
    fetch(`${origin}/${path}`).then(
      () => 'reached',
      () => 'refused',
    );
  const page = globalThis as unknown as Record<string, unknown>;
  const runtime = (page['chrome'] as { runtime?: unknown } | undefined)?.runtime;
  const styleOf = (element: Element): string => {
    const style = getComputedStyle(element);
    return [...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
  };
  const bait = document.createElement('farmgloss-tooltip');
  bait.setAttribute('data-farmgloss-hidden', '');
  bait.textContent = 'micro-letter';
  document.body.append(bait);
  const baitStyle = styleOf(bait);
  bait.remove();
  const paragraph = document.querySelector('p') ?? document.body;
  return {
    sprung,
    globals: Object.getOwnPropertyNames(globalThis).sort().join(' '),
    'document properties': Object.getOwnPropertyNames(document).sort().join(' '),
    'element properties': Object.getOwnPropertyNames(document.documentElement).sort().join(' '),
    markup: document.documentElement.outerHTML,
    'elements of ours': String(document.querySelectorAll('farmgloss-tooltip, farmgloss-hidden').length),
    highlights: [...CSS.highlights.keys()].join(' '),
    'style sheets': String(document.styleSheets.length),
    'adopted style sheets': String(document.adoptedStyleSheets.length),
    'style of a paragraph': styleOf(paragraph),
    'style of the root': styleOf(document.documentElement),
    'style of a bait': baitStyle,
    'highlight style': getComputedStyle(paragraph, '::highlight(farmgloss-term)').textDecoration,
    'custom elements': String(customElements.get('farmgloss-tooltip')),
    'size of the page': `${document.documentElement.scrollWidth} ${document.documentElement.scrollHeight}`,
    frames: String(frames.length),
    resources: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.endsWith('favicon.ico'))
      .join(' '),
    marks: String(
      performance.getEntriesByType('mark').length + performance.getEntriesByType('measure').length,
    ),
    'local storage': `${localStorage.length} ${sessionStorage.length}`,
    cookies: document.cookie,
    databases: String((await indexedDB.databases()).length),
    'service workers': String((await navigator.serviceWorker?.getRegistrations())?.length),
    history: String(history.length),
    focus: `${document.activeElement?.localName} ${getSelection()?.rangeCount}`,
    plugins: String(navigator.plugins.length),
    'extension messaging': `${typeof runtime} ${typeof page['browser']}`,
    'fetch of the manifest': await reach('manifest.json'),
    'fetch of the detector': await reach('src/detector/main.js'),
    'image of ours': await loads('icons/16.png', 'img'),
    'script of ours': await loads('src/detector/main.js', 'script'),
    'sheet of ours': await loads('assets/popup.css', 'link'),
    'frame of ours': await loads('src/popup/index.html', 'iframe'),
    'where errors come from': (new Error('probe').stack ?? '').replace(
      /^.*(?:evaluate|pptr|__puppeteer).*$/gm,
      '',
    ),
    'names of functions': String(Document.prototype.getElementById) + String(history.pushState),
  };
}
