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
  return (
    <fieldset>
      <legend>{text('settingsReading')}</legend>
      {box('annotate', text('settingAnnotate'))}
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
