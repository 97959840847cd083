// Changes one entry of a list in the settings, as it is stored: what a window shows may be older, and would bring back what
// another has taken out. All of it rejects when the browser cannot store. For the extension's own pages and its background:
// in other pages the locks are the page's.
import { locked } from './locked';
import { loadSettings, saveSettings } from './settings';
import { type Rule, withRule } from './site-rules';

const LISTS = 'lists';

/** Gives a site a rule of its own, or takes it away. */
export const saveRule = (host: string, rule: Rule | undefined): Promise<void> =>
  locked(LISTS, async () => saveSettings({ ...withRule(await loadSettings(), host, rule) }));

/**
 * Switches one site on or off. Off is the strongest rule, and leaves the others where they stand: who switches the site on
 * again has what was before. A site that is switched on where only listed ones count works as others would.
 */
export const saveSite = (host: string, on: boolean): Promise<void> =>
  locked(LISTS, async () => {
    const settings = await loadSettings();
    const { automatic, sites, offSites, askSites, onSites } = settings;
    const others = offSites.filter((site) => site !== host);
    if (!on) return saveSettings({ offSites: [...others, host] });
    const isListed = sites === 'everywhere' || askSites.includes(host) || onSites.includes(host);
    const list = isListed
      ? {}
      : automatic
        ? { onSites: [...onSites, host] }
        : { askSites: [...askSites, host] };
    return saveSettings({ offSites: others, ...list });
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
