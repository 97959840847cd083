/** @jest-environment jsdom */
// The reader's own terms on a page: marked with the dictionary's, told apart from them, and fresh after each change.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { Annotation } from '../../src/annotator/annotation';
import { Own } from '../../src/annotator/own';
import { reportOf } from '../../src/annotator/report';
import { changeOwnTerms } from '../../src/extension/own-terms';
import type { Wishes } from '../../src/extension/settings';
import { text } from '../../src/extension/text';
import type { OwnTerm } from '../../src/lexicon/own-term';
import { DEFAULT_LOOK } from '../../src/page/look';
import { liveRange } from '../../src/page/paint';
import browser, { reset } from '../fakes/browser';
import { explainsBy } from '../fakes/explains-by';
import { addLayout } from '../fakes/layout';
import { bothLooks, linear, smallLexicon } from '../lexicon/small-lexicon';

const lexicon = smallLexicon(
  {
    senses: [
      { id: 'wechat', meaning: 'WeChat', zh: '微信', pinyin: 'x', gloss: 'x', forms: ['micro-letter'] },
    ],
  },
  bothLooks(linear(-0.3, { certain: 4 })),
);
const explain = explainsBy(lexicon);
const farms = {
  signatures: [],
  density: { minFamilies: 9, minHits: 9, minPerThousandWords: 9, ordinary: [], families: {} },
};
const term = (id: string, forms: readonly string[], zh = ''): OwnTerm => ({
  ...{ id, forms, zh, meaning: `my ${id}`, pinyin: '', gloss: '', cues: [], on: true },
});
const WISHES: Wishes = {
  ...{ annotate: true, clean: true, more: false, firstOnly: false, way: 'marks', automatic: true },
  ...{ silent: new Set<string>(), known: new Set<string>(), look: DEFAULT_LOOK },
};

let annotation: Annotation;
let changes: number;

beforeEach(async () => {
  reset();
  addLayout();
  document.body.innerHTML =
    '<p>A blue whale sends a <b>blue</b> whale a micro-letter.</p><pre>blue whale</pre>';
  const own = new Own();
  annotation = new Annotation({
    knowledge: { explain, farms, own: own.finder },
    ads: { labels: [], rules: [] },
    say: text,
    actions: {
      silence: () => Promise.resolve(true),
      edit: () => undefined,
      opened: () => undefined,
      reportPlace: () => ({ address: '', version: '' }),
    },
    counted: () => undefined,
    isAlive: () => true,
  });
  changes = 0;
  await own.follow(() => {
    changes += 1;
  }, new AbortController().signal);
  await annotation.apply(WISHES);
});

const marked = (): string[] =>
  annotation.showing.marks.map((mark) => `${String(liveRange(mark))}: ${mark.term.entry.meaning}`);

describe('own terms', () => {
  test('are marked on a page that is explained, across elements, never in code', async () => {
    await changeOwnTerms(() => [term('a', ['Blue Whale'])]);
    expect(changes).toBe(1);
    expect(marked()).toEqual([]);
    await annotation.ask();
    expect(marked()).toEqual(['blue whale: my a', 'blue whale: my a', 'micro-letter: WeChat']);
    await changeOwnTerms(() => []);
    await annotation.apply(WISHES);
    expect(marked()).toEqual(['micro-letter: WeChat']);
  });

  test('are other meanings than the dictionary’s with the same Chinese, and than one another without any', async () => {
    await changeOwnTerms(() => [term('a', ['blue whale'], '微信'), term('b', ['sends'])]);
    await annotation.ask();
    const { terms } = reportOf(annotation);
    expect(terms.map(({ sense, count }) => `${sense} ${count}`)).toEqual(['own:a 2', 'own:b 1', '微信 1']);
    expect(annotation.showing.tour.visit('own:b')).toBe(true);
    await annotation.apply({ ...WISHES, silent: new Set(['微信']) });
    expect(marked()).toEqual(['blue whale: my a', 'sends: my b', 'blue whale: my a']);
    await annotation.apply({ ...WISHES, silent: new Set(['own:a']), firstOnly: true });
    expect(marked()).toEqual(['sends: my b', 'micro-letter: WeChat']);
  });

  test('that cannot be read leave the rest as it is', async () => {
    const { get } = browser.storage.local;
    browser.storage.local.get = () => Promise.reject(new Error('disk'));
    try {
      const own = new Own();
      await own.follow(() => undefined, new AbortController().signal);
      expect(own.finder()).toBeUndefined();
    } finally {
      browser.storage.local.get = get;
    }
  });
});
