// What the address of the settings page asks for: a meaning of the dictionary, or a term to add.

export type Wanted = { readonly meaning: string } | { readonly form: string } | undefined;

/** The longest text that is taken over. */
const MOST = 80;

/** Reads the part behind "#": `dictionary=<Chinese>` or `add=<form>`, each percent-encoded. */
export function readHash(hash: string): Wanted {
  const [, what, value = ''] = /^#(dictionary|add)=(.*)$/s.exec(hash) ?? [];
  if (what === undefined) return undefined;
  let told: string;
  try {
    told = decodeURIComponent(value).replace(/\s+/g, ' ').trim();
  } catch {
    return undefined;
  }
  const text = Array.from(told).slice(0, MOST).join('');
  return what === 'dictionary' ? { meaning: text } : { form: text };
}
