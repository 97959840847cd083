// What is found on a page, on its way from the background to the page as plain data.
import { expect, test } from '@jest/globals';
import { type Explained, explain } from '../../src/lexicon/explain';
import { Receiver, type Sent, sendInSteps } from '../../src/lexicon/sent';
import { fromPlainText } from '../../src/text/page-text';
import { finish } from '../../src/text/work';
import { bothLooks, linear, smallLexicon } from './small-lexicon';

const lexicon = smallLexicon(
  {
    senses: [
      { id: 'wechat', zh: '微信', meaning: 'WeChat', why: 'micro + letter', forms: ['micro-letter'] },
      {
        id: 'moments',
        zh: '朋友圈',
        meaning: 'Moments',
        forms: [{ text: 'circle', prior: 5 }],
        cues: ['friends'],
      },
      {
        id: 'circle',
        zh: '圈子',
        meaning: 'circle of people',
        forms: [{ text: 'circle', prior: 4 }],
        cues: ['people'],
      },
    ],
  },
  bothLooks(linear(-0.3, { certain: 4, prior: 0.5 })),
);
const found = (text: string): Explained => explain(lexicon, fromPlainText(text));
const through = (explained: Explained): Sent => JSON.parse(JSON.stringify(finish(sendInSteps(explained))));
/** With reasons as they are once somebody has asked for them. */
const written = ({ terms, unsure }: Explained): unknown =>
  [terms, unsure].map((list) => list.map((term) => ({ ...term, reasons: [...term.reasons] })));

test('everything arrives as it was found, reasons and other meanings too', () => {
  const explained = found('A micro-letter to the circle. One more micro-letter.');
  expect(explained.terms.map(({ surface }) => surface)).toEqual(['micro-letter', 'micro-letter']);
  expect(explained.unsure[0]?.others).toHaveLength(1);
  const received = new Receiver().receive(through(explained));
  expect(written(received)).toEqual(written(explained));
  expect(received.terms[0]?.reasons).not.toEqual([]);
  expect(received.terms[0]?.why).toBe('micro + letter');
});

test('a meaning that is found often is sent once', () => {
  expect(through(found('micro-letter, micro-letter, micro-letter')).entries).toHaveLength(1);
});

test('a meaning stays the same object from one answer to the next', () => {
  const receiver = new Receiver();
  const [first] = receiver.receive(through(found('A micro-letter.'))).terms;
  const [second] = receiver.receive(through(found('The circle saw a micro-letter.'))).terms;
  expect(second?.entry).toBe(first?.entry);
});

test('nothing found is nothing sent', () => {
  expect(through(found('Nothing here.'))).toEqual({ entries: [], terms: [], unsure: [] });
});
