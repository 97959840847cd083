// Sentences by their tokens.
import { expect, test } from '@jest/globals';
import { SentenceTokens } from '../../src/lexicon/sentence-tokens';

const tokens = new SentenceTokens({ sentences: Int32Array.from([0, 0, 0, 1, 2, 2, 9]), count: 6 });

test.each([
  [0, [0, 3]],
  [2, [0, 3]],
  [1, [0, 3]],
  [3, [3, 4]],
  [5, [4, 6]],
  [4, [4, 6]],
  [0, [0, 3]],
])(
  'token %d stands in the sentence from and up to %j, in whatever order they are asked for',
  (token, range) => expect(tokens.at(token)).toEqual(range),
);
