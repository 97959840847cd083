// When new readers are greeted: once.
import { beforeEach, expect, test } from '@jest/globals';
import { addWelcome } from '../../src/background/welcome';
import browser, { opened, reset } from '../fakes/browser';

beforeEach(reset);
addWelcome();

test.each([
  ['install', 1],
  ['update', 0],
  ['chrome_update', 0],
  ['browser_update', 0],
  ['shared_module_update', 0],
])('%s opens the welcome page %i times', (reason, times) => {
  browser.runtime.onInstalled.fire({ reason });
  expect(opened).toEqual(Array(times).fill('extension://farmgloss/src/welcome/index.html'));
});
