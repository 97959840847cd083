// What a reader may type for a site.

/** The host that a text names: a host name, or a web page's address. Undefined for anything else. */
export function hostOf(typed: string): string | undefined {
  const trimmed = typed.trim();
  if (/\s/.test(trimmed)) return undefined;
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`);
  // A pattern would be taken for a name that no page has.
  const isHost = url && /^https?:$/.test(url.protocol) && url.hostname !== '' && !url.hostname.includes('*');
  return isHost ? url.hostname : undefined;
}
