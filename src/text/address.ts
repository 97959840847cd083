// Words inside addresses, handles and file names are names of something else.

const ADDRESS = /^(?:https?:|www\.|[/@\\])|\/\/|\w@\w|_|\.(?:com|net|org|cn|io|html?|php|js|exe|apk|dll)\b/i;
/** The end of a sentence without its space, before more than a word: "he said.Net friends". */
const SENTENCE_BEFORE = /^(?!www\.)[^/@:\\_]*\.$/i;
/** What is written on from there is a part of the same address. */
const GOES_ON = /[\w.]$/;

/** True when the form at these offsets is a part of a longer address such as "@millet" or "cat.example.com". */
export function insideAddress(text: string, start: number, end: number): boolean {
  const form = text.slice(start, end);
  const run = /\S*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  const before = SENTENCE_BEFORE.test(run) && /^\p{Lu}\p{Ll}*\s/u.test(form) ? '' : run;
  const after = /^\S*/.exec(text.slice(end, end + 80))?.[0] ?? '';
  // The form itself may be written like an address ("Node.js"): then any word stands for it.
  return ADDRESS.test(before + (GOES_ON.test(before) ? form : 'form') + after);
}
