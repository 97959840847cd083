// One after the other: what reads the storage, changes it and writes it back must not be done twice at a time.

/** Work that was begun under a name, where the browser has no locks (tests). */
const queues = new Map<string, Promise<unknown>>();

/**
 * Does `work` when nothing else of that name is under way in any window or script of the extension. Rejects when `work`
 * does; what waits behind it is done all the same.
 */
export function locked<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { locks } = (globalThis.navigator ?? {}) as { readonly locks?: LockManager };
  if (locks) return locks.request(name, work) as Promise<T>;
  const done = (queues.get(name) ?? Promise.resolve()).then(work);
  queues.set(
    name,
    done.catch(() => undefined),
  );
  return done;
}
