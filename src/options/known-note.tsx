// Told where a meaning is known, and so not marked; the way back.
import type { Settings } from '../extension/settings';
import { text } from '../extension/text';

export interface KnownNoteProps {
  readonly name: string;
  /** What the meaning is called in the button's name. */
  readonly meaning: string;
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

export function KnownNote({ name, meaning, settings: { known }, onChange }: KnownNoteProps) {
  if (!known.includes(name)) return null;
  return (
    <div class="row actions">
      <span>{text('knownNote')}</span>
      <button
        type="button"
        aria-label={text('knownEndThis', meaning)}
        onClick={() => onChange({ known: known.filter((it) => it !== name) })}
      >
        {text('knownEnd')}
      </button>
    </div>
  );
}
