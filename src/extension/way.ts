// How terms are shown, as one choice of three: the settings keep apart whether they are explained and how.
import { loadSettings, type Settings, saveSettings } from './settings';

export const WAYS = ['marks', 'corrected', 'off'] as const;
export type Way = (typeof WAYS)[number];

/** The way that settings ask for, everywhere. */
export const wayOf = ({ annotate, way }: Pick<Settings, 'annotate' | 'way'>): Way => (annotate ? way : 'off');

/** What changes when a way is chosen; the way to explain is kept while explanations are off. */
export const withWay = (way: Way): Partial<Settings> =>
  way === 'off' ? { annotate: false } : { annotate: true, way };

/** What changes when the next way is chosen, round the end. */
export const withNextWay = (settings: Pick<Settings, 'annotate' | 'way'>): Partial<Settings> =>
  withWay(WAYS[(WAYS.indexOf(wayOf(settings)) + 1) % WAYS.length] ?? 'marks');

/** Chooses the next way, as it is stored. Rejects when the browser cannot store. */
export const saveNextWay = async (): Promise<void> => saveSettings(withNextWay(await loadSettings()));
