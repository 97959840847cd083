// Words inside addresses, handles and file names are names of something else.

const ADDRESS = /^(?:https?:|www\.|[/@\\])|\/\/|\w@\w|_|\.(?:com|net|org|cn|io|html?|php|js|exe|apk|dll)\b/i;

/** True when the form is a part of an address such as "@millet" or "cat.example.com". */
export function insideAddress(text: string, start: number, end: number): boolean {
  const from = start - (/\S*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0].length ?? 0);
  const to = end + (/^\S*/.exec(text.slice(end, end + 80))?.[0].length ?? 0);
  return ADDRESS.test(text.slice(from, to));
}
