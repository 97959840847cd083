/** @jest-environment jsdom */
// What the welcome page says of access to web pages; the sample is explained in real browsers only.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { Access } from '../../src/welcome/access';
import browser, { reset, world } from '../fakes/browser';

beforeEach(reset);
afterEach(cleanup);
const shown = (): string => document.body.textContent ?? '';
const ASK = 'Allow it on all websites';

describe('access to web pages', () => {
  test('that is given is told, and nothing is asked', async () => {
    render(<Access />);
    await waitFor(() => expect(shown()).toContain('You are ready.'));
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('that is missing is asked for, and its being given shows at once', async () => {
    world.access = false;
    render(<Access />);
    const button = await screen.findByRole('button', { name: ASK });
    world.access = true;
    fireEvent.click(button);
    browser.permissions.onAdded.fire();
    await waitFor(() => expect(shown()).toContain('You are ready.'));
    world.access = false;
    browser.permissions.onRemoved.fire();
    await screen.findByRole('button', { name: ASK });
  });

  test.each([
    ['refused', async () => false],
    ['nothing that the browser can be asked', () => Promise.reject(new Error('not here'))],
  ])('that is %s leaves a way to go on', async (_what, request) => {
    world.access = false;
    const before = browser.permissions.request;
    browser.permissions.request = request;
    try {
      render(<Access />);
      fireEvent.click(await screen.findByRole('button', { name: ASK }));
      await waitFor(() => expect(shown()).toContain('You can allow it later'));
    } finally {
      browser.permissions.request = before;
    }
  });
});
