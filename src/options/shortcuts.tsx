// The keyboard shortcuts, which the browser keeps, and the way to where it lets them be changed.
import { useEffect, useState } from 'preact/hooks';
import { browser, type Commands } from '../extension/browser';
import { text } from '../extension/text';

/** Firefox for Android has no shortcuts; Firefox alone has a call that opens its page for them. */
const { commands } = browser as {
  readonly commands?: Commands.Static & { readonly openShortcutSettings?: () => Promise<void> };
};

/** What the commands do, in the language that the reader has chosen: the browser has its own only. */
const TEXTS = {
  toggle: 'commandToggle',
  'next-term': 'commandNextTerm',
  'previous-term': 'commandPreviousTerm',
  way: 'commandWay',
  list: 'commandList',
} as const;

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
          .map(({ name = '', description, shortcut }) => (
            <div key={name}>
              <dt>{Object.hasOwn(TEXTS, name) ? text(TEXTS[name as keyof typeof TEXTS]) : description}</dt>
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
