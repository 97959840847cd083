// The browser's own way to other parts of the extension, for scripts that must stay small: no polyfill, as both
// browsers' own objects return promises for what these scripts use.
export const { runtime, storage } = typeof browser === 'undefined' ? chrome : (browser as typeof chrome);
