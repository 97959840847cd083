// Greets who has just installed Farmgloss.
import { browser } from '../extension/browser';

/** Opens the welcome page once, at the installation. Call it each time the background starts. */
export function addWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
  });
}
