// `npm run inspect -- [--json] [--as-farm] [--url URL] FILE...`: what Farmgloss makes of saved pages, without a browser.
import { parseArgs } from 'node:util';
import { type Examined, examine } from '../annotator/examine';
import { packedFarms, packedLexicon } from '../build/read-data';
import type { Term } from '../lexicon/explain';
import { loadLexicon } from '../lexicon/lexicon';
import type { PageText } from '../text/page-text';
import { readFile } from './read-file';

const USAGE = 'usage: npm run inspect -- [--json] [--as-farm] [--url URL] FILE...';

const plainTerm = ({ start, end, surface, entry, confidence, reasons }: Term) => ({
  start,
  end,
  surface,
  sense: entry.id,
  meaning: entry.meaning,
  zh: entry.zh,
  pinyin: entry.pinyin,
  confidence: Math.round(confidence * 1000) / 1000,
  reasons,
});

function asJson(file: string, page: PageText, { verdict, hidden, terms, unsure }: Examined): string {
  const { kind, farm, score, reasons } = verdict;
  return JSON.stringify({
    file,
    verdict: { kind, farm, score, reasons },
    text: page.text,
    hidden: hidden.map(({ start, end, kind: what, reason }) => ({ start, end, kind: what, reason })),
    terms: terms.map(plainTerm),
    unsure: unsure.map(plainTerm),
  });
}

function asText(file: string, page: PageText, { verdict, hidden, terms, unsure }: Examined): string {
  const line = ({ surface, entry, confidence }: Term): string =>
    `  ${surface} = ${entry.meaning} (${entry.zh}, ${entry.pinyin}) ${Math.round(confidence * 100)} %`;
  const excerpt = (start: number, end: number): string =>
    page.text.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, 70);
  return [
    `${file}: ${verdict.kind}${verdict.farm ? ` (${verdict.farm})` : ''}, score ${verdict.score}`,
    ...verdict.reasons.map((reason) => `  because ${reason}`),
    `hidden: ${hidden.length}`,
    ...hidden.map(({ start, end, kind }) => `  ${kind}: ${excerpt(start, end)}`),
    `terms: ${terms.length}`,
    ...terms.map(line),
    `unsure: ${unsure.length}`,
    ...unsure.map(line),
  ].join('\n');
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, 'as-farm': { type: 'boolean' }, url: { type: 'string' } },
    });
    return { ...values, files: positionals };
  } catch (error) {
    console.error(`inspect > ${(error as Error).message}\n${USAGE}`);
    return process.exit(1);
  }
}

const { json = false, 'as-farm': asFarm = false, url = '', files } = readArguments();
if (files.length === 0) {
  console.error(`inspect > no file named\n${USAGE}`);
  process.exit(1);
}
if (url !== '' && !URL.canParse(url)) {
  console.error(`inspect > --url: "${url}" is no address; write it with https://`);
  process.exit(1);
}
const knowledge = { lexicon: loadLexicon(packedLexicon()), farms: packedFarms() };
for (const file of files) {
  try {
    const page = readFile(file);
    const examined = examine(knowledge, page, url, asFarm);
    console.log((json ? asJson : asText)(file, page, examined));
  } catch (error) {
    console.error(`inspect > ${file}: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
