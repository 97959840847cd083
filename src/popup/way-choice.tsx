// The choice of how terms are shown: native radio buttons, so that arrow keys and screen readers need nothing special.
import type { Settings } from '../extension/settings';
import { text } from '../extension/text';
import { WAYS, type Way, wayOf, withWay } from '../extension/way';

const LABELS = { marks: 'wayMarks', corrected: 'wayCorrected', off: 'wayOff' } as const satisfies Record<
  Way,
  string
>;

export interface WayChoiceProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

export function WayChoice({ settings, onChange }: WayChoiceProps) {
  return (
    <fieldset class="ways">
      <legend>{text('switchAnnotate')}</legend>
      {WAYS.map((way) => (
        <label key={way}>
          <input
            type="radio"
            name="way"
            value={way}
            checked={wayOf(settings) === way}
            onChange={() => onChange(withWay(way))}
          />
          <span>{text(LABELS[way])}</span>
        </label>
      ))}
    </fieldset>
  );
}
