// The only place that names the polyfill; Chrome from 148 and Firefox have `browser` themselves.

export type { Commands, Menus, Runtime, Tabs } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
