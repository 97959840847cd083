// Damaged values in the words of a fault.

/** Characters of a damaged value that a fault shows. */
const SHOWN = 60;

/** A value as JSON in one short line, whatever it is and however large; never throws. */
export function shown(value: unknown): string {
  const part = typeof value === 'string' ? value.slice(0, SHOWN + 1) : value;
  let written: string | undefined;
  try {
    written = JSON.stringify(part);
  } catch {
    // Nested too deeply to be written.
  }
  const text = (written ?? typeof value).replace(/\s+/g, ' ');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
