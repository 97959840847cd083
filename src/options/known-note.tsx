// Told where a meaning is known, and so not marked; the way back.
import { saveKnown } from '../extension/save-lists';
import type { Settings } from '../extension/settings';
import { text } from '../extension/text';

export interface KnownNoteProps {
  readonly name: string;
  /** What the meaning is called in the button's name. */
  readonly meaning: string;
  readonly settings: Settings;
  /** Waits for a change of a list to be stored. */
  readonly onStored: (stored: Promise<void>) => unknown;
}

export function KnownNote({ name, meaning, settings: { known }, onStored }: KnownNoteProps) {
  if (!known.includes(name)) return null;
  return (
    <div class="row actions">
      <span>{text('knownNote')}</span>
      <button
        type="button"
        aria-label={text('knownEndThis', meaning)}
        onClick={({ currentTarget }) => {
          onStored(saveKnown(name, false));
          // The button goes, and with it the row where nothing is searched.
          currentTarget.closest('.dictionary')?.querySelector<HTMLElement>('#meanings')?.focus();
        }}
      >
        {text('knownEnd')}
      </button>
    </div>
  );
}
