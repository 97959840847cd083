// Starts browsers that prefer light or dark pages.
import type { BrowserName } from './find-browser';
import type { LaunchChoice } from './launch';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a browser is started with, so that all pages in it see a preference. */
export const preferring = (name: BrowserName, theme: Theme): LaunchChoice =>
  name === 'firefox'
    ? { preferences: { 'layout.css.prefers-color-scheme.content-override': { dark: 0, light: 1 }[theme] } }
    : { args: [`--blink-settings=preferredColorScheme=${{ dark: 0, light: 1 }[theme]}`] };
