// Changes one entry of a list in the settings, as it is stored: what a window shows may be older, and would bring back what
// another has taken out. All of it rejects when the browser cannot store.
import { locked } from './locked';
import { loadSettings, type Settings, saveSettings } from './settings';
import { type Rule, ruleOf, withRule } from './site-rules';

const LISTS = 'lists';

/** Gives a site a rule of its own, or takes it away. */
export const saveRule = (host: string, rule: Rule | undefined): Promise<void> =>
  locked(LISTS, async () => saveSettings({ ...withRule(await loadSettings(), host, rule) }));

/** The rule of a site that is switched on or off: none of its own where what counts for all says so already. */
export function switchedRule(settings: Settings, host: string, on: boolean): Rule | undefined {
  const before = ruleOf(settings, host);
  if (on)
    return before === undefined || before === 'never'
      ? settings.sites === 'chosen'
        ? 'always'
        : undefined
      : before;
  return settings.sites === 'everywhere' ? 'never' : undefined;
}

/** Switches one site on or off. */
export const saveSite = (host: string, on: boolean): Promise<void> =>
  locked(LISTS, async () => {
    const settings = await loadSettings();
    await saveSettings({ ...withRule(settings, host, switchedRule(settings, host, on)) });
  });

/** Adds an entry to a list of meanings, or takes it out. */
const saveIn = (key: 'known' | 'silenced', entry: string, listed: boolean): Promise<void> =>
  locked(LISTS, async () => {
    const others = (await loadSettings())[key].filter((it) => it !== entry);
    await saveSettings({ [key]: listed ? [...others, entry] : others });
  });

/** The reader knows a meaning, by its name, or does not any more. */
export const saveKnown = (sense: string, known: boolean): Promise<void> => saveIn('known', sense, known);

/** Silences a meaning, as `silencing` names it, or ends that. */
export const saveSilence = (entry: string, silent: boolean): Promise<void> =>
  saveIn('silenced', entry, silent);
