// Stands in for webextension-polyfill, which refuses to load outside an extension. Storage works, messages are recorded.

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

const stored = new Map<string, unknown>();
const onAnyChanged = fakeEvent();
const onLocalChanged = fakeEvent();

/** The wanted keys with their stored values, as `storage.local.get` gives them. */
function read(wanted?: null | string | string[] | Record<string, unknown>): Record<string, unknown> {
  if (wanted === undefined || wanted === null) return Object.fromEntries(stored);
  const defaults = typeof wanted === 'object' && !Array.isArray(wanted) ? wanted : {};
  const keys = typeof wanted === 'string' ? [wanted] : Array.isArray(wanted) ? wanted : Object.keys(wanted);
  const found = keys.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)]);
  return { ...defaults, ...Object.fromEntries(found) };
}

function change(key: string, newValue: unknown): void {
  const oldValue = stored.get(key);
  if (newValue === undefined) stored.delete(key);
  else stored.set(key, newValue);
  const changes = { [key]: { oldValue, newValue } };
  onLocalChanged.fire(changes);
  onAnyChanged.fire(changes, 'local');
}

/** Every message that was sent, oldest first. */
export const sent: unknown[] = [];

/** Forgets what is stored and sent; call it before each test. */
export function reset(): void {
  stored.clear();
  sent.length = 0;
}

const send = async (message: unknown): Promise<undefined> => void sent.push(message);

const browser = {
  storage: {
    onChanged: onAnyChanged,
    local: {
      onChanged: onLocalChanged,
      get: async (wanted?: Parameters<typeof read>[0]) => read(wanted),
      set: async (values: Record<string, unknown>) => {
        for (const [key, value] of Object.entries(values)) change(key, value);
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) change(key, undefined);
      },
    },
  },
  runtime: {
    onMessage: fakeEvent(),
    sendMessage: send,
    getURL: (path: string) => `extension://farmgloss/${path}`,
  },
  tabs: { query: async () => [], sendMessage: async (_tab: number, message: unknown) => send(message) },
  i18n: { getMessage: (key: string) => key },
};
export default browser;
