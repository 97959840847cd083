// What counts as a site.
import { expect, test } from '@jest/globals';
import { hostOf } from '../../src/options/host';

test.each<[typed: string, host: string]>([
  ['www.example.com', 'www.example.com'],
  ['  www.example.com ', 'www.example.com'],
  ['WWW.Example.COM', 'www.example.com'],
  ['example.com:8080', 'example.com'],
  ['example.com/a/b?c#d', 'example.com'],
  ['https://www.example.com/a/b?c#d', 'www.example.com'],
  ['HTTP://example.com', 'example.com'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['例子.公司', 'xn--fsqu00a.xn--55qx5d'],
])('"%s" is %s', (typed, host) => {
  expect(hostOf(typed)).toBe(host);
});

test.each([
  [''],
  ['   '],
  ['two words'],
  ['www.example .com'],
  ['ftp://example.com'],
  ['file:///home/me'],
  ['about:config'],
  ['javascript:alert(1)'],
  ['http://'],
  ['*.example.com'],
  ['<b>'],
])('"%s" is none', (typed) => {
  expect(hostOf(typed)).toBeUndefined();
});
