// The language of the interface.
import { LANGUAGE_CHOICES, LANGUAGES } from '../extension/languages';
import type { Settings } from '../extension/settings';
import { text } from '../extension/text';

export interface LanguageProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

export function Language({ settings, onChange }: LanguageProps) {
  const choose = (value: string): void => {
    const language = LANGUAGE_CHOICES.find((it) => it === value);
    if (language) onChange({ language });
  };
  return (
    <section aria-labelledby="language">
      <h2 id="language">{text('settingsLanguage')}</h2>
      <p>
        <label class="named">
          {text('languageChoice')}{' '}
          <select value={settings.language} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            {LANGUAGE_CHOICES.map((it) => (
              <option key={it} value={it} lang={it === 'browser' ? undefined : it.replace('_', '-')}>
                {it === 'browser' ? text('languageBrowser') : LANGUAGES[it]}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p class="hint">{text('languageHint')}</p>
    </section>
  );
}
