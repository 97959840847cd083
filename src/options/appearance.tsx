// How marks and explanations look, with a sample on which every setting of reading shows at once.
import type { Settings } from '../extension/settings';
import { text } from '../extension/text';
import { COLOURS, type Look, SIZES, STRENGTHS } from '../page/look';
import type { Wording } from '../text/wording';
import { LiveSample, type LiveSampleProps } from './live-sample';

type Texts<T extends string> = Readonly<Record<T, Wording[0]>>;

const COLOUR_TEXTS: Texts<Look['colour']> = {
  amber: 'colourAmber',
  blue: 'colourBlue',
  green: 'colourGreen',
  rose: 'colourRose',
};
const STRENGTH_TEXTS: Texts<Look['strength']> = { quiet: 'strengthQuiet', strong: 'strengthStrong' };
const SIZE_TEXTS: Texts<Look['size']> = { normal: 'sizeNormal', large: 'sizeLarge', larger: 'sizeLarger' };

interface WordChoiceProps<T extends string> {
  readonly label: string;
  readonly words: readonly T[];
  readonly texts: Texts<T>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function WordChoice<T extends string>({ label, words, texts, value, onChange }: WordChoiceProps<T>) {
  return (
    <label class="named">
      {label}{' '}
      <select
        value={value}
        onChange={({ currentTarget }) => onChange(words.find((it) => it === currentTarget.value) ?? value)}
      >
        {words.map((it) => (
          <option key={it} value={it}>
            {text(texts[it])}
          </option>
        ))}
      </select>
    </label>
  );
}

export interface AppearanceProps extends LiveSampleProps {
  readonly onChange: (change: Partial<Settings>) => void;
}

export function Appearance({ settings, onChange }: AppearanceProps) {
  const { colour, strength, size } = settings;
  return (
    <fieldset>
      <legend>{text('settingsLook')}</legend>
      <WordChoice
        label={text('lookColour')}
        words={COLOURS}
        texts={COLOUR_TEXTS}
        value={colour}
        onChange={(it) => onChange({ colour: it })}
      />
      <WordChoice
        label={text('lookStrength')}
        words={STRENGTHS}
        texts={STRENGTH_TEXTS}
        value={strength}
        onChange={(it) => onChange({ strength: it })}
      />
      <WordChoice
        label={text('lookSize')}
        words={SIZES}
        texts={SIZE_TEXTS}
        value={size}
        onChange={(it) => onChange({ size: it })}
      />
      <LiveSample settings={settings} />
    </fieldset>
  );
}
