// Stands in for webextension-polyfill, which refuses to load outside an extension. Storage works, texts are the real ones,
// messages are recorded.
import english from '../../_locales/en/messages.json' with { type: 'json' };

type Listener = (...values: unknown[]) => unknown;

function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener): void => void listeners.add(listener),
    removeListener: (listener: Listener): void => void listeners.delete(listener),
    hasListener: (listener: Listener): boolean => listeners.has(listener),
    /** What the browser does: calls every listener. */
    fire: (...values: unknown[]): unknown[] => [...listeners].map((listener) => listener(...values)),
  };
}

const onAnyChanged = fakeEvent();

/** A place where values are stored by keys. */
function fakeArea(name: string) {
  const stored = new Map<string, unknown>();
  const onChanged = fakeEvent();
  /** As browsers do, tells of all keys at once. */
  function change(values: Readonly<Record<string, unknown>>): void {
    const changes: Record<string, unknown> = {};
    for (const [key, newValue] of Object.entries(values)) {
      changes[key] = { oldValue: stored.get(key), newValue };
      if (newValue === undefined) stored.delete(key);
      else stored.set(key, newValue);
    }
    onChanged.fire(changes);
    onAnyChanged.fire(changes, name);
  }
  return {
    clear: (): void => stored.clear(),
    area: {
      onChanged,
      /** The wanted keys with their stored values, or with the defaults that are given for them. */
      get: async (wanted?: null | string | string[] | Record<string, unknown>) => {
        if (wanted === undefined || wanted === null) return Object.fromEntries(stored);
        const defaults = typeof wanted === 'object' && !Array.isArray(wanted) ? wanted : {};
        const keys =
          typeof wanted === 'string' ? [wanted] : Array.isArray(wanted) ? wanted : Object.keys(wanted);
        const found = keys.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)]);
        return { ...defaults, ...Object.fromEntries(found) } as Record<string, unknown>;
      },
      set: async (values: Record<string, unknown>) => change(values),
      remove: async (keys: string | string[]) =>
        change(Object.fromEntries([keys].flat().map((key) => [key, undefined]))),
    },
  };
}

const local = fakeArea('local');
const sync = fakeArea('sync');
const session = fakeArea('session');

/** The pages that were opened, oldest first: each tab's address, and the settings. */
export const opened: string[] = [];

/** Every message that was sent, oldest first. */
export const sent: unknown[] = [];

/** A tab as `tabs.query` gives it. */
interface FakeTab {
  readonly id: number;
  readonly url?: string;
  readonly title?: string;
  readonly incognito?: boolean;
}

/** What a script tells of a frame; 0 is the page itself. */
interface FakeFrame {
  readonly frameId: number;
  readonly result: unknown;
}

interface World {
  tabs: readonly FakeTab[];
  frames: readonly FakeFrame[];
  /** The extension may work on all web pages. */
  access: boolean;
  answer: (message: unknown, frameId?: number) => unknown;
}

const OPEN: World = {
  tabs: [],
  access: true,
  frames: [{ frameId: 0, result: { terms: 0, answering: true, focused: true } }],
  answer: () => undefined,
};

/** What the browser has open, and what its other parts answer to a message; an answer may throw. */
export const world = { ...OPEN };

/** An item of the context menu. */
interface FakeMenu {
  readonly id: string;
  readonly title: string;
  readonly contexts: readonly string[];
  readonly documentUrlPatterns: readonly string[];
}

/** The context menu's items by their ids, and each tab's badge; the browser keeps both while the background rests. */
export const menus = new Map<string, FakeMenu>();
export const badges = new Map<number, string>();

/** Forgets what is stored, sent and open; call it before each test. */
export function reset(): void {
  local.clear();
  sync.clear();
  session.clear();
  sent.length = 0;
  opened.length = 0;
  menus.clear();
  badges.clear();
  Object.assign(world, OPEN);
}

async function send(message: unknown, frameId?: number): Promise<unknown> {
  sent.push(message);
  return world.answer(message, frameId);
}

interface Text {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The English text of a key as browsers give it: values filled in, and nothing at all for an unknown key. */
function getMessage(key: string, values: string | readonly string[] = []): string {
  const { message = '', placeholders = {} }: Partial<Text> = (english as Record<string, Text>)[key] ?? {};
  const value = (content: string): string => [values].flat()[Number(content.replace('$', '')) - 1] ?? '';
  return message.replace(/\$(\w+)\$/g, (_, name) => value(placeholders[name.toLowerCase()]?.content ?? ''));
}

async function getTab(id: number): Promise<FakeTab> {
  const tab = world.tabs.find((it) => it.id === id);
  if (tab === undefined) throw new Error(`No tab with id: ${id}`);
  return tab;
}

const browser = {
  storage: { onChanged: onAnyChanged, local: local.area, sync: sync.area, session: session.area },
  runtime: {
    onMessage: fakeEvent(),
    sendMessage: (message: unknown) => send(message),
    onInstalled: fakeEvent(),
    onStartup: fakeEvent(),
    openOptionsPage: async () => void opened.push('options'),
    getURL: (path: string) => `extension://farmgloss/${path}`,
  },
  tabs: {
    onUpdated: fakeEvent(),
    create: async ({ url }: { readonly url: string }) => void opened.push(url),
    query: async () => world.tabs,
    get: getTab,
    sendMessage: (_tab: number, message: unknown, { frameId }: { readonly frameId?: number } = {}) =>
      send(message, frameId),
  },
  commands: {
    onCommand: fakeEvent(),
    getAll: async () => [
      { name: '_execute_action', description: '', shortcut: '' },
      { name: 'toggle', description: 'Turn explanations on or off', shortcut: 'Alt+Shift+G' },
      { name: 'next-term', description: 'Go to the next explained term', shortcut: '' },
    ],
  },
  permissions: {
    onAdded: fakeEvent(),
    onRemoved: fakeEvent(),
    contains: async () => world.access,
    request: async () => world.access,
  },
  scripting: { executeScript: async () => world.frames },
  contextMenus: {
    onClicked: fakeEvent(),
    removeAll: async () => void menus.clear(),
    create: (item: FakeMenu): void => {
      if (menus.has(item.id)) throw new Error(`Cannot create item with duplicate id ${item.id}`);
      menus.set(item.id, item);
    },
  },
  action: {
    setBadgeText: async ({ tabId, text }: { readonly tabId: number; readonly text: string }) =>
      void badges.set(tabId, text),
  },
  i18n: { getMessage, getUILanguage: () => 'en' },
};
export default browser;
