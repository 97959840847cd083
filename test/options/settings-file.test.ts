// Settings as a file: what is written is read again, and what is damaged is refused with its place and a remedy.
import { describe, expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS, type Settings } from '../../src/extension/settings';
import { text } from '../../src/extension/text';
import { readSettingsFile, writeSettings } from '../../src/options/settings-file';

const NOW: Settings = { ...DEFAULT_SETTINGS, clean: false, offSites: ['now.example'] };
const OTHER: Settings = {
  annotate: false,
  clean: true,
  more: true,
  firstOnly: true,
  way: 'corrected',
  colour: 'blue',
  strength: 'strong',
  size: 'large',
  silenced: ['微信', '小米@a.example'],
  known: ['淘宝'],
  language: 'zh_TW',
  automatic: false,
  sites: 'chosen',
  offSites: ['a.example'],
  askSites: ['d.example'],
  onSites: ['b.example', 'c.example'],
};

const read = (content: unknown) =>
  readSettingsFile('f.json', typeof content === 'string' ? content : JSON.stringify(content), NOW);
const faultsOf = (content: unknown): string[] => {
  const answer = read(content);
  return 'faults' in answer ? answer.faults.map((fault) => text(...fault)) : [];
};

describe('a file', () => {
  test.each([[DEFAULT_SETTINGS], [NOW], [OTHER]])('gives back %j', (settings) => {
    expect(read(writeSettings(settings))).toEqual({ settings });
  });

  test('of the second version keeps what was done on each site', () => {
    expect(read({ version: 2, automatic: false, onSites: ['b.example'] })).toEqual({
      settings: { ...NOW, automatic: false, askSites: ['b.example'] },
    });
  });

  test('that lacks settings leaves them as they are', () => {
    expect(read({ version: 2, more: true })).toEqual({ settings: { ...NOW, more: true } });
  });

  test('of the first version is understood', () => {
    expect(read({ version: 1, settings: { annotate: false } })).toEqual({
      settings: { ...NOW, annotate: false },
    });
  });
});

describe('a file is refused', () => {
  test.each<[what: string, content: unknown, faults: string[]]>([
    ['that is no JSON', 'hello', ['f.json > text > is not JSON; choose a file that was exported here.']],
    ['that is empty', '', ['f.json > text > is not JSON; choose a file that was exported here.']],
    ['that holds null', null, ['f.json > text > is not JSON; choose a file that was exported here.']],
    ...[{}, [], { version: '2' }, { version: 1.5 }, { version: 0 }].map(
      (content): [string, unknown, string[]] => [
        `without a version: ${JSON.stringify(content)}`,
        content,
        ['f.json > version > is missing or is no whole number; choose a file that was exported here.'],
      ],
    ),
    [
      'of the future',
      { version: 4 },
      ['f.json > version > 4 is newer than this Farmgloss; update Farmgloss.'],
    ],
    [
      'with damaged values, each of which is told',
      {
        version: 2,
        more: 'yes',
        way: 'up',
        colour: 7,
        silenced: ['微信', 7],
        sites: 'nowhere',
        offSites: 'a.example',
        onSites: ['A.example', 7, 'b c'],
      },
      [
        'f.json > more > "yes" is neither true nor false; write one of these.',
        'f.json > way > "up" is unknown; write one of "marks", "corrected".',
        'f.json > colour > 7 is unknown; write one of "amber", "blue", "green", "rose".',
        'f.json > silenced > 7 is no text; write one between quotation marks.',
        'f.json > sites > "nowhere" is unknown; write one of "everywhere", "chosen".',
        'f.json > offSites > "a.example" is no list; write its entries between [ and ].',
        'f.json > onSites > "A.example" is no host name; write one such as "www.example.com".',
        'f.json > onSites > 7 is no host name; write one such as "www.example.com".',
        'f.json > onSites > "b c" is no host name; write one such as "www.example.com".',
      ],
    ],
    [
      'with unknown settings',
      '{"version": 2, "theme": "dark", "__proto__": {"more": true}, "toString": 1}',
      [
        'f.json > "theme" > is no setting; remove it.',
        'f.json > "__proto__" > is no setting; remove it.',
        'f.json > "toString" > is no setting; remove it.',
      ],
    ],
  ])('%s', (_what, content, faults) => {
    expect(faultsOf(content)).toEqual(faults);
  });

  test('and a long value is told in short', () => {
    const [fault = ''] = faultsOf({ version: 2, more: 'x'.repeat(10_000) });
    expect(fault.length).toBeLessThan(200);
    expect(fault).toContain('xxx… is neither true nor false');
  });
});
