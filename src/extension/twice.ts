// The browser may end the background while it answers; the next message starts it again.

/** Asks once more when the first try fails. For what does no harm when it is done twice. Rejects when both fail. */
export const twice = <T>(ask: () => Promise<T>): Promise<T> => ask().catch(ask);
