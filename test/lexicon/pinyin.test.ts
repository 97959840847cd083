// How pinyin is put together from syllables.
import { expect, test } from '@jest/globals';
import { composePinyin } from '../../src/lexicon/pinyin';
import type { Kind } from '../../src/lexicon/sense';

test.each<[kind: Kind, syllables: string[], pinyin: string]>([
  ['product', ['wēi', 'xìn'], 'Wēixìn'],
  ['term', ['wài', 'liàn'], 'wàiliàn'],
  ['person', ['mǎ', 'yún'], 'Mǎ Yún'],
  ['person', ['mǎ', 'huà', 'téng'], 'Mǎ Huàténg'],
  ['idiom', ['gōng', 'chéng', 'lüè', 'dì'], 'gōng chéng lüè dì'],
  ['place', ['xī', 'ān'], "Xī'ān"],
  ['term', ['mù', 'hòu', 'tuī', 'shǒu'], 'mùhòu tuīshǒu'],
  ['company', ['mín', 'shēng', 'yín', 'háng'], 'Mínshēng Yínháng'],
  ['term', ['yī', 'èr', 'sān', 'sì', 'wǔ'], 'yī èr sān sì wǔ'],
])('a %s %j is written %s', (kind, syllables, pinyin) => expect(composePinyin(syllables, kind)).toBe(pinyin));
