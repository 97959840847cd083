// The table of `npm run hostile`.
import type { Figure } from './figure';

const WIDTHS = { browser: 8, attack: 22, what: 58, value: 9, bound: 9 } as const;

const line = (
  browser: string,
  attack: string,
  what: string,
  value: string,
  bound: string,
  holds: string,
): string =>
  [
    browser.padEnd(WIDTHS.browser),
    attack.padEnd(WIDTHS.attack),
    what.padEnd(WIDTHS.what),
    value.padStart(WIDTHS.value),
    bound.padEnd(WIDTHS.bound),
    holds,
  ].join('  ');

export const heading = (): string => line('browser', 'attack', 'measured', 'value', 'bound', 'holds');

export const row = (browser: string, attack: string, { what, value, bound, holds }: Figure): string =>
  line(browser, attack, what, String(value), bound, holds ? 'yes' : 'NO');
