// Words inside addresses, handles and file names are names of something else.

const ADDRESS = /^(?:https?:|www\.|[/@\\])|\/\/|\w@\w|_/i;
/** Their ends, in one case: in "said.Net friends" a space is missing. */
const ENDING =
  /\.(?:com|net|org|cn|io|html?|php|js|exe|apk|dll|COM|NET|ORG|CN|IO|HTML?|PHP|JS|EXE|APK|DLL)\b/;

/** True when the form at these offsets is a part of a longer address such as "@millet" or "cat.example.com". */
export function insideAddress(text: string, start: number, end: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(end, end + 80))?.[0] ?? '';
  // The form itself may be written like an address ("Node.js"), so any word stands for it.
  const around = `${before}form${after}`;
  return ADDRESS.test(around) || ENDING.test(around);
}
