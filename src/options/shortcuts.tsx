// The keyboard shortcuts, which the browser keeps, and the way to where it lets them be changed.
import { useEffect, useState } from 'preact/hooks';
import { browser, type Commands } from '../extension/browser';
import { text } from '../extension/text';

/** Firefox for Android has no shortcuts; Firefox alone has a call that opens its page for them. */
const { commands } = browser as {
  readonly commands?: Commands.Static & { readonly openShortcutSettings?: () => Promise<void> };
};

const openShortcuts = async (): Promise<void> => {
  if (commands?.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
};

export function Shortcuts() {
  const [known, setKnown] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    const read = (): void => void commands?.getAll().then(setKnown);
    read();
    // The reader comes back from having changed them.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  if (!commands) return null;
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{text('settingsShortcuts')}</h2>
      <dl class="shortcuts">
        {known
          .filter(({ description }) => description)
          .map(({ name, description, shortcut }) => (
            <div key={name}>
              <dt>{description}</dt>
              <dd>{shortcut ? <kbd>{shortcut}</kbd> : text('shortcutNone')}</dd>
            </div>
          ))}
      </dl>
      <p class="hint">{text('shortcutsHow')}</p>
      <button type="button" onClick={() => void openShortcuts()}>
        {text('shortcutsChange')}
      </button>
    </section>
  );
}
