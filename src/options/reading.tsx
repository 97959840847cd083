// How pages are read, and when.
import type { Settings } from '../extension/settings';
import { text } from '../extension/text';
import { Choice } from './choice';

export interface ReadingProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

export function Reading({ settings, onChange }: ReadingProps) {
  const box = (name: 'annotate' | 'more' | 'firstOnly' | 'clean', label: string, hint?: string) => (
    <Choice
      type="checkbox"
      name={name}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      checked={settings[name]}
      onChange={(checked) => onChange({ [name]: checked })}
    />
  );
  const way = (value: Settings['way'], label: string, hint?: string) => (
    <Choice
      type="radio"
      name="way"
      label={label}
      {...(hint === undefined ? {} : { hint })}
      checked={settings.way === value}
      onChange={() => onChange({ way: value })}
    />
  );
  return (
    <fieldset>
      <legend>{text('settingsReading')}</legend>
      {box('annotate', text('settingAnnotate'))}
      <div role="radiogroup" aria-labelledby="way">
        <p id="way">{text('settingWay')}</p>
        {way('marks', text('settingWayMarks'))}
        {way('corrected', text('settingWayCorrected'), text('settingWayCorrectedHint'))}
      </div>
      {box('more', text('settingMore'), text('settingMoreHint'))}
      {box('firstOnly', text('settingFirstOnly'))}
      {box('clean', text('settingClean'), text('settingCleanHint'))}
    </fieldset>
  );
}

export function When({ settings, onChange }: ReadingProps) {
  return (
    <fieldset>
      <legend>{text('settingsWhen')}</legend>
      <Choice
        type="radio"
        name="when"
        label={text('whenAutomatic')}
        checked={settings.automatic}
        onChange={() => onChange({ automatic: true })}
      />
      <Choice
        type="radio"
        name="when"
        label={text('whenClick')}
        hint={text('whenClickHint')}
        checked={!settings.automatic}
        onChange={() => onChange({ automatic: false })}
      />
    </fieldset>
  );
}
