// The command for contributors, run as they run it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../..');
const FARM = join(ROOT, 'test/pages/farm-sample/source.html');
let folder: string;

function inspect(...args: string[]): { status: number | null; out: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'src/inspect/main.ts'), ...args],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return { status, out: stdout, errors: stderr };
}

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'farmgloss-inspect-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('--json prints one object a file whose offsets lead to its text', () => {
  const text = '“Micro-letter” 😀 is here.\n\nThe horse cloud of Alibaba and Taobao as well.\n';
  const plain = file('page.txt', text);
  const { status, out } = inspect('--json', '--as-farm', FARM, plain);
  expect(status).toBe(0);
  const [farm, second] = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(Object.keys(farm)).toEqual(['file', 'verdict', 'text', 'hidden', 'terms', 'unsure']);
  expect(farm.verdict).toMatchObject({ kind: 'farm', farm: 'alibabacloud-topic' });
  for (const term of [...farm.terms, ...farm.unsure])
    expect(farm.text.slice(term.start, term.end)).toBe(term.surface);
  for (const hidden of farm.hidden)
    for (const term of farm.terms) expect(term.end <= hidden.start || term.start >= hidden.end).toBe(true);
  expect(second.file).toBe(plain);
  expect(second.text).toBe(text);
  expect(second.verdict).toMatchObject({ kind: 'none', farm: null });
  expect(second.terms.map(({ sense }: { sense: string }) => sense)).toEqual(['wechat', 'jack-ma']);
});

test('without --as-farm nothing is explained on a page that is none', () => {
  const { out } = inspect('--json', file('plain.txt', 'The micro-letter is here.'));
  expect(JSON.parse(out).terms).toEqual([]);
});

test('the address counts as support for a verdict', () => {
  const scoreAt = (...args: string[]): number =>
    JSON.parse(inspect('--json', ...args, FARM).out).verdict.score;
  expect(scoreAt('--url', 'https://topic.alibabacloud.com/a/shop_1_2_30000.html')).toBe(scoreAt() + 3);
});

describe('bad input gets one line on standard error, and the other files are still done', () => {
  test.each([
    ['a missing file', () => join(folder, 'nowhere.html'), 'does not exist'],
    ['a folder', () => folder, 'is a folder'],
    ['a binary file', () => file('picture.html', Buffer.from([137, 80, 78, 71, 0, 1])), 'is binary'],
    ['another encoding', () => file('latin.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9])), 'is not UTF-8'],
    ['a huge file', () => file('huge.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a')), 'larger than 20 MB'],
  ])('%s', (_what, path, fault) => {
    const { status, out, errors } = inspect('--json', path(), FARM);
    expect(status).toBe(1);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
    expect(errors).toContain(fault);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  test.each([
    ['no file', []],
    ['an unknown option', ['--colour', 'x.txt']],
    ['a broken address', ['--url', 'shop', 'x.txt']],
  ])('%s', (_what, args) => {
    const { status, errors } = inspect(...args);
    expect(status).toBe(1);
    expect(errors).toMatch(/^inspect > /);
  });
});

test('an empty page is no farm and no error', () => {
  const { status, out } = inspect('--json', file('empty.html', ''));
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ verdict: { kind: 'none' }, text: '', terms: [] });
});
